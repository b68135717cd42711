import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../extension/link/answer.ts';
import { judge } from '../../../extension/outbox/judge.ts';
import { ERRORS, type ErrorKey, errorBody } from '../../../shared/contract/errors.ts';
import { answer, REPORT, receiptFor, refusal } from './fixtures.ts';

const sent = { reportId: REPORT, revision: 1 };

describe('what an answer means for the submission that was sent', () => {
  it.each([200, 201])('a fitting receipt with %i means delivered', (status) => {
    expect(judge(answer(status, receiptFor(REPORT, 1)), sent)).toEqual({ kind: 'delivered', receipt: receiptFor(REPORT, 1) });
  });

  const notDelivered: [string, Answer][] = [
    ['nobody answers', { kind: 'unreachable', cause: 'network' }],
    ['no answer in time', { kind: 'unreachable', cause: 'timeout' }],
    ['another server answers 200', { kind: 'other-server', status: 200 }],
    ['another server answers 404', { kind: 'other-server', status: 404 }],
    ['200 with nothing in it', answer(200, undefined)],
    ['200 with something else in it', answer(200, { ok: true })],
    ['the receipt of another report', answer(201, receiptFor('019ab000-0000-7000-8000-00000000ffff', 1))],
    ['the receipt of another revision', answer(201, receiptFor(REPORT, 2))],
    ['a receipt without a time', answer(201, { ...receiptFor(REPORT, 1), receivedAt: 'today' })],
    ['204', answer(204, undefined)],
    ['a refusal that can not be read', answer(400, 'bad')],
    ['a failure that can not be read', answer(500, undefined)],
  ];
  it.each(notDelivered)('%s: it waits', (_, given) => {
    expect(judge(given, sent)).toMatchObject({ kind: 'wait' });
  });

  const waiting: ErrorKey[] = [
    'device-revoked',
    'not-signed-in',
    'other-version',
    'unknown-host',
    'too-many-attempts',
    'not-set-up',
    'storage-full',
    'unavailable',
    'unexpected',
  ];
  const refused: ErrorKey[] = [
    'different-content',
    'wrong-revision',
    'wrong-state',
    'too-large',
    'invalid',
    'not-json',
    'not-allowed',
    'not-found',
    'cross-origin',
  ];
  it.each(waiting)('%s concerns the machine or the hour: it waits, with the service’s sentence', (key) => {
    const { number, zh, en } = ERRORS[key];
    expect(judge(refusal(key), sent)).toMatchObject({ kind: 'wait', trouble: { number, zh, en } });
  });
  it.each(refused)('%s concerns the text: refused, with the service’s sentence', (key) => {
    const { number, zh, en } = ERRORS[key];
    const verdict = judge(refusal(key), sent);
    expect(verdict).toEqual({ kind: 'refused', refusal: { key, number, zh, en }, differs: key === 'different-content' });
  });

  it('names the fields that are wrong', () => {
    const fields = [{ path: 'title', problem: 'blank', zh: '标题没有填。', en: 'The title is empty.' }];
    const verdict = judge(answer(422, errorBody('invalid', { fields })), sent);
    expect(verdict).toMatchObject({ kind: 'refused', refusal: { zh: `${ERRORS.invalid.zh} 标题没有填。` } });
  });

  it('takes a refusal that a newer service has for what it says', () => {
    const body = { error: { key: 'section-closed', number: 2999, zh: '股室已停用。', en: 'The section is closed.' } };
    expect(judge(answer(409, body), sent)).toMatchObject({ kind: 'refused', refusal: { key: 'unknown', number: 2999 } });
  });

  it.each<[string, Answer, boolean]>([
    ['nobody answers', { kind: 'unreachable', cause: 'network' }, true],
    ['revoked', refusal('device-revoked'), true],
    ['another version', refusal('other-version'), true],
    ['disk full', refusal('storage-full'), true],
    ['an error with this one', refusal('unexpected'), false],
    ['a strange receipt for this one', answer(200, {}), false],
  ])('%s: whether the others would fare the same', (_, given, alike) => {
    expect(judge(given, sent)).toMatchObject({ unreached: alike });
  });
});
