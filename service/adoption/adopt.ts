import type { Transaction } from 'kysely';
import type { AdoptionEntry } from '../../shared/vocabulary/adoption.ts';
import { completedIssue } from '../../shared/vocabulary/issue.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { keepText } from '../reports/contents.ts';
import { heading, standingOf } from '../reports/deed.ts';
import type { AdoptionDetail, Happening } from '../reports/happening.ts';
import { appendEvent } from '../reports/record.ts';
import { creditDetails } from '../review/credits.ts';
import { requireStep } from '../review/require.ts';
import type { Room } from '../room.ts';
import { fieldProblem, type Problem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { requireDate } from './possible.ts';
import { type ProofFile, readProof } from './proof.ts';
import { type AdoptionFact, findAdoption, findLevel } from './store.ts';
import { adoptTakenIn } from './taken-in.ts';

/**
 * Records an adoption under the identifier that the desk made: once, however often it is sent. Other facts under the same
 * identifier correct it, and figures and points with it. Where nobody has decided on the report yet, it is accepted by that.
 * @throws Refusal `not-found`, `invalid`, `adopted-before-received`, `future-date`, `wrong-state`, `someone-elses`
 */
export async function adopt(room: Room, who: Who, id: string, sent: AdoptionEntry): Promise<{ adoption: AdoptionFact; isNew: boolean }> {
  const proof = sent.proof ? readProof(sent.proof) : null;
  return writing(room.database, async (trx) => {
    const entry = { ...sent, issue: await issueAsWritten(trx, sent) };
    const former = await findAdoption(trx, id);
    if (former && isSame(former, entry) && (await hasProof(trx, id, proof)) && !entry.shares) return { adoption: former, isNew: false };
    if (former && former.reportId !== entry.reportId) throw wrong('reportId', 'invalid');
    const standing = await standingOf(trx, who, entry.reportId);
    if (entry.backEntry && !proof && !former?.proof) throw wrong('proof', 'missing');
    await requireDate(room, trx, standing, entry);
    const kind = former ? 'adoption-corrected' : 'adopted';
    requireStep(room, who, kind, standing);
    const remarkId = await keepText(trx, 'remark', entry.reportId, entry.remark);
    const { level, publication, issue, adoptedOn, kind: adoptionKind } = entry;
    const facts = { level, publication, issue, adoptedOn, adoptionKind, remarkId };
    const detail: AdoptionDetail = {
      ...facts,
      adoptionId: id,
      contentId: standing.edited_id ?? standing.content_id,
      ...(entry.backEntry ? { backEntry: true } : {}),
      ...(proof ? { proofDigest: proof.digest } : {}),
    };
    const head = heading(who, entry.reportId, room.now());
    const reasonId = former ? await keepText(trx, 'reason', entry.reportId, entry.reason) : null;
    const event: Happening = former
      ? { ...head, kind: 'adoption-corrected', detail: { ...detail, reasonId } }
      : { ...head, kind: 'adopted', detail };
    const changes = !former || !isSame(former, entry) || proof !== null;
    const after = changes ? await appendEvent(trx, event, standing) : standing;
    if (proof) await keepProof(trx, id, entry.reportId, proof, head.at);
    await adoptTakenIn(trx, room, who, standing.id, { through: id, facts, kind });
    if (entry.shares) {
      const shares = await creditDetails(trx, entry.shares);
      if (after.credits !== JSON.stringify(shares))
        await appendEvent(trx, { ...heading(who, entry.reportId, room.now()), kind: 'credited', detail: { shares } }, after);
    }
    const adoption = await findAdoption(trx, id);
    if (!adoption) throw new Error(`adoption ${id} was not kept`);
    return { adoption, isNew: !former };
  });
}

const FACTS = ['reportId', 'level', 'publication', 'issue', 'adoptedOn', 'kind', 'remark', 'backEntry'] as const;

const isSame = (kept: AdoptionFact, entry: AdoptionEntry) => FACTS.every((fact) => kept[fact] === entry[fact]);

const wrong = (path: string, problem: Problem) => new Refusal('invalid', { fields: [fieldProblem(path, problem)] });

/** The issue by the publication's own pattern, where it has one. @throws Refusal `invalid` for an unknown level, or an issue that does not fit */
async function issueAsWritten(trx: Transaction<Tables>, { level, publication, issue, adoptedOn }: AdoptionEntry): Promise<string> {
  const known = await findLevel(trx, level);
  if (!known) throw wrong('level', 'unknown');
  const pattern = known.patterns[publication];
  if (pattern === undefined) return issue;
  const written = completedIssue(pattern, issue, Number(adoptedOn.slice(0, 4)));
  if (written === null) throw wrong('issue', 'issue-form');
  return written;
}

async function hasProof(trx: Transaction<Tables>, id: string, proof: ProofFile | null): Promise<boolean> {
  if (proof === null) return true;
  const kept = await trx.selectFrom('proofs').select('digest').where('adoption_id', '=', id).executeTakeFirst();
  return kept?.digest === proof.digest;
}

async function keepProof(trx: Transaction<Tables>, id: string, reportId: string, proof: ProofFile, at: string): Promise<void> {
  const row = { report_id: reportId, ...proof, added_at: at };
  await trx
    .insertInto('proofs')
    .values({ adoption_id: id, ...row })
    .onConflict((conflict) => conflict.column('adoption_id').doUpdateSet(row))
    .execute();
}
