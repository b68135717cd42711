import type { ReportType } from '../../vocabulary/report-type.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { countOf } from '../signal-place.ts';

const known = new WeakMap<DocumentFacts, ReportType>();

/** What a draft is by its title and its words; 动态 where nothing speaks for another type. */
export function reportTypeOf(facts: DocumentFacts): ReportType {
  let type = known.get(facts);
  if (!type) {
    type = recognised(facts);
    known.set(facts, type);
  }
  return type;
}

function recognised(facts: DocumentFacts): ReportType {
  const shows = (name: string) => countOf(name, facts) > 0;
  if (facts.kind === 'urgent') return 'urgent';
  if (shows('title:title-instruction') || shows('body:reply')) return 'update';
  if (shows('title:title-suggestion')) return 'suggestion';
  if (shows('title:title-problem')) return 'problem';
  if (shows('title:title-feedback')) return 'feedback';
  if (shows('title:experience')) return 'experience';
  if (shows('body:problem') || (shows('body:cause') && shows('body:request') && shows('body:difficulty'))) return 'problem';
  return shows('body:experience') ? 'experience' : 'update';
}
