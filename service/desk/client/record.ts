import { z } from 'zod';
import { EventPage } from '../../../shared/contract/events.ts';
import { AdoptionList, type InstructionEntry, InstructionList, LevelList } from '../../../shared/contract/record.ts';
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
export async function recordAdoption(id: string, entry: AdoptionEntry): Promise<void> {
  await call(z.unknown(), `${ROUTES.adoptions}/${id}`, { method: 'PUT', body: entry });
}

export function listInstructions(cursor: string | null = null, signal?: AbortSignal): Promise<InstructionList> {
  return call(InstructionList, withQuery(ROUTES.instructions, { cursor }), { ...(signal ? { signal } : {}) });
}

export async function recordInstruction(id: string, entry: InstructionEntry): Promise<void> {
  await call(z.unknown(), `${ROUTES.instructions}/${id}`, { method: 'PUT', body: entry });
}

/** Chooses a report as 好信息 of the month, `2026-11`. */
export async function distinguish(reportId: string, month: string): Promise<void> {
  await call(z.unknown(), `${ROUTES.distinguished}/${reportId}`, { method: 'PUT', body: { month } });
}

/** What happened since the mark `after`; without one only the newest mark. */
export function readEvents(after: number | null, signal?: AbortSignal): Promise<EventPage> {
  return call(EventPage, withQuery(ROUTES.events, { after: after === null ? null : String(after) }), { ...(signal ? { signal } : {}) });
}
