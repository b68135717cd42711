import { check, standardPack } from '../../shared/checks/engine.ts';
import { civilAffairsTopics } from '../../shared/rulepacks/topics.ts';
import type { ReportKind, SubmittedCheck } from '../../shared/vocabulary/report.ts';
import type { BureauSection } from './bureau.ts';
import { civilDay } from './calendar.ts';
import type { Draw } from './draw.ts';
import { withFaults } from './faults.ts';
import { type Genre, Scene } from './prose/scene.ts';

/** A text with what the checks say of it. */
export interface WrittenText {
  title: string;
  body: string;
  genre: Genre;
  check: SubmittedCheck;
}

/** How often a draft is sent off with faults in it. */
const FAULTY = 0.3;

interface Wishes {
  /** Urgent texts come only where they are asked for. */
  urgent?: boolean;
  /** With faults or without; left to chance where not given. */
  faults?: boolean;
  /** Whether a title will do; after a few others any will. */
  fits?: (title: string) => boolean;
}

/** Writes as a section writes, on the day of `moment`, and checks what was written. */
export function write(
  draw: Draw,
  section: BureauSection,
  moment: number,
  { urgent = false, faults, fits = () => true }: Wishes = {},
): WrittenText {
  const themes = section.themes.filter(({ genre }) => (genre === 'urgent') === urgent);
  const scene = new Scene(draw, civilDay(moment));
  let theme = draw.pick(themes);
  let draft = theme.write(scene);
  for (let again = 0; again < 5 && !fits(draft.title); again++) {
    theme = draw.pick(themes);
    draft = theme.write(scene);
  }
  const clean = { title: draft.title, body: draft.paragraphs.join('\n') };
  const text = (faults ?? draw.chance(FAULTY)) ? withFaults(clean, draw) : clean;
  return { ...text, genre: theme.genre, check: checked(text, moment, urgent ? 'urgent' : 'routine') };
}

/** What the one engine says of a text as it was sent off at `moment`. */
export function checked(text: { title: string; body: string }, moment: number, kind: ReportKind): SubmittedCheck {
  const { findings, scores, readiness, topics } = check({ ...text, kind }, standardPack(), {
    now: new Date(moment),
    topics: civilAffairsTopics,
  });
  return { findings, scores, readiness, topics, sources: null };
}
