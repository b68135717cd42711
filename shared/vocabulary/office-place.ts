/** A place as it stands at the head of an office's name; two characters at least before its kind, so that 社区, 城市管理 or 市场监管 is none. */
const PLACE = /^\p{Script=Han}{2,}?(?:自治区|自治州|自治县|地区|省|市|州|盟|区|县|旗)/u;

/**
 * The place that an office's name says it is of, as high up as it says: 江东市平安县 of 江东市平安县民政局, 青石县 of
 * 青石县民政局. Null where the name says none.
 */
export function placeInName(officeName: string): string | null {
  let rest = officeName.trim().replace(/^(?:中国共产党|中共)/, '');
  let place = '';
  for (let match = PLACE.exec(rest); match !== null; match = PLACE.exec(rest)) {
    place += match[0];
    rest = rest.slice(match[0].length);
  }
  return place === '' ? null : place;
}
