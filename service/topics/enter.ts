import { isDeepStrictEqual } from 'node:util';
import type { TOPIC_EVENT_KINDS } from '../../shared/vocabulary/event.ts';
import type { Topic } from '../../shared/vocabulary/topic.ts';
import { writing } from '../database/writing.ts';
import { append } from '../events/log.ts';
import { heading } from '../reports/deed.ts';
import type { Room } from '../room.ts';
import type { Who } from '../security/who.ts';
import { keepOfficeRules, readOfficeRules } from './store.ts';

/** What happened to one topic; a removed one as it was. */
export interface TopicChange {
  kind: (typeof TOPIC_EVENT_KINDS)[number];
  topic: Topic;
}

/** Replaces the topics; each that is entered, changed or removed by it is an event of its own. */
export function enterTopics(room: Room, who: Who, topics: Topic[]): Promise<void> {
  return writing(room.database, async (trx) => {
    const { topics: before } = await readOfficeRules(trx);
    const at = room.now();
    for (const { kind, topic } of topicChanges(before, topics)) {
      const subject = { kind: 'topic' as const, id: topic.key };
      await append(trx, { ...heading(who, null, at), kind, subject, toldTo: null, detail: topic });
    }
    await keepOfficeRules(trx, { topics }, at);
  });
}

/** What happens where one list of topics takes the place of another; topics are the same by their key. */
export function topicChanges(before: readonly Topic[], after: readonly Topic[]): TopicChange[] {
  const former = new Map(before.map((topic) => [topic.key, topic]));
  const kept = new Set(after.map(({ key }) => key));
  return [
    ...after.flatMap((topic): TopicChange[] => {
      const was = former.get(topic.key);
      if (!was) return [{ kind: 'topic-entered', topic }];
      return isDeepStrictEqual(was, topic) ? [] : [{ kind: 'topic-changed', topic }];
    }),
    ...before.filter(({ key }) => !kept.has(key)).map((topic): TopicChange => ({ kind: 'topic-removed', topic })),
  ];
}
