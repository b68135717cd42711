import { describe, expect, it } from 'vitest';
import { checkedAt } from '../../../extension/local/site.ts';

const settings = { sites: ['https://oa.example.gov.cn'], sitesOff: ['http://127.0.0.1:9000'] };
const desk = 'http://127.0.0.1:8736';

describe('where drafts are checked', () => {
  it.each([
    ['https://oa.example.gov.cn/write', true],
    ['https://oa.example.gov.cn:8443/write', false],
    ['https://mail.example.gov.cn/', false],
    ['http://localhost:3000/', true],
    ['http://127.0.0.1:9000/', false],
    ['http://127.0.0.1:8736/', false],
    ['http://127.0.0.1:8736/reports/1', false],
    ['http://127.0.0.1:8736/practice/drafting', true],
    ['about:blank', false],
    ['nonsense', false],
  ])('%s: %s', (address, checked) => {
    expect(checkedAt(address, settings, desk)).toBe(checked);
  });
});
