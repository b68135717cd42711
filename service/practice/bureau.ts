import type { Role } from '../../shared/vocabulary/people.ts';
import { Draw } from './draw.ts';
import { affairs, children } from './prose/children.ts';
import { charity, finance, funeral, places, shelter } from './prose/community.ts';
import { elderly, welfareCentre } from './prose/elderly.ts';
import { marriage } from './prose/marriage.ts';
import { relief, verification } from './prose/relief.ts';
import type { Theme } from './prose/scene.ts';

/** The practice office is no real one: county, people and figures are made up. */
export const BUREAU_NAME = '岚溪县民政局';

export interface BureauSection {
  id: string;
  name: string;
  category: string;
  monthlyQuota: number;
  /** Its share of what arrives. */
  weight: number;
  /** How likely one of its reports is adopted. */
  adoption: number;
  themes: readonly Theme[];
  /** Family names of its head, then of its reporters. */
  people: readonly string[];
}

export interface BureauMember {
  id: string;
  name: string;
  role: Role;
  sectionId: string | null;
  account: string | null;
}

/** Identifiers that stay the same through every reset, so that paired devices and open desks stay valid. */
const ids = new Draw('岚溪');
const BIRTH = Date.parse('2026-01-05T01:00:00Z');
const nextId = () => ids.id(BIRTH);

const OFFICES = '局机关股室';
const UNITS = '局属单位';

const section = (
  name: string,
  category: string,
  [monthlyQuota, weight, adoption]: [number, number, number],
  themes: readonly Theme[],
  people: readonly string[],
): BureauSection => ({ id: nextId(), name, category, monthlyQuota, weight, adoption, themes, people });

/** Twelve sections; quota, share and adoption rate follow the bureau's October. */
export const SECTIONS: readonly BureauSection[] = [
  section('社会救助股', OFFICES, [15, 19, 0.42], relief, ['孙某', '张某', '钱某', '周某']),
  section('养老服务股', OFFICES, [15, 17, 0.47], elderly, ['陈某', '褚某', '卫某', '蒋某']),
  section('儿童福利股', OFFICES, [12, 13, 0.38], children, ['沈某', '韩某', '杨某']),
  section('社会事务股', OFFICES, [12, 14, 0.36], affairs, ['朱某', '秦某', '尤某']),
  section('区划地名股', OFFICES, [10, 11, 0.36], places, ['许某', '吕某', '施某']),
  section('慈善社会组织股', OFFICES, [10, 12, 0.25], charity, ['孔某', '曹某', '严某']),
  section('规划财务股', OFFICES, [3, 2, 0.1], finance, ['华某', '金某']),
  section('社会福利中心', UNITS, [8, 9, 0.33], welfareCentre, ['魏某', '陶某', '姜某']),
  section('救助管理站', UNITS, [8, 10, 0.3], shelter, ['戚某', '谢某', '邹某']),
  section('核对中心', UNITS, [6, 7, 0.29], verification, ['喻某', '柏某']),
  section('婚姻登记处', UNITS, [10, 13, 0.15], marriage, ['欧阳㛃', '窦某', '章某']),
  section('殡葬管理所', UNITS, [6, 6, 0.17], funeral, ['云某', '苏某', '𠮷某']),
];

const person = (name: string, role: Role, sectionId: string | null, account: string | null = null): BureauMember => ({
  id: nextId(),
  name,
  role,
  sectionId,
  account,
});

export const EDITORS: readonly BureauMember[] = [
  person('王某', 'editor', null, '王某'),
  person('李某', 'editor', null, '李某'),
  person('赵某', 'editor', null, '赵某'),
];
const LEADERS = [person('郑某', 'leader', null, '郑某'), person('冯某', 'leader', null, '冯某'), person('何某', 'leader', null, '何某')];
const ADMINISTRATOR = person('吴某', 'administrator', null, '吴某');
const STAFF = SECTIONS.flatMap(({ id, people: [head, ...reporters] }) => [
  person(head as string, 'head', id, head as string),
  ...reporters.map((name) => person(name, 'reporter', id)),
]);

export const MEMBERS: readonly BureauMember[] = [ADMINISTRATOR, ...LEADERS, ...EDITORS, ...STAFF];

/** The reporters of a section, its own ones without the head. */
export function reportersOf(sectionId: string): BureauMember[] {
  return STAFF.filter((member) => member.sectionId === sectionId && member.role === 'reporter');
}

/** The reporter for whom the practice browser is paired. */
export const PRACTICE_REPORTER = STAFF.find(({ name }) => name === '张某') as BureauMember;
/** The editor who is signed in to the practice desk. */
export const PRACTICE_EDITOR = EDITORS[0] as BureauMember;

/** Names of county leaders who give instructions. */
export const COUNTY_LEADERS = ['县委书记杜某', '县长阮某', '县委副书记蓝某', '分管副县长闵某'] as const;
