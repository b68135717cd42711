import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../service/check.ts';

async function run(argv: string[], input: string): Promise<{ code: number; output: string }> {
  const stdout = new PassThrough();
  const output = text(stdout);
  const code = await runCheck(argv, Readable.from([input]), stdout);
  stdout.end();
  return { code, output: await output };
}

describe('check --jsonl', () => {
  it('answers each line in order, whatever stands in it', async () => {
    const input = [
      JSON.stringify({ id: 'a', text: '截止2014年12月31日，采用70条', now: '2026-11-23T09:00:00+08:00' }),
      'no JSON',
      JSON.stringify({ id: 7, title: '题', text: '', kind: 'urgent' }),
      JSON.stringify({ id: 'b', text: '救助320人', sources: [{ id: 's', title: '', text: '救助320人' }] }),
      JSON.stringify({ id: 'c' }),
      '',
    ].join('\n');
    const { code, output } = await run(['--jsonl'], input);
    const answers = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 7, 'b', 'c']);
    expect(Object.keys(answers[0]).sort()).toEqual([
      'answers',
      'facts',
      'findings',
      'id',
      'losses',
      'readiness',
      'scores',
      'sources',
      'topics',
      'type',
      'urgent',
    ]);
    expect(answers[0].findings).toContainEqual(expect.objectContaining({ rule: 'form/wording/as-of', field: 'body', start: 0, end: 2 }));
    expect(answers[1].error).toBeTruthy();
    expect(answers[3].sources.traced).toHaveLength(1);
    expect(answers[4].error).toBeTruthy();
  });
});

describe('check', () => {
  it('prints findings as a person reads them: place, level, message, rule', async () => {
    const { output } = await run([], '第一行\n截止2014年12月31日');
    expect(output).toContain('2:1\t错误\t');
    expect(output).toContain('[form/wording/as-of]');
    expect(output).toContain('报送准备度');
  });

  it('names the type, the topics, the urgent event and what was taken off', async () => {
    const { output } = await run([], '11月23日8时许，平安县城关镇敬老院厨房起火，造成2人受伤。据说是电线老化。');
    for (const line of ['类型：', '主题：特困（重点）', '紧急：火灾爆炸，已达报送标准', '扣分：', '没有来源的说法 12分'])
      expect(output).toContain(line);
  });

  it('speaks English with --english', async () => {
    expect((await run(['--english'], '据说要下雨')).output).toContain('readiness');
  });
});
