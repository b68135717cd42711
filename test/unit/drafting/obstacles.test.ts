import { describe, expect, it } from 'vitest';
import { obstacles } from '../../../extension/drafting/obstacles.ts';
import { check, standardPack } from '../../../shared/checks/engine.ts';

const NOW = new Date('2026-11-23T06:20:00Z');

function standing(title: string, body: string): string[] {
  return obstacles({ title, body }, check({ title, body }, standardPack(), { now: NOW })).map((obstacle) => obstacle.kind);
}

describe('what stands in the way of reporting', () => {
  it.each([
    ['nothing, in an ordinary draft', '低保渐退期情况', '截至10月底，全县共有低保对象1300户。', []],
    ['faults that are not secrets', '低保渐退期情况', '截止9月31日，据说共有1200户，其中城市500户、农村800户。', []],
    ['a blank title', ' ', '正文。', ['title-blank']],
    ['a blank body', '题', '\n　', ['body-blank']],
    ['both blank', '', '', ['title-blank', 'body-blank']],
    ['a title beyond its limit', '题'.repeat(301), '正文。', ['title-long']],
    ['a body beyond its limit', '题', '文'.repeat(200_001), ['body-long']],
    ['a control character', '题', '正\u0007文', ['body-unfit']],
    ['half of a surrogate pair', '题\ud842', '正文。', ['title-unfit']],
    ['nothing, with names beyond the basic plane', '𠮷家庄', '㛃镇𠮷某反映。', []],
  ])('%s', (_, title, body, expected) => {
    expect(standing(title, body)).toEqual(expected);
  });

  it('a classification mark, first of all', () => {
    expect(standing('', '机密★1年\n截至10月底，全县共有低保对象1300户。')[0]).toBe('confidential');
  });

  it('an ID number with the right checksum, until it is masked', () => {
    expect(standing('题', '张某（身份证号11010519491231002X）反映。')).toContain('confidential');
    expect(standing('题', '张某（身份证号1101**********002X）反映。')).not.toContain('confidential');
  });
});
