import { messages } from './messages.ts';

/** Words of the components that extension and desk show alike. */
export const say = messages({
  practice: { zh: '练习', en: 'Practice' },
  practiceMeaning: { zh: '这是练习数据，不计入正式统计', en: 'Practice data; not part of any real figures' },
  ignore: { zh: '忽略此处', en: 'Ignore here' },
  why: { zh: '为什么', en: 'Why' },
  verify: { zh: '核对', en: 'Verify' },
  show: { zh: '查看原处', en: 'Show in the text' },
  close: { zh: '关闭', en: 'Close' },
  undo: { zh: '撤回', en: 'Undo' },
  readiness: { zh: '就绪 {value}', en: 'Ready {value}' },
  readinessMeaning: { zh: '就绪度 {value}，满分 100', en: 'Readiness {value} of 100' },
  findingsNone: { zh: '没有发现', en: 'Nothing found' },
  findingsCount: { zh: '{count} 处', en: '{count} found' },
  todo: { zh: ' 项待办', en: ' to be done' },
  submissionsIn: { zh: '{month}报送', en: 'Reports, {month}' },
  adopted: { zh: '采用', en: 'Adopted' },
  adoptionRate: { zh: '采用率', en: 'Adoption rate' },
  sectionPoints: { zh: '股室得分', en: 'Section points' },
  ownPoints: { zh: '得分', en: 'Points' },
  curve: { zh: '近12个月采用', en: 'Adopted, last 12 months' },
  curveTable: { zh: '近12个月采用条数：{list}', en: 'Items adopted in the last 12 months: {list}' },
  curvePoint: { zh: '{month}{count}条', en: '{month} {count}' },
  listComma: { zh: '，', en: ', ' },
  curveHover: { zh: '{month}：采用 {adopted} 条，报送 {submitted} 条', en: '{month}: {adopted} adopted of {submitted} reported' },
});
