import { createRoute, z } from '@hono/zod-openapi';
import {
  CreditsRequest,
  EditRequest,
  ForwardingRequest,
  MergeRequest,
  ReasonedStepRequest,
  ReportDetail,
  ReturnRequest,
  SimilarList,
  StepRequest,
  WithdrawalAsked,
  WithdrawalRequest,
  WordedStepRequest,
} from '../../shared/contract/reports.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Id } from '../../shared/vocabulary/identifier.ts';
import { maySign, requireRole } from '../people/rights.ts';
import { standingOf } from '../reports/deed.ts';
import { readDetail } from '../reports/detail.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { creditReport } from './credits.ts';
import { editReport } from './edit.ts';
import { mergeReports, unmergeReports } from './merge.ts';
import { similarReports } from './similar.ts';
import { type ReviewStep, takeStep } from './step.ts';
import { askWithdrawal, withdraw } from './withdraw.ts';

const params = z.object({ id: Id });
const responses = { 200: answer(ReportDetail, 'The report as it stands now'), default: refusal };
const VERSION = '`version` is that of the report when it was looked at; refused where anything happened since.';

function stepRoute<P extends string, B extends z.ZodType>(steps: P, body: B, summary: string, who: string) {
  return createRoute({
    method: 'post',
    path: `${ROUTES.reports}/{id}/${steps}`,
    summary,
    description: `${VERSION} ${who}`,
    request: { params, body: jsonBody(body) },
    responses,
  });
}

const REVIEWERS = 'For editors and administrators.';
const postClaim = stepRoute('claims', StepRequest, 'Claim a report for some hours, so that no other editor works on it', REVIEWERS);
const postRelease = stepRoute('releases', StepRequest, 'Give a claimed report back to the inbox', REVIEWERS);
const postTakeover = stepRoute('takeovers', WordedStepRequest, 'Take over what a colleague has claimed, with a reason', REVIEWERS);
const postAcceptance = stepRoute('acceptances', StepRequest, 'Accept a report for use', REVIEWERS);
const postReturn = stepRoute(
  'returns',
  ReturnRequest,
  'Return a report to its reporter for a change',
  `The reason has a code and words, and may have remarks at places of the text. ${REVIEWERS} Also for the section’s head, as long as it waits for their signature.`,
);
const postRejection = stepRoute('rejections', ReasonedStepRequest, 'Reject a report', `The reason has a code and words. ${REVIEWERS}`);
const postEdit = stepRoute('edits', EditRequest, 'Keep the text as it is to be adopted, beside what was sent', REVIEWERS);
const postMerge = stepRoute('merges', MergeRequest, 'Take other reports into this one, with credit to each', REVIEWERS);
const postUnmerge = stepRoute('unmerges', StepRequest, 'Undo a merge: each report stands again where it stood', REVIEWERS);
const putCredits = createRoute({
  method: 'put',
  path: `${ROUTES.reports}/{id}/credits`,
  summary: 'Record whose a report is, by parts that sum to one',
  description: `${VERSION} ${REVIEWERS}`,
  request: { params, body: jsonBody(CreditsRequest) },
  responses,
});
const getSimilar = createRoute({
  method: 'get',
  path: `${ROUTES.reports}/{id}/similar`,
  summary: 'Recent reports with nearly the same text',
  description: 'For editors, leaders and administrators.',
  request: { params },
  responses: { 200: answer(SimilarList, 'The nearest first'), default: refusal },
});
const postEndorsement = stepRoute(
  'endorsements',
  StepRequest,
  'Sign off a report from the section to the office',
  'For the section’s head; for an administrator where the head is away.',
);
const postSignatureRequest = stepRoute('signature-requests', StepRequest, 'Send an accepted report up to be signed', REVIEWERS);
const postSignature = stepRoute(
  'signatures',
  StepRequest,
  'Sign an accepted report, so that it may go to a higher level',
  'For leaders, and members whom an administrator gave the right.',
);
const postSendBack = stepRoute(
  'send-backs',
  WordedStepRequest,
  'Send an accepted or signed report back to its editor, with a reason',
  'For those who may sign, editors and administrators.',
);
const postForwarding = stepRoute('forwardings', ForwardingRequest, 'Record that a signed report went to higher levels', REVIEWERS);
const postArchiving = stepRoute('archivings', StepRequest, 'File a report; adoptions and instructions may still be recorded', REVIEWERS);
const postWithdrawalGrant = stepRoute('withdrawal-grants', StepRequest, 'Let a report be withdrawn, as its reporter asked', REVIEWERS);
const postWithdrawalRefusal = stepRoute(
  'withdrawal-refusals',
  WordedStepRequest,
  'Say why a report can’t be withdrawn',
  `The reporter reads the words. ${REVIEWERS}`,
);
const postWithdrawal = createRoute({
  method: 'post',
  path: `${ROUTES.reports}/{id}/withdrawals`,
  summary: 'Take back one’s own report, as long as nobody has taken it up',
  request: { params, body: jsonBody(WithdrawalRequest) },
  responses,
});
const postWithdrawalRequest = createRoute({
  method: 'post',
  path: `${ROUTES.reports}/{id}/withdrawal-requests`,
  summary: 'Ask the office to let one’s own report be withdrawn, once it has been taken up',
  description: 'Refused while it can still be withdrawn at once, and once it was adopted somewhere.',
  request: { params, body: jsonBody(WithdrawalAsked) },
  responses,
});

const REVIEW = ['editor', 'administrator'] as const;

