import { z } from 'zod';
import { EventPage } from '../../../shared/contract/events.ts';
import {
  AdoptionList,
  DistinctionList,
  type InstructionEntry,
  InstructionList,
  type LevelEntry,
  LevelList,
} from '../../../shared/contract/record.ts';
import { ROUTES } from '../../../shared/contract/routes.ts';
import type { AdoptionEntry, AdoptionLevel } from '../../../shared/vocabulary/adoption.ts';
import { call } from './call.ts';
import { withQuery } from './query.ts';

export async function readLevels(): Promise<AdoptionLevel[]> {
  return (await call(LevelList, ROUTES.levels)).items;
}

export interface AdoptionFilter {
  month: string | null;
  level: string | null;
  section: string | null;
}

export function listAdoptions(filter: AdoptionFilter, cursor: string | null = null, signal?: AbortSignal): Promise<AdoptionList> {
  return call(AdoptionList, withQuery(ROUTES.adoptions, { ...filter, cursor }), { ...(signal ? { signal } : {}) });
}

/** Records an adoption under an identifier made here, so that pressing twice records once. */
export async function recordAdoption(id: string, entry: z.input<typeof AdoptionEntry>): Promise<void> {
  await call(z.unknown(), `${ROUTES.adoptions}/${id}`, { method: 'PUT', body: entry });
}

export function listInstructions(cursor: string | null = null, signal?: AbortSignal): Promise<InstructionList> {
  return call(InstructionList, withQuery(ROUTES.instructions, { cursor }), { ...(signal ? { signal } : {}) });
}

export async function recordInstruction(id: string, entry: InstructionEntry): Promise<void> {
  await call(z.unknown(), `${ROUTES.instructions}/${id}`, { method: 'PUT', body: entry });
}

/** Chooses a report as 好信息 of the month, `2026-11`. */
export async function distinguish(reportId: string, month: string, reason: string): Promise<void> {
  await call(z.unknown(), `${ROUTES.distinguished}/${reportId}`, { method: 'PUT', body: { month, reason } });
}

/** Proposes a report as 好信息 of the month. */
export async function proposeDistinction(reportId: string, month: string, reason: string): Promise<void> {
  await call(z.unknown(), `${ROUTES.distinguished}/${reportId}/proposals`, { method: 'POST', body: { month, reason } });
}

export async function declineDistinction(reportId: string, reason: string): Promise<void> {
  await call(z.unknown(), `${ROUTES.distinguished}/${reportId}/refusals`, { method: 'POST', body: { reason } });
}

export function listDistinguished(month: string, signal?: AbortSignal): Promise<DistinctionList> {
  return call(DistinctionList, withQuery(ROUTES.distinguished, { month }), { ...(signal ? { signal } : {}) });
}

/** Strikes out an adoption that was recorded by mistake. */
export async function cancelAdoption(id: string, reason: string): Promise<void> {
  await call(z.unknown(), `${ROUTES.adoptions}/${id}/cancellations`, { method: 'POST', body: { reason } });
}

/** Where the file that proves an adoption is fetched. */
export const proofAddress = (adoptionId: string) => `${ROUTES.adoptions}/${adoptionId}/proofs`;

/** Enters or changes a level with its publications. */
export async function writeLevel(id: string, entry: LevelEntry): Promise<void> {
  await call(z.unknown(), `${ROUTES.levels}/${id}`, { method: 'PUT', body: entry });
}

export async function removeLevel(id: string): Promise<void> {
  await call(z.unknown(), `${ROUTES.levels}/${id}`, { method: 'DELETE' });
}

/** What happened since the mark `after`; without one only the newest mark. */
export function readEvents(after: number | null, signal?: AbortSignal): Promise<EventPage> {
  return call(EventPage, withQuery(ROUTES.events, { after: after === null ? null : String(after) }), { ...(signal ? { signal } : {}) });
}
