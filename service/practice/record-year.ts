import { sql, type Transaction } from 'kysely';
import type { Dialect } from '../database/dialect.ts';
import type { Tables } from '../database/tables.ts';
import { eventRow } from '../events/log.ts';
import type { Fact } from '../points/facts.ts';
import { itemLedger } from '../points/item-ledger.ts';
import { addUp, ledgerRows, type Sums } from '../points/rows.ts';
import { type Scoring, scoringOf } from '../points/store.ts';
import { factsOf } from '../points/translate.ts';
import { digestOf } from '../reports/digest.ts';
import { entryOf, type Happening } from '../reports/happening.ts';
import { changedStanding, firstStanding, type Standing } from '../reports/standing.ts';
import { type Circumstances, consequences, type FigureChange, sum } from '../statistics/consequences.ts';
import { Bulk } from './bulk.ts';
import { civilDay } from './calendar.ts';
import { Draw } from './draw.ts';
import { type KeptText, type Told, tell } from './happenings.ts';
import type { Story } from './story.ts';
import type { WrittenText } from './writing.ts';

/** What is known of a report while its events go by. */
interface Known {
  standing: Standing;
  adoptions: { id: string; adoptedOn: string }[];
  /** What was told of it that can be scored. */
  facts: Fact[];
}

/** A year to be written down. */
export interface Year {
  stories: Iterable<Story>;
  seed: string;
  /** Number after which its events are numbered; 0 for the first. */
  after: number;
}

/**
 * Writes stories into an empty record by the same pure steps as the living office (standing, figures, points), all events in
 * the order of time, but by the thousand rows. Returns how many events were written.
 */
export async function recordYear(trx: Transaction<Tables>, dialect: Dialect, { stories, seed, after }: Year): Promise<number> {
  const recording = new Recording(trx, dialect, { after, scoring: await scoringOf(trx) });
  for (const told of inTime(stories, new Draw(`${seed}/ids`), recording.dayNumbers)) await recording.take(told);
  await recording.end();
  return recording.newest - after;
}

/** All that is told of all stories, in the order of time. */
function inTime(stories: Iterable<Story>, draw: Draw, dayNumbers: Map<string, number>): Told[] {
  const all: { at: number; told: Told }[] = [];
  for (const story of stories) {
    const day = civilDay(story.receivings[0]!.at);
    const running = (dayNumbers.get(day) ?? 0) + 1;
    dayNumbers.set(day, running);
    for (const told of tell(story, running, draw)) all.push({ at: Date.parse(told.happening.at), told });
  }
  return all.sort((a, b) => a.at - b.at).map(({ told }) => told);
}

const NOTHING = { submissions: 0, adoptedItems: 0, adoptionTimes: 0, adoptedOfReceived: 0 };

class Recording {
  /** Number of the event written last. */
  newest: number;
  readonly dayNumbers = new Map<string, number>();
  private readonly trx: Transaction<Tables>;
  private readonly dialect: Dialect;
  private readonly bulk: Bulk;
  private readonly scoring: Scoring;
  private readonly known = new Map<string, Known>();
  private readonly figures = new Map<string, { holder: 'member' | 'section'; holderId: string; figure: FigureChange }>();
  private readonly annexes = new WeakMap<WrittenText, string>();

  constructor(trx: Transaction<Tables>, dialect: Dialect, { after, scoring }: { after: number; scoring: Scoring }) {
    this.newest = after;
    this.scoring = scoring;
    this.trx = trx;
    this.dialect = dialect;
    this.bulk = new Bulk(trx);
  }

  async take({ happening, texts }: Told): Promise<void> {
    for (const text of texts) await this.keep(happening.reportId, text);
    const known = this.stand(happening);
    await this.append(happening, known.standing);
    await this.fact(happening);
    this.follow(happening, known);
  }

  async end(): Promise<void> {
    await this.score();
    for (const { standing } of this.known.values()) await this.bulk.add('reports', standing);
    for (const { holder, holderId, figure } of this.figures.values()) {
      await this.bulk.add('figures', {
        holder,
        holder_id: holderId,
        month: figure.month,
        submissions: figure.submissions,
        adopted_items: figure.adoptedItems,
        adoption_times: figure.adoptionTimes,
        adopted_of_received: figure.adoptedOfReceived,
        centipoints: figure.centipoints,
      });
    }
    for (const [day, last] of this.dayNumbers) await this.bulk.add('day_numbers', { day, last });
    await this.bulk.end();
    if (this.dialect === 'postgres') await sql`select setval(pg_get_serial_sequence('events', 'seq'), ${this.newest})`.execute(this.trx);
  }

