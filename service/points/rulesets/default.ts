import type { Ruleset } from '../ruleset.ts';

/**
 * Points by level of adoption, about double from level to level as most bureaus have it (domain survey, chapter 2), every
 * adoption counted; and a distinguished report (好信息) once.
 */
export const defaultRuleset: Ruleset = {
  id: 'default',
  version: 1,
  name: { zh: '逐级翻番', en: 'Doubling by level' },
  rules: [
    adoption('bureau', 2, '本局采用', 'adopted by the bureau'),
    adoption('county-committee', 5, '县委办采用', 'adopted by the county committee office'),
    adoption('county-government', 5, '县政府办采用', 'adopted by the county government office'),
    adoption('city', 10, '市级采用', 'adopted by the city'),
    adoption('province', 20, '省级采用', 'adopted by the province'),
    adoption('ministry', 40, '民政部采用', 'adopted by the ministry'),
    adoption('centre', 80, '中办、国办采用', 'adopted by the centre'),
    { id: 'distinction', gives: { for: 'distinction' }, points: 10, reason: { zh: '评为好信息', en: 'chosen as a distinguished report' } },
  ],
};

function adoption(level: string, points: number, zh: string, en: string): Ruleset['rules'][number] {
  return { id: `adoption/${level}`, gives: { for: 'adoption', level }, points, reason: { zh, en } };
}
