import type { DocumentNote } from '../document.ts';
import type { DocumentFacts, Placed } from '../document-facts.ts';
import { type Claim, claimsOf } from '../sources/claims.ts';
import { plainOf, type SourceReading, yearOf } from '../sources/reading.ts';
import { trace } from '../sources/trace.ts';

/** Longer drafts are collections, of which a title tells no figures; and reading them whole takes time. */
const LONGEST = 5_000;
/** Shorter bodies are still being written. */
const SHORTEST = 30;

/** Figures and dates of the title that the body contradicts. */
export function headlineNotes(facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  if (facts.bodyLength < SHORTEST || facts.bodyLength > LONGEST || facts.title.length === 0) return [];
  const claims = claimsOf(facts.title).filter((claim) => isFigure(claim) && !standsInBody(claim, facts.body));
  if (claims.length === 0) return [];
  const body = asSource(facts.body, facts.now);
  const title = facts.title.map(({ reading }) => reading.text).join('');
  return claims.flatMap((claim) => {
    const { verdict, place: told } = trace(claim, [body]);
    const casualties = CASUALTIES.test(title.slice(Math.max(0, claim.start - 4), claim.end + 4));
    const place =
      verdict === 'traced' ? null : casualties ? loneCasualties(body) : verdict === 'contradicted' ? told : rival(claim, title, body);
    if (!place) return [];
    const span = { field: 'title' as const, start: claim.start, end: claim.end };
    return [{ ...span, parts: { text: claim.text, other: body.text.slice(place.start, place.end) } }];
  });
}

/** Figures with a unit, and days; plain numbers are names as often as figures, and years and quarters are named in many ways. */
const isFigure = (claim: Claim) =>
  (claim.what === 'number' && claim.quantity !== null) || (claim.what === 'date' && claim.date.grain === 'day');

/** Written the same in the body: by far the commonest case, told without looking further. */
const standsInBody = (claim: Claim, body: readonly Placed[]) => body.some(({ reading }) => reading.text.includes(claim.text));

/** Units before a figure that name it: 助餐点|12个. */
const NAME = 3;
const FILLERS = /(?:共|了|达到|达|为|近|超|约|有|已)+$/;

const nameBefore = (text: string, start: number) =>
  /\p{Script=Han}*$/u
    .exec(text.slice(Math.max(0, start - 12), start))![0]
    .replace(FILLERS, '')
    .slice(-NAME);

/** The one figure of the body that stands behind the same name in the same unit, where none of the sort agrees. */
function rival(claim: Claim, title: string, body: SourceReading): { start: number; end: number } | null {
  if (claim.what !== 'number' || !claim.quantity || claim.quantity.bound !== 'exact' || claim.quantity.high !== null) return null;
  const name = nameBefore(title, claim.start);
  if (name.length < NAME) return null;
  const { unit, kind } = claim.quantity;
  const rivals = body.quantities.filter(
    (other) => other.unit === unit && other.kind === kind && other.bound === 'exact' && nameBefore(body.text, other.start) === name,
  );
  return rivals.length === 1 ? rivals[0]! : null;
}

const CASUALTIES = /死|伤|亡|遇难|失踪|失联|被困/;

/** The figure of casualties, where the body has but one: where it has several, the title may add them up. */
function loneCasualties({ text, quantities }: SourceReading): { start: number; end: number } | null {
  const told = quantities.filter(
    ({ unit, start, end }) => /^(?:人|名|位)$/.test(unit) && CASUALTIES.test(text.slice(Math.max(0, start - 4), end + 6)),
  );
  return told.length === 1 && told[0]!.bound === 'exact' ? told[0]! : null;
}

/** The body read as a source, from the readings at hand. */
function asSource(body: readonly Placed[], now: Date): SourceReading {
  const text = body.map(({ reading }) => reading.text).join('');
  const source: SourceReading = {
    id: 'body',
    text,
    plain: plainOf(text),
    quantities: [],
    numbers: [],
    dates: [],
    quotations: [],
    documents: [],
    year: yearOf(now),
  };
  for (const { reading, start } of body) {
    const shift = <T extends { start: number; end: number }>(one: T): T => ({ ...one, start: one.start + start, end: one.end + start });
    source.quantities.push(...reading.quantities.map(shift));
    source.numbers.push(...reading.numbers.map(shift));
    source.dates.push(...reading.dates.map(shift));
  }
  return source;
}
