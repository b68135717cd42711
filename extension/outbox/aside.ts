import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { Submission } from '../../shared/vocabulary/report.ts';

/** A new draft that holds what a submission said, so that none of it is lost when it can't go under its own number. */
export function draftFrom(submission: Submission, id: string, now: string): Draft {
  return {
    id,
    title: submission.title,
    body: submission.body,
    kind: submission.kind,
    eventTime: submission.eventTime,
    sourceIds: [...new Set(submission.passages.map((passage) => passage.sourceId))],
    origin: null,
    ignored: [],
    createdAt: now,
    updatedAt: now,
    revision: 1,
    reportedAt: null,
  };
}
