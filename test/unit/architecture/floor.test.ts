import { describe, expect, test } from 'vitest';
import { sourcesOf } from './sources.ts';

/**
 * The oldest browser that the extension and the desk promise to run on. No Chromium 109 can be installed on the test
 * machines, so this list of what came later stands in for it; it does not know everything.
 */
const FLOOR = 109;

/** What came after the floor, by version of Chromium. */
const LATER_SCRIPT: readonly [number, string, RegExp][] = [
  [110, 'toSorted, toReversed, toSpliced', /\.(toSorted|toReversed|toSpliced)\(/],
  [110, 'Array.prototype.with', /\]\.with\(|\.with\(\s*-?\d+\s*,/],
  [111, 'isWellFormed, toWellFormed', /\.(isWellFormed|toWellFormed)\(/],
  [111, 'Intl.DurationFormat and newer Intl', /\bIntl\.DurationFormat\b/],
  [114, 'Array.fromAsync', /\bArray\.fromAsync\b/],
  [117, 'Object.groupBy, Map.groupBy', /\b(Object|Map)\.groupBy\b/],
  [119, 'Promise.withResolvers', /\bPromise\.withResolvers\b/],
  [119, 'Atomics.waitAsync, ArrayBuffer transfer', /\.transferToFixedLength\(/],
  [120, 'URL.canParse', /\bURL\.canParse\b/],
  [122, 'methods of Set', /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/],
  [122, 'methods of iterators', /\.(values|keys|entries)\(\)\s*\.(map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)\(/],
  [126, 'URL.parse', /\bURL\.parse\(/],
  [128, 'Promise.try', /\bPromise\.try\b/],
  [129, 'scheduler.yield', /\bscheduler\.yield\b/],
  [116, 'AbortSignal.any', /\bAbortSignal\.any\b/],
  [133, 'popover and dialog of later kinds', /\.(showPopover|hidePopover|togglePopover)\(/],
  [134, 'using', /^\s*(await )?using \w+ =/m],
  [136, 'RegExp.escape', /\bRegExp\.escape\b/],
  [140, 'Uint8Array to and from base64', /\.(toBase64|toHex|setFromBase64)\(|\bUint8Array\.(fromBase64|fromHex)\b/],
];

const LATER_STYLE: readonly [number, string, RegExp][] = [
  [111, 'color-mix', /\bcolor-mix\(/],
  [112, 'nesting', /^\s*&/m],
  [117, 'subgrid', /\bsubgrid\b/],
  [117, '@starting-style', /@starting-style/],
  [118, '@scope', /@scope/],
  [119, 'relative colours', /\b(rgb|hsl|oklch)\(from /],
  [119, ':user-valid, :user-invalid', /:user-(in)?valid/],
  [123, 'light-dark', /\blight-dark\(/],
  [123, 'field-sizing', /\bfield-sizing\b/],
  [125, 'anchor positioning', /\banchor-name\b/],
];

const scripts = [...sourcesOf(['extension', 'shared', 'service/desk'], ['.ts', '.tsx', '.js'])].filter(
  ({ path }) => path !== 'service/desk/vite.config.ts',
);
const styles = sourcesOf(['extension', 'shared', 'service/desk'], ['.css']);
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

describe(`what runs in a browser is within Chromium ${FLOOR}`, () => {
  test.each(LATER_SCRIPT)('no script uses what came with %i: %s', (version, _, pattern) => {
    expect(version).toBeGreaterThan(FLOOR);
    expect(scripts.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });

  test.each(LATER_STYLE)('no style uses what came with %i: %s', (version, _, pattern) => {
    expect(version).toBeGreaterThan(FLOOR);
    expect(styles.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });

  test('shared asks neither clock nor chance, and reads and writes nothing', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bperformance\.now\(|\b(localStorage|sessionStorage|indexedDB)\b|\bfetch\(/;
    const pure = sourcesOf(['shared']).filter(({ text }) => impure.test(withoutComments(text)));
    expect(pure.map(({ path }) => path)).toEqual([]);
  });

  test('the extension’s styles don’t depend on the host page’s root size', () => {
    expect(
      sourcesOf(['extension', 'shared'], ['.css'])
        .filter(({ text }) => /\d(rem)\b/.test(withoutComments(text)))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