  private async keep(reportId: string, text: KeptText): Promise<void> {
    const row = { id: text.id, report_id: reportId, purpose: text.purpose, blanked_at: null };
    if (text.purpose !== 'submission') return this.bulk.add('contents', { ...row, title: '', body: text.words, annex: null });
    const { receiving, revision } = text;
    const { title, body } = receiving.text;
    await this.bulk.add('contents', { ...row, title, body, annex: this.annexOf(receiving.text) });
    const eventTime = receiving.eventTime === null ? null : new Date(receiving.eventTime).toISOString();
    await this.bulk.add('revisions', {
      report_id: reportId,
      revision,
      content_id: text.id,
      digest: digestOf({ title, body, kind: text.kind, eventTime, passages: [] }),
      received_at: new Date(receiving.at).toISOString(),
      reported_at: new Date(receiving.reportedAt).toISOString(),
      event_time: eventTime,
    });
  }

  private annexOf(text: WrittenText): string {
    const annex = this.annexes.get(text) ?? JSON.stringify({ passages: [], check: text.check });
    this.annexes.set(text, annex);
    return annex;
  }

  private stand(happening: Happening): Known {
    if (happening.kind === 'received') {
      const known: Known = { standing: firstStanding(happening), adoptions: [], facts: [] };
      this.known.set(happening.reportId, known);
      return known;
    }
    const known = this.known.get(happening.reportId) as Known;
    Object.assign(known.standing, changedStanding(known.standing, happening));
    return known;
  }

  private async append(happening: Happening, standing: Standing): Promise<void> {
    this.newest++;
    await this.bulk.add('events', { seq: this.newest, ...eventRow(entryOf(happening, standing.member_id)) });
  }

  private async fact(happening: Happening): Promise<void> {
    const { reportId, at } = happening;
    const by = happening.actor.memberId ?? '';
    if (happening.kind === 'adopted') {
      const { adoptionId, level, publication, issue, adoptedOn, adoptionKind, remarkId } = happening.detail;
      const facts = { level, publication, issue, adopted_on: adoptedOn, kind: adoptionKind, remark_id: remarkId, through: null };
      await this.bulk.add('adoptions', { id: adoptionId, report_id: reportId, ...facts, recorded_at: at, recorded_by: by });
    } else if (happening.kind === 'instructed') {
      const { instructionId, level, leader, instructedOn, wordingId } = happening.detail;
      const facts = { level, leader, instructed_on: instructedOn, wording_id: wordingId };
      await this.bulk.add('instructions', { id: instructionId, report_id: reportId, ...facts, recorded_at: at, recorded_by: by });
    } else if (happening.kind === 'distinguished') {
      const { month, reasonId } = happening.detail;
      await this.bulk.add('distinctions', { report_id: reportId, month, reason_id: reasonId, chosen_at: at, chosen_by: by });
    }
  }

  private follow(happening: Happening, known: Known): void {
    const { standing } = known;
    const circumstances: Circumstances = {
      memberId: standing.member_id,
      sectionId: standing.section_id,
      receivedIn: standing.received_on.slice(0, 7),
      adoptions: known.adoptions,
    };
    for (const figure of consequences(happening, circumstances)) this.count(standing, figure);
    if (happening.kind === 'adopted') {
      const { adoptionId, adoptedOn } = happening.detail;
      known.adoptions.push({ id: adoptionId, adoptedOn });
    }
    known.facts.push(...factsOf({ ...happening, subject: null, seq: this.newest }, this.scoring.zone));
  }

  /** Points of all that was told, report by report. */
  private async score(): Promise<void> {
    const { timeline, closings } = this.scoring;
    const sums: Sums = new Map();
    for (const [id, { facts }] of this.known) {
      const rows = ledgerRows(itemLedger({ kind: 'report', id }, facts, timeline, closings));
      addUp(sums, rows);
      for (const row of rows) await this.bulk.add('ledger', row);
    }
    for (const { holder, holderId, month, centipoints } of sums.values()) this.add(holder, holderId, { ...NOTHING, month, centipoints });
  }

  private count({ member_id, section_id }: Standing, figure: FigureChange): void {
    this.add('member', member_id, figure);
    if (section_id !== null) this.add('section', section_id, figure);
  }

  private add(holder: 'member' | 'section', holderId: string, figure: FigureChange): void {
    const key = `${holder} ${holderId} ${figure.month}`;
    this.figures.set(key, { holder, holderId, figure: sum(this.figures.get(key)?.figure, figure) });
  }
}
