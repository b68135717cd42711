import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type DeskOffice, openDeskOffice } from './desk-office.ts';

describe('bulletins at the practice desk', () => {
  let office: DeskOffice;
  let origin: string;
  beforeAll(async () => {
    office = await openDeskOffice();
    await office.page.goto(office.practiceSignIn);
    await office.page.getByRole('heading', { name: '收件箱' }).waitFor();
    origin = new URL(office.page.url()).origin;
  });
  afterAll(() => office.close());

  const paragraph = (words: RegExp) => office.page.locator('.paper p', { hasText: words });

  test('one is drafted from last month’s data, and every figure says where it comes from', async () => {
    const { page } = office;
    await page.goto(`${origin}/bulletins`);
    await page.getByText('还没有通报').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '起草通报' }).press('Enter');
    await paragraph(/收到信息\d+条，采用\d+条/).waitFor();
    const figure = page.locator('.paper .fig').first();
    await figure.press('Enter');
    await page.getByText(/个单位送达数之和，已扣撤回的/).waitFor();
    expect(await page.getByRole('link', { name: '打开背后的' }).getAttribute('href')).toMatch(/^\/points\?month=/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a figure written otherwise stands out and blocks publication until the data are taken', async () => {
    const { page } = office;
    await page.getByRole('tab', { name: '段落' }).click();
    const field = page.getByLabel('第3段', { exact: true });
    await field.fill((await field.inputValue()).replace('{收到}', '{收到=1}'));
    await page.getByLabel('签发人').fill('何某');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '存稿' }).click();
    await page.locator('.paper .fig.is-off').waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('tab', { name: '数据' }).click();
    await page.getByText(/收到：稿中 1，数据 \d+/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /^用数据 \d+/ }).click();
    await page.locator('.paper .fig.is-off').waitFor({ state: 'detached' });
  });

  test('is published under a number, and stays as it is', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText(/不能再改；要更正就另出一期/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '发布，定稿' }).click();
    await page
      .locator('.paper')
      .getByText(/^〔\d{4}〕第1期$/)
      .waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
  });

  test.each([
    ['Word', /第1期\.docx$/, 'PK'],
    ['Excel 附表', /第1期\.xlsx$/, 'PK'],
    ['CSV', /第1期\.csv$/, '\uFEFF类别'],
  ])('its %s file is saved under its title', async (button, name, start) => {
    const { page } = office;
    const folder = await mkdtemp(join(tmpdir(), 'xinda-bulletin-'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: button }).click()]);
    expect(download.suggestedFilename()).toMatch(name);
    const file = join(folder, 'file');
    await download.saveAs(file);
    expect((await readFile(file, 'utf8')).startsWith(start)).toBe(true);
    await rm(folder, { recursive: true });
  });

  test('is corrected by another issue that names it, and both stand in the list', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '出更正' }).click();
    await paragraph(/第1期《.*》有误，现予更正/).waitFor();
    await page.getByRole('link', { name: '全部通报' }).click();
    await page.getByRole('row', { name: /更正〔\d{4}〕第1期 草稿/ }).waitFor();
    await page.getByRole('row', { name: /第1期 已发布/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each([
    [1280, 720],
    [1093, 614],
  ])('the pages fit %d × %d, in both languages and in the dark', async (width, height) => {
    const { page } = office;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const open of [
      async () => void (await page.goto(`${origin}/bulletins`)),
      () => page.getByRole('row').nth(2).getByRole('link').click(),
    ]) {
      await open();
      await page.locator('.main h1').waitFor();
      for (const language of ['English', '中文']) {
        await page.getByRole('button', { name: language }).click();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow).toBe(0);
        expect(await axeFindings(page)).toEqual([]);
      }
    }
    expect(office.complaints).toEqual([]);
  });
});
