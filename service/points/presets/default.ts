import { adopted, instructed, type Preset, rule } from './wording.ts';

/**
 * After the founding document: points accumulate (累计计分) from adoptions, instructions, distinguished reports, commissions
 * and urgent reporting; submissions count towards the quota alone. About double from level to level, as most bureaus have it
 * (domain survey, chapter 2).
 */
export const standard: Preset = {
  id: 'default',
  name: { zh: '逐级翻番', en: 'Doubling by level' },
  source: '立项文件：通报、考评、预约和重大紧急信息报送制度；分值按各地通行的逐级翻番',
  rules: [
    adopted('bureau', { levels: ['bureau'] }, 2, '本局采用', 'adopted by the bureau'),
    adopted('county-committee', { levels: ['county-committee'] }, 5, '县委办采用', 'adopted by the county committee office'),
    adopted('county-government', { levels: ['county-government'] }, 5, '县政府办采用', 'adopted by the county government office'),
    adopted('city', { levels: ['city'] }, 10, '市级采用', 'adopted by the city'),
    adopted('province', { levels: ['province'] }, 20, '省级采用', 'adopted by the province'),
    adopted('ministry', { levels: ['ministry'] }, 40, '民政部采用', 'adopted by the ministry'),
    adopted('centre', { levels: ['centre'] }, 80, '中办、国办采用', 'adopted by the centre'),
    instructed('bureau', ['bureau'], 2, '局领导批示', 'instruction by a leader of the bureau'),
    instructed('county', ['county-committee', 'county-government'], 5, '县领导批示', 'instruction by a county leader'),
    instructed('city', ['city'], 10, '市领导批示', 'instruction by a city leader'),
    instructed('province', ['province'], 20, '省领导批示', 'instruction by a provincial leader'),
    instructed('ministry', ['ministry'], 40, '部领导批示', 'instruction by a leader of the ministry'),
    instructed('centre', ['centre'], 80, '中央、国务院领导批示', 'instruction by a leader of the centre'),
    rule('distinction', { for: 'distinction' }, 10, '评为好信息', 'chosen as a distinguished report'),
    rule('commission/fulfilled', { for: 'commission', outcome: 'fulfilled' }, 2, '约稿按时完成', 'commission fulfilled on time'),
    rule('commission/missed', { for: 'commission', outcome: 'missed' }, -5, '约稿未完成', 'commission not fulfilled'),
    rule('urgent/on-time', { for: 'urgent', outcome: 'on-time' }, 2, '紧急信息按时上报', 'urgent event reported on time'),
    rule('urgent/late', { for: 'urgent', outcome: 'late' }, -5, '紧急信息迟报', 'urgent event reported late'),
    rule('urgent/missed', { for: 'urgent', outcome: 'missed' }, -10, '紧急信息漏报', 'urgent event not reported'),
    rule('urgent/concealed', { for: 'urgent', outcome: 'concealed' }, -20, '紧急信息瞒报', 'urgent event concealed'),
    rule('untruth', { for: 'untruth' }, -10, '信息失实', 'report found untrue'),
  ],
  repetition: { adoption: 'add' },
};
