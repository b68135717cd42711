import { type BureauMember, type BureauSection, reportersOf, SECTIONS } from './bureau.ts';
import { momentsOfYear } from './calendar.ts';
import { commissionedStories } from './commissioned.ts';
import { Course } from './course.ts';
import { Draw } from './draw.ts';
import { ownStories } from './own.ts';
import type { Story } from './story.ts';
import { type WrittenText, write } from './writing.ts';

export interface YearOptions {
  /** The year ends here; milliseconds since 1970, UTC. */
  now: number;
  reports: number;
  seed: string;
}

/** What a practice office has when nothing else is asked for: a bureau of this size receives eighty or so a month. */
export const USUAL_REPORTS = 1_000;

/** Distinct texts of a big office, per section; above that, texts are used again, as checking each would take hours. */
const TEXTS_PER_SECTION = 120;

/** How many reports of the whole bureau lie between two about the same thing, where that can be had. */
const LATELY = 20;

/** A year of reports, oldest first. The same options give the same year, to the letter. */
export function* year({ now, reports, seed }: YearOptions): Generator<Story> {
  const draw = new Draw(seed);
  const library = new Library(draw, reports > USUAL_REPORTS * 4);
  const own = [...ownStories(new Draw(`${seed}/own`), now), ...commissionedStories(new Draw(`${seed}/commissioned`), now)].sort(
    (one, other) => firstReceipt(one) - firstReceipt(other),
  );
  const moments = momentsOfYear(draw, now, Math.max(0, reports - own.length));
  let next = 0;
  for (const moment of moments) {
    while (next < own.length && firstReceipt(own[next]!) <= moment) yield own[next++]!;
    yield one(draw, library, moment, now);
  }
  yield* own.slice(next);
}

const firstReceipt = (story: Story) => story.receivings[0]!.at;

function one(draw: Draw, library: Library, moment: number, now: number): Story {
  const section = draw.weighted(SECTIONS, ({ weight }) => weight);
  const member = reporterOf(draw, section);
  const urgent = section.themes.some(({ genre }) => genre === 'urgent') && draw.chance(0.012);
  const text = library.text(section, moment, urgent);
  const first = {
    at: moment,
    reportedAt: moment - draw.int(200, 9_000),
    eventTime: urgent ? moment - draw.int(18, 110) * 60_000 : null,
    text,
  };
  const course = new Course(draw, section, now, first);
  course.run(member, urgent, (at) => library.text(section, at, false, false));
  const kind = urgent ? 'urgent' : draw.chance(0.06) ? 'commissioned' : 'routine';
  return { id: draw.id(moment), member, kind, receivings: course.receivings, steps: course.steps };
}

/** The first reporter of a section writes most of what it reports. */
function reporterOf(draw: Draw, section: BureauSection): BureauMember {
  const reporters = reportersOf(section.id);
  return draw.chance(0.55) ? reporters[0]! : draw.pick(reporters);
}

/** Texts by section; in a big office each distinct one is written and checked once. */
class Library {
  private readonly lately: string[] = [];
  private readonly shelves = new Map<string, WrittenText[]>();
  private readonly draw: Draw;
  private readonly reuse: boolean;

  constructor(draw: Draw, reuse: boolean) {
    this.draw = draw;
    this.reuse = reuse;
  }

  text(section: BureauSection, moment: number, urgent: boolean, faults?: boolean): WrittenText {
    const written = () => this.unlikeLately(section, moment, { urgent, ...(faults === undefined ? {} : { faults }) });
    if (!this.reuse || urgent) return written();
    const shelf = this.shelves.get(section.id) ?? [];
    this.shelves.set(section.id, shelf);
    if (shelf.length >= TEXTS_PER_SECTION) return this.draw.pick(shelf);
    const text = written();
    shelf.push(text);
    return text;
  }

  /** A text about something that was not reported a short while ago, if one comes up. */
  private unlikeLately(section: BureauSection, moment: number, wishes: { urgent: boolean; faults?: boolean }): WrittenText {
    const text = write(this.draw, section, moment, { ...wishes, fits: (title) => !this.lately.includes(aboutWhat(title)) });
    this.lately.push(aboutWhat(text.title));
    if (this.lately.length > LATELY) this.lately.shift();
    return text;
  }
}

/** A title without figures and names of places, which differ from report to report about the same thing. */
function aboutWhat(title: string): string {
  return title.replace(/\d+|[\p{Script=Han}]{2}(镇|乡|街道|社区)、?/gu, '');
}