/** 采编: what is decided about a report, and its withdrawal by the reporter. */
export function routes(room: Room) {
  const { db } = room.database;
  const take = async (who: Who, id: string, step: ReviewStep) => {
    await takeStep(room, who, id, step);
    return readDetail(db, who, id);
  };
  const review = (who: Who, id: string, step: ReviewStep) => {
    requireRole(who, ...REVIEW);
    return take(who, id, step);
  };
  const sign = (who: Who, id: string, step: ReviewStep) => {
    if (!maySign(who) && (step.kind === 'signed' || !REVIEW.some((role) => role === who.role))) throw new Refusal('not-allowed');
    return take(who, id, step);
  };
  return newRoutes()
    .openapi(postClaim, async (c) =>
      c.json(await review(c.get('who'), c.req.valid('param').id, { kind: 'claimed', ...c.req.valid('json') }), 200),
    )
    .openapi(postRelease, async (c) =>
      c.json(await review(c.get('who'), c.req.valid('param').id, { kind: 'released', ...c.req.valid('json') }), 200),
    )
    .openapi(postTakeover, async (c) =>
      c.json(await review(c.get('who'), c.req.valid('param').id, { kind: 'taken-over', ...c.req.valid('json') }), 200),
    )
    .openapi(postAcceptance, async (c) =>
      c.json(await review(c.get('who'), c.req.valid('param').id, { kind: 'accepted', ...c.req.valid('json') }), 200),
    )
    .openapi(postReturn, async (c) => {
      requireRole(c.get('who'), ...REVIEW, 'head');
      const { version, remarks, ...reason } = c.req.valid('json');
      return c.json(await take(c.get('who'), c.req.valid('param').id, { kind: 'returned', version, reason, remarks }), 200);
    })
    .openapi(postEdit, async (c) => {
      requireRole(c.get('who'), ...REVIEW);
      await editReport(room, c.get('who'), c.req.valid('param').id, c.req.valid('json'));
      return c.json(await readDetail(db, c.get('who'), c.req.valid('param').id), 200);
    })
    .openapi(postMerge, async (c) => {
      requireRole(c.get('who'), ...REVIEW);
      await mergeReports(room, c.get('who'), c.req.valid('param').id, c.req.valid('json'));
      return c.json(await readDetail(db, c.get('who'), c.req.valid('param').id), 200);
    })
    .openapi(postUnmerge, async (c) => {
      requireRole(c.get('who'), ...REVIEW);
      await unmergeReports(room, c.get('who'), c.req.valid('param').id, c.req.valid('json').version);
      return c.json(await readDetail(db, c.get('who'), c.req.valid('param').id), 200);
    })
    .openapi(putCredits, async (c) => {
      requireRole(c.get('who'), ...REVIEW);
      const { version, shares } = c.req.valid('json');
      await creditReport(room, c.get('who'), c.req.valid('param').id, version, shares);
      return c.json(await readDetail(db, c.get('who'), c.req.valid('param').id), 200);
    })
    .openapi(getSimilar, async (c) => {
      requireRole(c.get('who'), ...REVIEW, 'leader');
      await standingOf(db, c.get('who'), c.req.valid('param').id);
      return c.json(await similarReports(room, c.req.valid('param').id), 200);
    })
    .openapi(postRejection, async (c) => {
      const { version, ...reason } = c.req.valid('json');
      return c.json(await review(c.get('who'), c.req.valid('param').id, { kind: 'rejected', version, reason }), 200);
    })
    .openapi(postEndorsement, async (c) => {
      requireRole(c.get('who'), 'head', 'administrator');
      return c.json(await take(c.get('who'), c.req.valid('param').id, { kind: 'endorsed', ...c.req.valid('json') }), 200);
    })
    .openapi(postSignatureRequest, async (c) =>
      c.json(await review(c.get('who'), c.req.valid('param').id, { kind: 'signature-asked', ...c.req.valid('json') }), 200),
    )
    .openapi(postSignature, async (c) =>
      c.json(await sign(c.get('who'), c.req.valid('param').id, { kind: 'signed', ...c.req.valid('json') }), 200),
    )
    .openapi(postSendBack, async (c) =>
      c.json(await sign(c.get('who'), c.req.valid('param').id, { kind: 'sent-back', ...c.req.valid('json') }), 200),
    )
    .openapi(postForwarding, async (c) =>
      c.json(await review(c.get('who'), c.req.valid('param').id, { kind: 'forwarded', ...c.req.valid('json') }), 200),
    )
    .openapi(postArchiving, async (c) =>
      c.json(await review(c.get('who'), c.req.valid('param').id, { kind: 'archived', ...c.req.valid('json') }), 200),
    )
    .openapi(postWithdrawalGrant, async (c) =>
      c.json(await review(c.get('who'), c.req.valid('param').id, { kind: 'withdrawn', ...c.req.valid('json') }), 200),
    )
    .openapi(postWithdrawalRefusal, async (c) =>
      c.json(await review(c.get('who'), c.req.valid('param').id, { kind: 'withdrawal-refused', ...c.req.valid('json') }), 200),
    )
    .openapi(postWithdrawal, async (c) => {
      const { id } = c.req.valid('param');
      await withdraw(room, c.get('who'), id, c.req.valid('json').reason);
      return c.json(await readDetail(db, c.get('who'), id), 200);
    })
    .openapi(postWithdrawalRequest, async (c) => {
      const { id } = c.req.valid('param');
      await askWithdrawal(room, c.get('who'), id, c.req.valid('json').words);
      return c.json(await readDetail(db, c.get('who'), id), 200);
    });
}
