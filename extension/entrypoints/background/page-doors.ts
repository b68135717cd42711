import { z } from 'zod';
import { Id } from '../../../shared/vocabulary/identifier.ts';
import { Freshening } from '../../link/freshening.ts';
import { refreshRules } from '../../link/refresh.ts';
import { readPairing } from '../../link/store.ts';
import { officeRules } from '../../local/rulepack.ts';
import { sentBefore, withoutOthers } from '../../local/sent.ts';
import { readSettings } from '../../local/settings.ts';
import { checkedAt } from '../../local/site.ts';
import { browser } from '../../seam/browser.ts';
import { openPanel } from '../../seam/panel.ts';
import { database } from './database.ts';
import { door, mayConcern } from './doors.ts';

/** What an editor needs beyond the loader; too large to stand in every page. */
const EDITING = '/editing.js';

/** An editor begins with the office's newest topics and rules where it can be had at once. */
const rules = new Freshening(() => refreshRules(database));

/** Doors for content scripts: their settings, waking up, the panel. */
export function openPageDoors(): void {
  door('pageSettings', 'all', z.object({ address: z.string().max(4_000) }), async ({ address }, caller) => {
    await rules.settle();
    const [settings, pairing, office] = await Promise.all([readSettings(), readPairing(), officeRules(database)]);
    const sent = pairing === null ? [] : await sentBefore(database, { officeId: pairing.office.id, memberId: pairing.member.id });
    return {
      enabled: checkedAt(address, settings, pairing?.address ?? null),
      locale: settings.locale,
      rulesOff: [...new Set([...settings.rulesOff, ...office.rulesOff])],
      ownRules: { version: office.version, changes: office.changes, rules: office.rules, signals: office.signals },
      topics: office.topics,
      ownTerms: [],
      place: pairing?.office.place ?? null,
      history: caller.own ? sent : withoutOthers(sent, (written) => mayConcern(caller, written)),
    };
  });

  door('wake', 'all', z.undefined(), async (_, { tabId, frameId }) => {
    if (tabId === null) return;
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [EDITING as never] });
  });

  door('openPanel', 'all', z.object({ draftId: Id.nullable() }), ({ draftId }, { tabId }) => openPanel(tabId, draftId));
}
