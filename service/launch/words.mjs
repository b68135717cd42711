/**
 * The sentences of what runs before anything is installed. Chinese, unless the environment asks for English.
 * @type {'zh' | 'en'}
 */
export const language = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'en' : 'zh';

/** Prints one sentence in the person's language. */
export function tell(zh, en) {
  console.log(language === 'en' ? en : zh);
}
