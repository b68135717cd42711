import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { say } from '../../../shared/interface/messages/link.ts';
import { Draft } from '../../../shared/vocabulary/draft.ts';
import { Submission } from '../../../shared/vocabulary/report.ts';
import { backed } from '../../drafting/submission.ts';
import { readPairing } from '../../link/store.ts';
import { readSettings } from '../../local/settings.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { storageMirror } from '../../outbox/mirror.ts';
import { reopen } from '../../outbox/reopen.ts';
import { announce } from './announce.ts';
import { awaitAlarm, deliver } from './courier.ts';
import { database } from './database.ts';
import { type Caller, door, mayConcern } from './doors.ts';
import { inBackground } from './working.ts';

const PageField = z.object({ address: z.string().max(4_000), field: z.string().max(2_000) });

/** Doors for what is being written: keeping, finding again, reporting. */
export function openDraftDoors(): void {
  door('keepDraft', 'all', Draft, async (draft, caller) => {
    await mayWrite(caller, draft);
    await database.drafts.put(draft);
    announce('drafts');
    return { savedAt: new Date().toISOString() };
  });

  door('draftFor', 'all', PageField, async ({ address, field }, caller) => {
    if (!mayConcern(caller, address)) return null;
    const kept = await database.drafts.where('[origin.address+origin.field]').equals([address, field]).toArray();
    const open = kept.filter((draft) => draft.reportedAt === null).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    return open[0] ?? null;
  });

  door('report', 'all', z.object({ draft: Draft, submission: Submission }), async ({ draft, submission }, caller) => {
    await mayWrite(caller, draft);
    const sources = (await database.sources.bulkGet(draft.sourceIds)).filter((source) => source !== undefined);
    const { row, keptAs } = await put(draft, backed(submission, sources, new Date()));
    announce('drafts');
    inBackground(deliver());
    if (keptAs !== null) throw new Error(await sentence('keptAside'));
    return { outboxId: row.id, savedAt: row.savedAt };
  });

  door('delivery', 'all', z.object({ outboxId: z.string().max(100) }), async ({ outboxId }) => {
    const row = await database.outbox.get(outboxId);
    return row === undefined ? null : { state: row.state, savedAt: row.savedAt, receipt: row.receipt, refusal: row.refusal };
  });

  door('reopen', 'pages', z.object({ outboxId: z.string().max(100) }), async ({ outboxId }) => {
    const draftId = await reopen(database, storageMirror, outboxId, new Date().toISOString());
    announce('outbox');
    announce('drafts');
    return { draftId };
  });
}

/** A page's script writes drafts of its own site alone, and takes none over that was written elsewhere. */
async function mayWrite(caller: Caller, draft: Draft): Promise<void> {
  if (caller.own) return;
  const there = await database.drafts.get(draft.id);
  const places = there === undefined ? [draft.origin] : [draft.origin, there.origin];
  const ofCaller = ({ address }: { address: string }) => mayConcern(caller, address) || caller.addresses.includes(address);
  if (!places.every((place) => place !== null && ofCaller(place))) throw new Error('draft: not of this page');
}

async function sentence(key: 'notSaved' | 'keptAside'): Promise<string> {
  return say.sentences[key][(await readSettings()).locale];
}

async function put(draft: Draft, submission: Submission) {
  const pairing = await readPairing();
  const owner = pairing === null ? null : { officeId: pairing.office.id, memberId: pairing.member.id, memberName: pairing.member.name };
  try {
    await awaitAlarm();
    return await enqueue({ database, mirror: storageMirror, now: () => new Date(), newId: uuid }, draft, submission, owner);
  } catch {
    throw new Error(await sentence('notSaved'));
  }
}
