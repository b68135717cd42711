import type { Draw } from '../draw.ts';

/** 动态, 经验, 问题, 建议, 紧急. */
export type Genre = 'news' | 'experience' | 'problem' | 'proposal' | 'urgent';

/** What a section writes about. `write` fills in places and figures that agree with each other. */
export interface Theme {
  genre: Genre;
  write: (scene: Scene) => { title: string; paragraphs: string[] };
}

export const TOWNS = [
  '东岭镇',
  '石桥镇',
  '云台镇',
  '柳河镇',
  '白沙镇',
  '双溪镇',
  '大湾镇',
  '河口镇',
  '青坪乡',
  '龙潭乡',
  '松林乡',
  '城关街道',
] as const;
const VILLAGES = ['梨树村', '上湾村', '茶坪村', '石坝村', '新桥村', '枫林村', '黄泥村', '油坊村', '马家村', '高坎村'] as const;
const COMMUNITIES = ['南门社区', '文昌社区', '滨河社区', '东苑社区', '望岚社区', '书院社区'] as const;

/** Where and when a report is set: a day in the office's civil time, and the county's places. */
export class Scene {
  readonly draw: Draw;
  private readonly noon: number;

  /** `day` is the civil day on which it is written, `2026-11-23`. */
  constructor(draw: Draw, day: string) {
    this.draw = draw;
    this.noon = Date.parse(`${day}T12:00:00Z`);
  }

  /** 11月20日, so many days before the writing. */
  date(daysAgo: number): string {
    const { month, day } = this.parts(daysAgo);
    return `${month}月${day}日`;
  }

  /** 2026年11月20日. */
  fullDate(daysAgo: number): string {
    return `${this.parts(daysAgo).year}年${this.date(daysAgo)}`;
  }

  /** 11月, so many months before the writing; never a month that has not begun. */
  month(monthsAgo: number): string {
    return `${((this.parts(0).month - 1 - monthsAgo + 24) % 12) + 1}月`;
  }

  get year(): number {
    return this.parts(0).year;
  }

  town(): string {
    return this.draw.pick(TOWNS);
  }

  towns(count: number): string[] {
    return this.draw.several(TOWNS, count);
  }

  village(): string {
    return this.draw.pick(VILLAGES);
  }

  community(): string {
    return this.draw.pick(COMMUNITIES);
  }

  int(from: number, to: number): number {
    return this.draw.int(from, to);
  }

  split(total: number, parts: number): number[] {
    return this.draw.split(total, parts);
  }

  private parts(daysAgo: number) {
    const moment = new Date(this.noon - daysAgo * 86_400_000);
    return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
  }
}

/** 37.5%: one decimal at most, as the share of two whole numbers. */
export function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1_000) / 10}%`;
}

/** 39.26: ten thousands of yuan, two decimals at most. */
export function wan(yuan: number): string {
  return String(Math.round(yuan / 100) / 100);
}
