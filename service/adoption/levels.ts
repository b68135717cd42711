import type { AdoptionLevel } from '../../shared/vocabulary/adoption.ts';

/** Levels and publications of a new office, lowest first; those of a county civil-affairs bureau (domain survey, chapter 2). */
export const defaultLevels: readonly Omit<AdoptionLevel, 'patterns'>[] = [
  { id: 'bureau', name: '本局', rank: 10, publications: ['民政信息', '民政工作简报'] },
  { id: 'county-committee', name: '县委办', rank: 20, publications: ['县委信息', '每日要情'] },
  { id: 'county-government', name: '县政府办', rank: 21, publications: ['政务信息', '昨日要情'] },
  { id: 'city', name: '市级', rank: 30, publications: ['市政务信息', '市民政信息', '昨日情况'] },
  { id: 'province', name: '省级', rank: 40, publications: ['省政务信息', '省民政信息', '专报信息'] },
  { id: 'ministry', name: '民政部', rank: 50, publications: ['民政信息专报', '中国社会报'] },
  { id: 'centre', name: '中央办公厅、国务院办公厅', rank: 60, publications: ['每日汇报', '专报'] },
];
