/** A range written with its unit; the offsets are its own. */
export interface RangeFault {
  start: number;
  end: number;
  text: string;
  /** Its upper end, as written. */
  upper: string;
}

const UNIT = '元|%|岁|人|户|名|家|所|张|次|天|公里|平方米|个百分点|个月|个';
/** 500—300元, 60岁至50岁. The second number bears the unit; scores (3-0) and numbers of documents bear none. */
const RANGE = new RegExp(
  `(?<![\\d.年月日号第〔A-Za-z\\-—~～])(\\d+(?:\\.\\d+)?)(万|亿)?(${UNIT})?(?:—|－|-|～|~|至)(\\d+(?:\\.\\d+)?)(万|亿)?(${UNIT})`,
  'g',
);
/** Words before it that let a range fall. */
const FALLING = /(?:从|由|自|降|减|压缩|缩短)[^，。；]{0,8}$/;

/** Ranges whose lower end is above the upper one. */
export function rangeFaults(text: string): RangeFault[] {
  if (!/[—－\-～~至]\d/.test(text)) return [];
  return [...text.matchAll(RANGE)].flatMap((match) => {
    const [written, low, lowScale, lowUnit, high, highScale, unit] = match;
    const unlike = (lowScale !== undefined && lowScale !== highScale) || (lowUnit !== undefined && lowUnit !== unit);
    const falling = FALLING.test(text.slice(Math.max(0, match.index - 10), match.index));
    if (unlike || falling || Number(low) <= Number(high)) return [];
    return [{ start: match.index, end: match.index + written.length, text: written, upper: `${high}${highScale ?? ''}${unit}` }];
  });
}
