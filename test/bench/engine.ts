import { check, compile, LiveCheck, standardPack } from '../../shared/checks/engine.ts';
import { alternately, type Figure, median, quantile } from './figure.ts';

const LENGTH = 20_000;
const ROUNDS = 150;
const NOW = new Date('2026-11-23T09:00:00+08:00');

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

/** Full check and keystroke beside a plain pass over the same text, and the compiling of the pack. */
export async function measure(): Promise<Figure[]> {
  const pack = standardPack();
  const body = draft(LENGTH);
  const live = new LiveCheck(pack, { now: NOW });
  live.setBody(body);
  live.result();
  let stroke = 0;
  const times = await alternately(ROUNDS, {
    plain: () => plainPass(body),
    full: () => check({ title: '', body }, pack, { now: NOW }),
    keystroke: () => {
      live.edit((stroke * 7_919) % body.length, 0, '民政局'.charAt(stroke % 3));
      stroke++;
      return live.result();
    },
    compile: () => compile(pack.pack).lexed([]),
  });
  const floor = median(times.plain);
  const full = median(times.full);
  const keystroke = quantile(times.keystroke, 0.95);
  const compiling = median(times.compile);
  return [
    { name: 'check of 20,000 characters', ours: full, floor, limit: '≤ 10 ms', holds: full <= 10 },
    { name: 'keystroke in 20,000 characters, p95', ours: keystroke, floor, limit: '≤ 1 ms', holds: keystroke <= 1 },
    { name: 'compiling the rule pack', ours: compiling, floor: null, limit: '≤ 50 ms', holds: compiling <= 50 },
  ];
}
