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

/** Writes as a section writes, on the day of `moment`. Urgent texts come only where they are asked for. */
export function write(
  draw: Draw,
  section: BureauSection,
  moment: number,
  options: { urgent?: boolean; faults?: boolean } = {},
): WrittenText {
  const themes = section.themes.filter(({ genre }) => (genre === 'urgent') === (options.urgent ?? false));
  const theme = draw.pick(themes);
  const { title, paragraphs } = theme.write(new Scene(draw, civilDay(moment)));
  const clean = { title, body: paragraphs.join('\n') };
  const text = (options.faults ?? draw.chance(FAULTY)) ? withFaults(clean, draw) : clean;
  return { ...text, genre: theme.genre, check: checked(text, moment, options.urgent ? 'urgent' : 'routine') };
}

/** What the one engine says of a text as it was sent off at `moment`. */
export function checked(text: { title: string; body: string }, moment: number, kind: ReportKind): SubmittedCheck {
  const { findings, scores, readiness, topics } = check({ ...text, kind }, standardPack(), {
    now: new Date(moment),
    topics: civilAffairsTopics,
  });
  return { findings, scores, readiness, topics, sources: null };
}
