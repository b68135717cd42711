import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type DeskOffice, openDeskOffice } from './desk-office.ts';

describe('points at the practice desk', () => {
  let office: DeskOffice;
  let origin: string;
  beforeAll(async () => {
    office = await openDeskOffice();
    await office.page.goto(office.practiceSignIn);
    await office.page.getByRole('heading', { name: '收件箱' }).waitFor();
    origin = new URL(office.page.url()).origin;
  });
  afterAll(() => office.close());

  const rows = () => office.page.locator('.points-table tbody tr');

  test('a number leads to its entries, and an entry to its reckoning, rule, event and report', async () => {
    const { page } = office;
    await page.goto(`${origin}/points`);
    await page.locator('.points-table').waitFor();
    await page.getByRole('link', { name: '上个月' }).click();
    await rows()
      .first()
      .getByRole('link', { name: /的计分流水/ })
      .click();
    const entry = page.locator('.line-open').first();
    await entry.press('Enter');
    const explained = page.locator('.exp');
    await explained.getByText('算法').waitFor();
    expect(await entry.getAttribute('aria-expanded')).toBe('true');
    await explained.getByText(/第1版 · /).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const title = await entry.textContent();
    await explained.getByRole('link', { name: '看信息' }).click();
    await page
      .locator('.detail')
      .getByRole('heading', { name: title as string })
      .first()
      .waitFor();
    await page.goBack();
  });

  test('the table is saved as a file that a spreadsheet opens', async () => {
    const { page } = office;
    await page.goto(`${origin}/points`);
    const folder = await mkdtemp(join(tmpdir(), 'xinda-points-'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出' }).click()]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    const text = await readFile(file, 'utf8');
    await rm(folder, { recursive: true });
    expect(text.startsWith('\uFEFF位次,股室,类别,报送,')).toBe(true);
    expect(text).toContain('社会救助股');
  });

  test('other rules are replayed beside those in force by keyboard alone, and nothing is stored', async () => {
    const { page } = office;
    const before = await (await page.request.get(`${origin}/api/points/rulesets`)).json();
    await page.getByText(/改一条规则/).waitFor();
    await page.locator('.all-rules summary').press('Enter');
    await page.getByLabel('同件多处采用').focus();
    await page.getByLabel('同件多处采用').press('ArrowDown');
    await page.getByText(/用.*重算。不改动任何已记的分/).waitFor();
    await page.getByRole('row', { name: /同件多处采用 各处累加 取最高一处/ }).waitFor();
    const points = page.getByLabel('市级采用，分');
    await points.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('30');
    await page.keyboard.press('Tab');
    await page.getByRole('row', { name: /市级采用 10 分/ }).waitFor();
    expect(await page.locator('.slope svg').first().getAttribute('aria-label')).toMatch(/现行 .* 分第 .*，草案 /);
    expect(await axeFindings(page)).toEqual([]);
    expect(await (await page.request.get(`${origin}/api/points/rulesets`)).json()).toEqual(before);
  });

  test('a draft outlives a reload, another set is chosen, and the rules are adopted from a day on', async () => {
    const { page } = office;
    await page.reload();
    await page.getByRole('row', { name: /市级采用 10 分/ }).waitFor();
    await page.getByLabel('从预设选').selectOption({ label: '洞头区民政局' });
    await page.getByRole('row', { name: /省厅采用调研、经验 无 / }).waitFor();
    await page.getByRole('button', { name: '采用这套规则' }).click();
    await page.getByLabel('起用日期').fill('2000-01-01');
    await page.getByRole('button', { name: '起用', exact: true }).click();
    await page.getByText(/有效期.*重叠/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('起用日期').fill(`${new Date().getFullYear() + 1}-01-01`);
    await page.getByRole('button', { name: '起用', exact: true }).click();
    await page.getByText('已起用“洞头区民政局”第1版').waitFor();
  });

  test('a month that is over is closed after asking, and says so', async () => {
    const { page } = office;
    await page.getByRole('link', { name: '上个月' }).click();
    await page.getByRole('button', { name: '关账', exact: true }).click();
    await page.getByText(/补录和更正另记一笔/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '关账，不再改动' }).click();
    await page.getByText(/已关账/).waitFor();
    expect(office.complaints).toEqual([]);
  });
});
