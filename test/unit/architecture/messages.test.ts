import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERRORS } from '../../../shared/contract/errors.ts';
import { standard } from '../../../shared/rulepacks/standard.ts';
import { ROOT, sourcesOf } from './sources.ts';

const FOLDER = join(ROOT, 'shared/interface/messages');
const rooms = readdirSync(FOLDER).filter((file) => file !== 'messages.ts');

interface Said {
  where: string;
  zh: string;
  en: string;
}

const partsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const HAN = /\p{Script=Han}/u;

/** What is Chinese in every language: the product, its seal, a button a person looks for, the name of the language itself. */
const quotedHan = (text: string) => text.replace(/[“"《「'’][^”"》」'’]*[”"》」'’]/g, '').replace(/信达|一键报送|练习|信|中文/g, '');

async function sentences(): Promise<Said[]> {
  const said: Said[] = [];
  for (const room of rooms) {
    const { say } = (await import(join(FOLDER, room))) as { say: { sentences: Record<string, { zh: string; en: string }> } };
    for (const [key, sentence] of Object.entries(say.sentences)) said.push({ where: `${room} ${key}`, ...sentence });
  }
  for (const [key, { zh, en }] of Object.entries(ERRORS)) said.push({ where: `error ${key}`, zh, en });
  return said;
}

describe('every sentence', () => {
  test('is there in both languages, with the same parts to fill in', async () => {
    const all = await sentences();
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([]);
    expect(all.filter(({ zh, en }) => partsOf(zh).join() !== partsOf(en).join()).map(({ where }) => where)).toEqual([]);
  });

  test('is not Chinese in English', async () => {
    const mixed = (await sentences()).filter(({ en }) => HAN.test(quotedHan(en)));
    expect(mixed.map(({ where, en }) => `${where}: ${en}`)).toEqual([]);
  });
});

/** Names in quotes, after `sentences.`, and those that a template makes of a part and fixed letters, in all code but the sentences' own. */
function namesSaid(): { named: Set<string>; made: RegExp[] } {
  const code = sourcesOf(['extension', 'service', 'shared'], ['.ts', '.tsx', '.mjs', '.js'])
    .filter(({ path }) => !path.startsWith('shared/interface/messages/'))
    .map(({ text }) => text)
    .join('\n');
  const named = new Set([...code.matchAll(/['"]([\w-]+)['"]|sentences\.(\w+)/g)].map((match) => match[1] ?? match[2] ?? ''));
  const made = [...code.matchAll(/`((?:[\w-]|\$\{[^}`]+\})+)`/g)]
    .map((match) => (match[1] as string).split(/\$\{[^}]+\}/))
    .filter((fixed) => fixed.length > 1 && fixed.join('').length > 2)
    .map((fixed) => new RegExp(`^${fixed.join('.+')}$`));
  return { named, made };
}

test('no sentence is written that nothing says', async () => {
  const { named, made } = namesSaid();
  const unsaid: string[] = [];
  for (const room of rooms) {
    const { say } = (await import(join(FOLDER, room))) as { say: { sentences: object } };
    unsaid.push(
      ...Object.keys(say.sentences)
        .filter((key) => !named.has(key) && !made.some((pattern) => pattern.test(key)))
        .map((key) => `${room} ${key}`),
    );
  }
  expect(unsaid).toEqual([]);
});

test('the browser’s own words of the extension have the same keys in both languages', () => {
  const keys = (language: string) =>
    Object.keys(JSON.parse(readFileSync(join(ROOT, `extension/public/_locales/${language}/messages.json`), 'utf8')));
  expect(keys('en').sort()).toEqual(keys('zh_CN').sort());
});

describe('every rule', () => {
  test.each(standard.rules.map((rule) => [rule.id, rule] as const))('%s has a title, a reason, a source and examples', (_, rule) => {
    for (const language of ['zh', 'en'] as const) {
      expect(rule.title[language]).not.toBe('');
      expect(rule.why[language]).not.toBe('');
    }
    expect(rule.source).not.toBe('');
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });
});
