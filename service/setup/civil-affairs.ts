import type { SectionEntry } from '../../shared/contract/people.ts';

const OFFICES = '局机关股室';
const UNITS = '局属单位';

/**
 * Sections of a county civil-affairs bureau to start from, in its usual order, with a monthly quota within what such
 * bureaus set (three to fifteen). The office renames, adds and removes as it is organised.
 */
export const civilAffairsSections: readonly SectionEntry[] = [
  { name: '社会救助股', category: OFFICES, monthlyQuota: 12 },
  { name: '养老服务股', category: OFFICES, monthlyQuota: 12 },
  { name: '儿童福利股', category: OFFICES, monthlyQuota: 10 },
  { name: '社会事务股', category: OFFICES, monthlyQuota: 10 },
  { name: '区划地名股', category: OFFICES, monthlyQuota: 8 },
  { name: '慈善社会组织股', category: OFFICES, monthlyQuota: 8 },
  { name: '规划财务股', category: OFFICES, monthlyQuota: 3 },
  { name: '社会福利中心', category: UNITS, monthlyQuota: 8 },
  { name: '救助管理站', category: UNITS, monthlyQuota: 8 },
  { name: '核对中心', category: UNITS, monthlyQuota: 6 },
  { name: '婚姻登记处', category: UNITS, monthlyQuota: 8 },
  { name: '殡葬管理所', category: UNITS, monthlyQuota: 6 },
];
