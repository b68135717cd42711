/** What a reading of a text gives the search. */
export interface Cut {
  /** Words, with the shorter ones inside long ones too. */
  words: string[];
  /** The most telling words, first things first. */
  keywords: string[];
}

/** Takes Chinese apart. */
export interface Cutter {
  /** The body's paragraphs and the title; keywords of all together. */
  cut(title: string, body: string): Promise<Cut>;
  /** Words that its dictionary may lack: the topics' names as they are now. */
  learn(words: readonly string[]): void;
  close(): Promise<void>;
}

/** How many keywords the desk shows. */
export const KEYWORDS = 8;
