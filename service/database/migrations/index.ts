import { people } from './0001-people.ts';
import { reports } from './0002-reports.ts';
import { search } from './0003-search.ts';
import { events } from './0004-events.ts';
import { officePlace } from './0005-office-place.ts';
import { signOff } from './0006-sign-off.ts';
import { points } from './0007-points.ts';
import { ownRules } from './0008-own-rules.ts';
import { commissions } from './0009-commissions.ts';
import { editing } from './0010-editing.ts';
import { urgent } from './0011-urgent.ts';
import { proofs } from './0012-proofs.ts';
import { bulletins } from './0013-bulletins.ts';
import type { Migration } from './migration.ts';

export type { Migration } from './migration.ts';

/** Every step, in order. A database remembers which it has taken. */
export const migrations: readonly Migration[] = [
  people,
  reports,
  search,
  events,
  officePlace,
  signOff,
  points,
  ownRules,
  commissions,
  editing,
  urgent,
  proofs,
  bulletins,
];
