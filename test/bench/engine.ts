import { check, compile, LiveCheck, standardPack } from '../../shared/checks/engine.ts';
import { type Figure, median, quantile } from './figure.ts';

const LENGTH = 20_000;
const ROUNDS = 150;
/** Rounds before the measured ones, in which the machine's compiler settles. */
const WARM = 200;
const LENGTHS = [2_000, LENGTH, 200_000] as const;
const NOW = new Date('2026-11-23T09:00:00+08:00');
/** Plain passes that one round takes together: one alone is too short for the clock of processor time. */
const PASSES = 20;

/** Prose of an ordinary report, with figures, dates, topics and a fault here and there; each paragraph differs, so that nothing is read from memory. */
function draft(length: number): string {
  let text = '';
  for (let number = 1; text.length < length; number++) {
    text += `11月${(number % 28) + 1}日，城关镇东街村第${number}网格对低保对象和特困人员开展入户核查，共走访${number + 100}户，其中城市${number}户、农村100户。`;
    text += `截至目前，发放临时救助金${number}.5万元，惠及困难群众${number * 3}人次，较上月增长${number % 40}%。针对护理员不足的问题，县民政局会同县财政局制定了《养老服务提升办法》，`;
    text += `建议由县财政每年安排${number * 2}万元用于购买服务，确保分散供养特困人员按时探访、及时救助。\n`;
  }
  return text.slice(0, length);
}

/** The least that any check must do: look at every unit once. */
function plainPass(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

/** Milliseconds of processor time, collecting litter included: what others do on the machine does not count. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Types single units all over a draft; the findings are read as the panel reads them. */
function typing(length: number): () => unknown {
  const live = new LiveCheck(standardPack(), { now: NOW });
  live.setBody(draft(length));
  let stroke = 0;
  return () => {
    live.edit((stroke * 7_919) % length, 0, '民政局'.charAt(stroke % 3));
    stroke++;
    return live.result().findings;
  };
}

function measured(rounds: number, works: (() => unknown)[]): number[][] {
  const taken = works.map((): number[] => []);
  for (let round = -WARM; round < rounds; round++) {
    works.forEach((work, at) => {
      const time = processorTime(work);
      if (round >= 0) taken[at]!.push(time);
    });
  }
  return taken;
}

/** Full check and keystrokes beside a plain pass over the same text, and the compiling of the pack. */
export async function measure(): Promise<Figure[]> {
  const pack = standardPack();
  const body = draft(LENGTH);
  const passes = () => {
    for (let pass = 0; pass < PASSES; pass++) plainPass(body);
  };
  const [plain = [], full = [], compiling = []] = measured(ROUNDS, [
    passes,
    () => check({ title: '', body }, pack, { now: NOW }).findings,
    () => compile(pack.pack).lexed([]),
  ]);
  const strokes = measured(ROUNDS * 2, LENGTHS.map(typing));
  const floor = median(plain) / PASSES;
  const figure = (name: string, ours: number, most: number, beside: number | null): Figure => ({
    name,
    ours,
    floor: beside,
    limit: `≤ ${most} ms`,
    holds: ours <= most,
  });
  return [
    figure('check of 20,000 characters', median(full), 10, floor),
    ...LENGTHS.map((length, at) =>
      figure(`keystroke in ${length.toLocaleString('en')} characters, p95`, quantile(strokes[at]!, 0.95), 1, (floor * length) / LENGTH),
    ),
    figure('compiling the rule pack', median(compiling), 50, null),
  ];
}
