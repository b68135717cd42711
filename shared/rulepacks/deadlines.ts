import type { DeadlineSet, Severity } from '../vocabulary/deadline.ts';
import { both } from './entry.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const GRAVE: Severity[] = ['extreme', 'grave'];

/** The office's own: two hours for every urgent report. */
export const countyDeadlines: DeadlineSet = {
  id: 'county',
  name: both('县民政局（2小时）', 'County bureau (two hours)'),
  source: '县民政局信息工作经验材料：重大紧急突发性事件2小时内上报',
  deadlines: [{ step: 'initial', minutes: 2 * HOUR }],
};

/**
 * Deadlines of urgent reports by receiver, each from the regulation that it names. Where a class of events has no line of its own,
 * the set owes nothing for it.
 */
export const deadlineSets: readonly DeadlineSet[] = [
  countyDeadlines,
  {
    id: 'anhui',
    name: both('安徽省政府', 'Anhui province'),
    source: '皖政办秘〔2010〕31号',
    deadlines: [
      { step: 'initial', severities: GRAVE, minutes: 2 * HOUR },
      { step: 'initial', severities: ['serious'], minutes: 4 * HOUR },
    ],
  },
  {
    id: 'jiangxi',
    name: both('江西省（县报市）', 'Jiangxi province (county to city)'),
    source: '《江西省突发事件应对条例》',
    deadlines: [{ step: 'initial', severities: [...GRAVE, 'serious'], minutes: 2 * HOUR }],
  },
  {
    id: 'zhuhai',
    name: both('珠海市', 'Zhuhai city'),
    source: '珠海市突发事件信息报告规定',
    deadlines: [
      { step: 'phone', severities: GRAVE, minutes: 30 },
      { step: 'initial', severities: GRAVE, minutes: 2 * HOUR },
    ],
  },
  {
    id: 'henan',
    name: both('河南省应急管理厅', 'Henan emergency department'),
    source: '河南省应急管理厅突发事件信息报告要求',
    deadlines: [
      { step: 'phone', severities: GRAVE, minutes: 15 },
      { step: 'initial', severities: GRAVE, minutes: 35 },
      { step: 'initial', severities: ['serious'], minutes: HOUR },
      { step: 'initial', severities: ['ordinary'], minutes: 6 * HOUR },
      { step: 'follow-up', severities: [...GRAVE, 'serious'], daily: ['08:00', '17:00'] },
    ],
  },
  {
    id: 'disaster-statistics',
    name: both('自然灾害统计制度（县报市）', 'Disaster statistics (county to city)'),
    source: '《自然灾害情况统计制度》（民函〔2008〕119号），现由应急管理部门执行（应急〔2020〕19号）',
    deadlines: [{ step: 'initial', minutes: 2 * HOUR }],
  },
  {
    id: 'work-safety',
    name: both('生产安全事故', 'Accidents at work'),
    source: '《生产安全事故报告和调查处理条例》（国务院令第493号）',
    deadlines: [
      { step: 'initial', minutes: HOUR },
      { step: 'follow-up', minutes: 30 * DAY },
    ],
  },
];
