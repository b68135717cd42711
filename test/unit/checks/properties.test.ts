import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, LiveCheck, standardPack } from '../../../shared/checks/engine.ts';
import { score } from '../../../shared/checks/scores.ts';
import type { Finding } from '../../../shared/vocabulary/finding.ts';

const pack = standardPack();
const context = { now: new Date('2026-11-23T09:00:00+08:00') };

/** Pieces that wake many rules, mixed with anything at all. */
const pieces = [
  '截止2026年12月31日',
  '据说',
  '全县共有低保对象1200户，其中城市500户、农村800户。',
  '9月31日',
  '（',
  '》',
  '“',
  '\n',
  '存在的问题不容忽视',
  '\u0007',
  '13812345678',
  '11010519491231002X',
  '敬老院发生火灾，造成2人死亡。',
  '𠮷',
  '\ud842',
  ',',
  '。',
  '民发[2021]21号',
  '做出重要批示',
  '《办法》、《细则》',
  '增长3-5%',
  '村民王秀英患尿毒症，住东街12号楼501室。',
  '\n一、情况\n三、',
  '全县低保对象1250户。',
  '下一步，将继续加大力度。',
  '每人补助500—300元',
  '原县民政局局长',
  '平安县县委书记',
  '，',
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const text = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(''));
const edit = fc.record({
  start: fc.nat(400),
  removed: fc.nat(60),
  inserted: fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('')),
});

const plain = (result: unknown) => JSON.parse(JSON.stringify(result));

describe('whatever the text', () => {
  it('never throws, and every span lies in its field', () => {
    fc.assert(
      fc.property(text, text, (title, body) => {
        const result = check({ title, body }, pack, context);
        const inField = ({ field, start, end }: { field: 'title' | 'body'; start: number; end: number }) =>
          start >= 0 && start <= end && end <= (field === 'title' ? title : body).length;
        expect(result.findings.every(inField)).toBe(true);
        expect(result.topics.every(inField)).toBe(true);
        for (const fact of Object.values(result.facts).flat()) expect(body.slice(fact.start, fact.end)).toBe(fact.text);
      }),
    );
  });

  it('is checked alike at once and edit by edit', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (body, edits) => {
        const live = new LiveCheck(pack, context);
        live.setBody(body);
        let written = body;
        for (const { start, removed, inserted } of edits) {
          const from = Math.min(start, written.length);
          written = written.slice(0, from) + inserted + written.slice(from + removed);
          live.edit(start, removed, inserted);
        }
        expect(plain(live.result())).toEqual(plain(check({ title: '', body: written }, pack, context)));
      }),
    );
  });

  it('is checked alike in drafts of hundreds of passages, title, kind and every list included', () => {
    const lines = fc.array(text, { minLength: 40, maxLength: 90 }).map((parts) => parts.join('\n'));
    const far = fc.record({ start: fc.nat(9_000), removed: fc.oneof(fc.nat(20), fc.nat(6_000)), inserted: fc.oneof(text, lines) });
    fc.assert(
      fc.property(lines, text, fc.array(far, { maxLength: 5 }), (body, title, edits) => {
        const live = new LiveCheck(pack, context);
        live.setBody(body);
        let written = body;
        for (const { start, removed, inserted } of edits) {
          const from = Math.min(start, written.length);
          written = written.slice(0, from) + inserted + written.slice(from + removed);
          live.edit(start, removed, inserted);
          live.result();
        }
        live.setTitle(title);
        expect(plain(live.result())).toEqual(plain(check({ title, body: written }, pack, context)));
      }),
      { numRuns: 25 },
    );
  });

  it('takes a body that is given whole as the edit that it is', () => {
    fc.assert(
      fc.property(text, text, text, (before, body, after) => {
        const live = new LiveCheck(pack, context);
        live.setBody(before + body + after);
        live.setBody(body + after);
        live.setBody(before + after);
        expect(plain(live.result())).toEqual(plain(check({ title: '', body: before + after }, pack, context)));
      }),
    );
  });

  it('keeps what a result says when the draft is written on', () => {
    fc.assert(
      fc.property(text, edit, (body, { start, removed, inserted }) => {
        const live = new LiveCheck(pack, context);
        live.setBody(body);
        const before = live.result();
        live.edit(start, removed, inserted);
        live.result();
        expect(plain(before)).toEqual(plain(check({ title: '', body }, pack, context)));
      }),
    );
  });

  it('is scored by its findings, though the scores come before them', () => {
    fc.assert(
      fc.property(text, text, (title, body) => {
        const { findings, scores, readiness } = check({ title, body }, pack, context);
        expect({ scores, readiness }).toEqual(score(findings, pack.costs));
      }),
    );
  });

  it('is checked alike edit by edit where paragraphs are longer than a passage', () => {
    const sentence = '县民政局对全县低保对象开展动态管理，清退不符合条件的家庭12户。';
    const long = fc.integer({ min: 20, max: 120 }).map((times) => sentence.repeat(times));
    const far = fc.record({ start: fc.nat(4_000), removed: fc.nat(900), inserted: fc.oneof(text, long) });
    fc.assert(
      fc.property(long, fc.array(far, { maxLength: 4 }), (body, edits) => {
        const live = new LiveCheck(pack, context);
        live.setBody(body);
        let written = body;
        for (const { start, removed, inserted } of edits) {
          const from = Math.min(start, written.length);
          written = written.slice(0, from) + inserted + written.slice(from + removed);
          live.edit(start, removed, inserted);
        }
        expect(plain(live.result())).toEqual(plain(check({ title: '', body: written }, pack, context)));
      }),
      { numRuns: 30 },
    );
  });

  it('has fixes that replace exactly the span and leave nothing of that finding there', () => {
    fc.assert(
      fc.property(text, (body) => {
        for (const finding of check({ title: '', body }, pack, context).findings) {
          for (const { replacement } of finding.fixes ?? []) {
            const mended = body.slice(0, finding.start) + replacement + body.slice(finding.end);
            const again = check({ title: '', body: mended }, pack, context).findings;
            const still = again.filter(
              (one) => one.rule === finding.rule && one.start === finding.start && one.end === finding.start + replacement.length,
            );
            expect(replacement === '' ? [] : still).toEqual([]);
          }
        }
      }),
    );
  });

  it('takes time in proportion to its length, however it repeats itself', () => {
    const hostile = [
      '（'.repeat(1_000_000),
      '1'.repeat(1_000_000),
      '通过，使'.repeat(250_000),
      '共1户，其中'.repeat(150_000),
      '截止到'.repeat(300_000),
      '县市区镇'.repeat(250_000),
    ];
    for (const body of hostile) expect(check({ title: '', body }, pack, context).findings.length).toBeGreaterThanOrEqual(0);
  }, 60_000);
});

describe('scores', () => {
  it('never fall when a finding is taken away', () => {
    fc.assert(
      fc.property(text, fc.nat(), (body, pick) => {
        const { findings } = check({ title: '', body }, pack, context);
        const fewer: Finding[] = findings.filter((_, at) => at !== pick % Math.max(1, findings.length));
        const before = score(findings, pack.costs);
        const after = score(fewer, pack.costs);
        for (const criterion of ['demand', 'truth', 'utility', 'speed'] as const) {
          expect(after.scores[criterion]).toBeGreaterThanOrEqual(before.scores[criterion]);
        }
        expect(after.readiness).toBeGreaterThanOrEqual(before.readiness);
      }),
    );
  });
});
