import type { BulletinPeriod } from '../../shared/vocabulary/bulletin.ts';

export interface BulletinTable {
  id: string;
  period: BulletinPeriod;
  from_month: string;
  to_month: string;
  year: number;
  /** Number within the year; null until it is published. */
  issue: number | null;
  corrects: string | null;
  /** JSON of what the editor made of it. */
  content: string;
  /** JSON of the data as they were at publication; null before. */
  data: string | null;
  version: number;
  created_at: string;
  updated_at: string;
  published_at: string | null;
  published_by: string | null;
}

export interface BulletinTables {
  bulletins: BulletinTable;
}
