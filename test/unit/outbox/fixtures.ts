import type { Answer } from '../../../extension/link/answer.ts';
import type { OutboxRow } from '../../../extension/local/database.ts';
import type { Mirror } from '../../../extension/outbox/mirror.ts';
import { ERRORS, type ErrorKey, errorBody } from '../../../shared/contract/errors.ts';
import type { Draft } from '../../../shared/vocabulary/draft.ts';
import type { Receipt, Submission } from '../../../shared/vocabulary/report.ts';

export const REPORT = '019ab000-0000-7000-8000-000000000001';
export const OWNER = { officeId: 'office', memberId: 'member', memberName: '李红' };

/** The `number`th identifier of a test. */
export const idOf = (number: number) => `019ab000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export function answer(status: number, body: unknown): Answer {
  return { kind: 'answer', status, body, serverTime: null, etag: null };
}

export const refusal = (key: ErrorKey) => answer(ERRORS[key].status, errorBody(key));

export function receiptFor(reportId: string, revision: number): Receipt {
  return { reportId, revision, number: '2026-1123-0001', receivedAt: '2026-11-23T06:20:00.000Z', digest: 'ab'.repeat(32) };
}

export function draftOf(id: string, text = '正文'): Draft {
  const at = '2026-11-23T06:00:00.000Z';
  return {
    id,
    title: '标题',
    body: text,
    kind: 'routine',
    eventTime: null,
    sourceIds: [],
    origin: null,
    ignored: [],
    createdAt: at,
    updatedAt: at,
    revision: 1,
    reportedAt: null,
  };
}

export function submissionOf(text = '正文', revision = 1): Submission {
  return {
    revision,
    title: '标题',
    body: text,
    kind: 'routine',
    eventTime: null,
    passages: [],
    check: { findings: [], scores: { demand: 80, truth: 80, utility: 80, speed: 80 }, readiness: 80, topics: [], sources: null },
    reportedAt: '2026-11-23T06:00:00.000Z',
  };
}

/** A mirror in memory that outlives the database of a test. */
export function memoryMirror(): Mirror & { rows: Map<string, OutboxRow> } {
  const rows = new Map<string, OutboxRow>();
  return {
    rows,
    put: async (row) => void rows.set(row.id, structuredClone(row)),
    remove: async (id) => void rows.delete(id),
    all: async () => [...rows.values()],
  };
}
