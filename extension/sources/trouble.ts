import { say } from '../../shared/interface/messages/sources.ts';
import type { Trouble } from '../link/answer.ts';

/** Numbers 1050 to 1054: what keeps a text from being taken out of a page. */
const NUMBERS = { nothingThere: 1050, tooLong: 1051, classified: 1052, closedPage: 1053, notKept: 1054 } as const;

/** Why a text was not taken out of a page. */
export function sourceTrouble(key: keyof typeof NUMBERS): Trouble {
  return { number: NUMBERS[key], ...say.sentences[key] };
}
