import type { AdoptionKind } from '../../shared/vocabulary/adoption.ts';
import { type BureauMember, type BureauSection, COUNTY_LEADERS, EDITORS } from './bureau.ts';
import { civilDay, civilMonth, laterInOffice } from './calendar.ts';
import type { Draw } from './draw.ts';
import { PRAISE, REJECTION_REASONS, RETURN_REASONS, WORDINGS } from './reasons.ts';
import type { Receiving, Step } from './story.ts';
import type { WrittenText } from './writing.ts';

const DAY_MINUTES = 420;
/** How long a report that an editor means to use may wait for an issue. */
const ACCEPTED_WAITS = 8 * 24 * 3_600_000;

/** Where a report may go on to after the bureau's own publication, how likely, and after how many working days. */
const HIGHER: readonly { level: string; publication: string; likely: number; days: [number, number]; issues: number }[] = [
  { level: 'county-committee', publication: '县委信息', likely: 0.16, days: [1, 3], issues: 96 },
  { level: 'county-government', publication: '政务信息', likely: 0.14, days: [1, 3], issues: 84 },
  { level: 'city', publication: '市民政信息', likely: 0.24, days: [3, 7], issues: 52 },
  { level: 'province', publication: '省民政信息', likely: 0.08, days: [8, 15], issues: 60 },
  { level: 'ministry', publication: '民政信息专报', likely: 0.01, days: [15, 25], issues: 40 },
];
const BUREAU = { level: 'bureau', publication: '民政信息', issues: 48 };

/** What becomes of one report up to `now`: taken up, returned and sent again, adopted here and higher up, or not used. */
export class Course {
  readonly steps: Step[] = [];
  readonly receivings: Receiving[];
  private readonly draw: Draw;
  private readonly section: BureauSection;
  private readonly now: number;
  private readonly editor: BureauMember;

  constructor(draw: Draw, section: BureauSection, now: number, first: Receiving) {
    this.draw = draw;
    this.section = section;
    this.now = now;
    this.receivings = [first];
    this.editor = draw.weighted(EDITORS, ({ name }) => ({ 王某: 5, 李某: 3.5 })[name] ?? 1.5);
  }

  /** Runs the course to its end, or to now. `rewrite` gives the text of a revision sent in at a moment. */
  run(reporter: BureauMember, urgent: boolean, rewrite: (at: number) => WrittenText): void {
    const [first] = this.receivings as [Receiving];
    if (!urgent && this.draw.chance(0.03)) {
      this.take({ kind: 'withdrawn', at: first.at + this.draw.int(3, 25) * 60_000, by: reporter });
      return;
    }
    const claimed = urgent ? first.at + this.draw.int(2, 9) * 60_000 : laterInOffice(first.at, this.draw.int(30, 2 * DAY_MINUTES));
    if (!this.take({ kind: 'claimed', at: claimed, by: this.editor })) return;
    const decided = laterInOffice(claimed, urgent ? this.draw.int(5, 20) : this.draw.int(20, 2 * DAY_MINUTES));
    if (!urgent && this.draw.chance(0.13)) this.returnAndResubmit(decided, rewrite);
    else this.decide(decided, urgent ? 0.9 : this.likelihood(first.text));
  }

  /** Records a step unless it lies after now; says whether it happened. */
  take(step: Step): boolean {
    if (step.at > this.now) return false;
    this.steps.push(step);
    return true;
  }

  private returnAndResubmit(at: number, rewrite: (at: number) => WrittenText): void {
    if (!this.take({ kind: 'returned', at, by: this.editor, ...this.draw.pick(RETURN_REASONS) })) return;
    const again = laterInOffice(at, this.draw.int(90, 3 * DAY_MINUTES));
    if (again > this.now) return;
    this.receivings.push({ at: again, reportedAt: again - this.draw.int(300, 4_000), eventTime: null, text: rewrite(again) });
    const claimed = laterInOffice(again, this.draw.int(10, 200));
    if (!this.take({ kind: 'claimed', at: claimed, by: this.editor })) return;
    this.decide(laterInOffice(claimed, this.draw.int(20, DAY_MINUTES)), 0.7);
  }

  private likelihood(text: WrittenText): number {
    const ofGenre = text.genre === 'problem' || text.genre === 'proposal' ? 1.25 : text.genre === 'news' ? 0.7 : 1;
    return Math.min(0.9, this.section.adoption * ofGenre * (text.check.findings.some(({ level }) => level === 'error') ? 0.6 : 1.1));
  }

  private decide(at: number, likelihood: number): void {
    if (this.draw.chance(likelihood)) {
      if (this.take({ kind: 'accepted', at, by: this.editor })) this.adopt(at);
    } else if (this.now - at < ACCEPTED_WAITS && this.draw.chance(0.2)) this.take({ kind: 'accepted', at, by: this.editor });
    else this.take({ kind: 'rejected', at, by: this.editor, ...this.draw.pick(REJECTION_REASONS) });
  }

  /** In the bureau's publication first, then as far up as it goes; instructions and praise follow. */
  private adopt(accepted: number): void {
    const kind = this.adoptionKind();
    const here = laterInOffice(accepted, this.draw.int(30, 2 * DAY_MINUTES));
    if (!this.draw.chance(0.05)) this.adoption(here, BUREAU, kind);
    let times = 0;
    for (const place of HIGHER) {
      if (!this.draw.chance(place.likely)) continue;
      const at = laterInOffice(here, this.draw.int(...place.days) * DAY_MINUTES - this.draw.int(0, 200));
      if (!this.adoption(at, place, kind)) continue;
      times++;
      if (place.level.startsWith('county') && this.draw.chance(0.2))
        this.instruct(laterInOffice(at, this.draw.int(200, 1_500)), place.level);
    }
    if (times >= 2 && this.draw.chance(0.5)) this.distinguish(laterInOffice(here, 18 * DAY_MINUTES));
    this.steps.sort((a, b) => a.at - b.at);
  }

  private adoptionKind(): AdoptionKind {
    const { genre } = (this.receivings.at(-1) as Receiving).text;
    if (genre === 'news') return this.draw.chance(0.6) ? 'brief' : 'ordinary';
    if (genre === 'problem' || genre === 'proposal') return this.draw.chance(0.25) ? 'research' : 'ordinary';
    return this.draw.chance(0.08) ? 'special' : 'ordinary';
  }

  private adoption(at: number, place: { level: string; publication: string; issues: number }, adoptionKind: AdoptionKind): boolean {
    const adoptedOn = civilDay(at);
    const { level, publication } = place;
    return this.take({
      kind: 'adopted',
      at,
      by: this.editor,
      level,
      publication,
      issue: issueOn(adoptedOn, place.issues),
      adoptedOn,
      adoptionKind,
    });
  }

  private instruct(at: number, level: string): void {
    const [leader, wording] = [this.draw.pick(COUNTY_LEADERS), this.draw.pick(WORDINGS)];
    this.take({ kind: 'instructed', at, by: this.editor, level, leader, wording, instructedOn: civilDay(at) });
  }

  private distinguish(at: number): void {
    const [first] = this.receivings as [Receiving];
    this.take({ kind: 'distinguished', at, by: this.editor, month: civilMonth(first.at), reason: this.draw.pick(PRAISE) });
  }
}

/** The issue of a publication on a day, when it appears so many times a year. */
export function issueOn(day: string, issuesAYear: number): string {
  const ofYear = (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000;
  return `第${1 + Math.floor((ofYear / 366) * issuesAYear)}期`;
}
