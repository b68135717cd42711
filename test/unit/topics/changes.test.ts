import { expect, test } from 'vitest';
import { topicChanges } from '../../../service/topics/enter.ts';
import { Topic } from '../../../shared/vocabulary/topic.ts';

const topic = (key: string, more: object = {}) => Topic.parse({ key, names: [key], aliases: [], focus: ['hot'], ...more });

test.each([
  ['nothing', [], [], []],
  ['the same again, in another order', [topic('低保'), topic('养老')], [topic('养老'), topic('低保')], []],
  ['a new one', [topic('低保')], [topic('低保'), topic('养老')], ['topic-entered 养老']],
  ['another alias', [topic('低保')], [topic('低保', { aliases: ['低保户'] })], ['topic-changed 低保']],
  ['one less', [topic('低保'), topic('养老')], [topic('养老')], ['topic-removed 低保']],
  ['another key, which is another topic', [topic('低保')], [topic('最低生活保障')], ['topic-entered 最低生活保障', 'topic-removed 低保']],
])('%s', (_, before, after, changes) => {
  expect(topicChanges(before, after).map(({ kind, topic }) => `${kind} ${topic.key}`)).toEqual(changes);
});
