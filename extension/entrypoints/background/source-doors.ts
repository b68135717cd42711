import { z } from 'zod';
import { Id } from '../../../shared/vocabulary/identifier.ts';
import { collect, takeAsDraft } from './capturing.ts';
import { door } from './doors.ts';

const TabId = z.int().min(0);

/** Doors for taking texts out of pages; a page itself can't ask. */
export function openSourceDoors(): void {
  door('collectSource', 'pages', z.object({ tabId: TabId }), collect);
  door('takeAsDraft', 'pages', z.object({ tabId: TabId, draftId: Id }), ({ tabId, draftId }) => takeAsDraft({ tabId }, draftId));
}
