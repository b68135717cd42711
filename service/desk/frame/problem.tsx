import { Note } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { Refused } from '../client/call.ts';
import { NotSignedIn } from '../session/reentry.ts';

/** The sentence for something that failed: the service's own where it gave one. */
export function problemSentence(problem: unknown): string {
  if (problem instanceof Refused) {
    const { number, reference } = problem.said;
    const sentence = problem.said[locale.value];
    return `${sentence}${reference ? say('reference', { reference }) : say('errorNumber', { number })}`;
  }
  if (problem instanceof NotSignedIn) return say('notSignedIn');
  return say('unreachable');
}

/** What failed, beside what was typed. Fields that are marked one by one are not repeated; others are listed. */
export function Problem({ problem, marked = [] }: { problem: unknown; marked?: readonly string[] }) {
  if (problem === null || problem === undefined) return null;
  const fields =
    problem instanceof Refused ? (problem.said.fields ?? []).filter((field) => !marked.some((path) => isOf(path, field.path))) : [];
  return (
    <Note error>
      <p>{problemSentence(problem)}</p>
      {fields.map((field) => (
        <p key={field.path}>{field[locale.value]}</p>
      ))}
    </Note>
  );
}

/** Whether a fault is that field's, or one of its items'. */
const isOf = (path: string, fault: string) => fault === path || fault.startsWith(`${path}.`);

/** What is wrong with the field of that path or with one of its items, or null. */
export function fieldProblem(problem: unknown, path: string): string | null {
  if (!(problem instanceof Refused)) return null;
  return problem.said.fields?.find((field) => isOf(path, field.path))?.[locale.value] ?? null;
}
