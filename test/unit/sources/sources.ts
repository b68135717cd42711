import type { Captured } from '../../../extension/sources/captured.ts';
import type { Source } from '../../../shared/vocabulary/source.ts';
import { idOf } from '../outbox/fixtures.ts';

/** A source of a test; the higher its number, the later it was captured. */
export function sourceOf(number: number, more: Partial<Source> = {}): Source {
  return {
    id: idOf(number),
    title: `素材${number}`,
    address: `http://www.example.gov.cn/${number}`,
    site: '县政府网站',
    capturedAt: new Date(Date.UTC(2026, 10, 23, 6, number)).toISOString(),
    text: '正文。',
    kind: 'article',
    markup: null,
    tags: [],
    ...more,
  };
}

/** What a page's script tells of a selection. */
export function capturedOf(more: Partial<Captured> = {}): Captured {
  return {
    kind: 'selection',
    address: 'http://www.example.gov.cn/1',
    site: '',
    title: '通知',
    text: '全县共有1200户。',
    markup: null,
    ...more,
  };
}
