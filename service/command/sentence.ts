/** Something to say in a terminal, in both languages. */
export interface Sentence {
  zh: string;
  en: string;
}

/** Chinese, unless the environment asks for English. */
const language = (environment: NodeJS.ProcessEnv): keyof Sentence =>
  /^en/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'en' : 'zh';

/** Prints one sentence in the person's language. */
export function tell(sentence: Sentence): void {
  console.log(sentence[language(process.env)]);
}

/** As {@link tell}, where errors go. */
export function complain(sentence: Sentence): void {
  console.error(sentence[language(process.env)]);
}

/** Why a command does not do what it was asked: what happened, what is safe, what to do. Nothing was changed. */
export class Complaint extends Error {
  readonly zh: string;
  readonly en: string;

  constructor({ zh, en }: Sentence, cause?: unknown) {
    super(`${zh}\n${en}`, { cause });
    this.name = 'Complaint';
    this.zh = zh;
    this.en = en;
  }
}

/** Whether an error says in both languages what a person should do. */
export function isSentence(error: unknown): error is Error & Sentence {
  return error instanceof Error && 'zh' in error && 'en' in error && typeof error.zh === 'string' && typeof error.en === 'string';
}
