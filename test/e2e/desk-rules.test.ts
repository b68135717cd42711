import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMINISTRATOR, axeFindings, type DeskOffice, openDeskOffice } from './desk-office.ts';

let office: DeskOffice;

beforeAll(async () => {
  office = await openDeskOffice();
  const { page, setupAddress } = office;
  await page.goto(setupAddress);
  await page.getByLabel('单位名称').fill('岚溪县民政局');
  await page.getByLabel('姓名').fill(ADMINISTRATOR.name);
  await page.getByLabel('账号').fill(ADMINISTRATOR.account);
  await page.getByLabel('密码').fill(ADMINISTRATOR.password);
  await page.getByRole('button', { name: '建立单位' }).click();
  await page.getByRole('heading', { name: '人员' }).waitFor();
  await page.getByRole('link', { name: '规则', exact: true }).click();
  await page.getByRole('heading', { name: '规则' }).waitFor();
});
afterAll(() => office.close());

const row = (words: string | RegExp) => office.page.locator('tbody tr', { hasText: words });

test('the handbook is searched, and a rule unfolds its reason, examples, source and id', async () => {
  const { page } = office;
  await page.getByRole('searchbox', { name: '按名称、编号、例子筛选' }).fill('truth/arithmetic/sum');
  await row('分项与合计不符').locator('summary').click();
  const why = page.locator('.why');
  await why.getByText('truth/arithmetic/sum').waitFor();
  for (const part of ['要改的写法：', '可以这样写：', '依据：', '每处扣20分']) await why.getByText(part).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('a rule is made graver, switched off, and stays so after a reload', async () => {
  const { page } = office;
  await page.getByRole('searchbox').last().fill('speed/wording/vague-day');
  const level = page.getByLabel('级别：“近日”代替日期');
  await level.selectOption('error');
  await page.getByText('已改：“近日”代替日期').waitFor();
  await page.getByText('出厂：提示').waitFor();
  await page.getByRole('searchbox').last().fill('speed/element/place');
  await page.getByLabel('级别：没有地点').selectOption('off');
  await page.getByText('已改：没有地点').waitFor();
  await page.reload();
  await page.getByLabel('原则').selectOption('changed');
  expect(await level.inputValue()).toBe('error');
  expect(await page.getByLabel('级别：没有地点').inputValue()).toBe('off');
});

test('the check for classification marks is not switched off', async () => {
  const { page } = office;
  await page.getByLabel('原则').selectOption('confidentiality');
  await page.getByLabel('级别：密级标志').selectOption('off');
  await page.getByText('密级标志的检查不能关闭或改动。').waitFor();
});

test('a wording of the office’s own is kept once its examples hold, changed, and deleted', async () => {
  const { page } = office;
  await page.reload();
  await page.getByRole('button', { name: '加一个词语' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('不用的写法').fill('老百姓');
  await dialog.getByLabel('改用').fill('群众');
  await dialog.getByLabel('理由').fill('本局公文用“群众”。');
  await dialog.getByLabel('要指出的例句').fill('走访群众');
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('要指出的例句里没有这条规则的词语：走访群众').waitFor();
  await dialog.getByLabel('要指出的例句').fill('走访老百姓，听老百姓说');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存：“老百姓”→“群众”').waitFor();
  await page.getByLabel('原则').selectOption('changed');
  await row(/老百姓/)
    .getByRole('button', { name: '修改' })
    .click();
  expect(await dialog.getByLabel('要指出的例句').inputValue()).toBe('走访老百姓，听老百姓说');
  await page.keyboard.press('Escape');
  await row(/老百姓/)
    .getByRole('button', { name: '删除' })
    .click();
  await page.getByText('已删除：“老百姓”→“群众”').waitFor();
  await row(/老百姓/).waitFor({ state: 'detached' });
});

test('the page is accessible in the dark, in English, and on a small screen', async () => {
  const { page } = office;
  await page.getByLabel('原则').selectOption('');
  await page.setViewportSize({ width: 1093, height: 614 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Rules' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(office.complaints).toEqual([]);
});
