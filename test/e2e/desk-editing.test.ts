import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addReporter, addSection, type Colleague, colleague, found } from './desk-colleagues.ts';
import { axeFindings, type DeskOffice, openDeskOffice, submit } from './desk-office.ts';

const BODY = '11月20日，县民政局向1234户困难群众发放冬季救助金56.7万元，比上年提前12天，覆盖全县14个乡镇，无一遗漏。';

let office: DeskOffice;
let wang: { id: string; token: string };
let sun: { id: string; token: string };
let li: Colleague;
let zhou: Colleague;

beforeAll(async () => {
  office = await openDeskOffice();
  await found(office);
  wang = await addReporter(office, '王芳', await addSection(office, '社会救助股'));
  sun = await addReporter(office, '孙丽', await addSection(office, '养老服务股'));
  li = await colleague(office, '李编辑', 'editor');
  zhou = await colleague(office, '周编辑', 'editor');
});
afterAll(() => office.close());

const open = async ({ page }: Colleague, path: string) => {
  await page.goto(office.service.address + path);
  await page.waitForFunction(() => document.querySelector('.main') && !document.querySelector('.loading'));
  if (/\/inbox\/./.test(path)) await page.locator('#report-heading').waitFor();
};
const button = ({ page }: Colleague, name: string | RegExp) => page.locator('.acts').getByRole('button', { name });
const form = ({ page }: Colleague) => page.locator('.step-form');

describe('editing on the desk', () => {
  let id: string;

  test('by keyboard: the text is changed beside what was sent, and the difference shown', async () => {
    id = await submit(office.service.address, wang.token, { title: '冬季救助金发放', body: BODY });
    await open(li, `/inbox/${id}`);
    await li.page.keyboard.press('c');
    await button(li, /改稿/).waitFor();
    await li.page.keyboard.press('e');
    await form(li).getByRole('heading', { name: '采编改稿' }).waitFor();
    await form(li).getByLabel('正文').fill(BODY.replace('，无一遗漏', ''));
    await form(li)
      .getByText(/1 处改动/)
      .waitFor();
    expect(await axeFindings(li.page)).toEqual([]);
    await form(li).getByRole('button', { name: '保存采编稿' }).click();
    await li.page.getByText('已保存采编稿：冬季救助金发放').waitFor();
    await li.page.getByRole('button', { name: '与原稿对照' }).click();
    expect(await li.page.locator('.text--difference del').textContent()).toBe('，无一遗漏');
    await li.page.getByRole('button', { name: '原稿', exact: true }).click();
    await li.page.locator('.marked').getByText('无一遗漏').waitFor();
  });

  test('of two editors at once the second is told, sees the newest against theirs, and saves nothing away', async () => {
    await button(li, '拟采用').click();
    await open(zhou, `/inbox/${id}`);
    await button(zhou, /改稿/).click();
    await form(zhou).getByLabel('正文').fill('周编辑的改法。');
    await button(li, /改稿/).click();
    await form(li).getByLabel('正文').fill('李编辑的改法。');
    const { version } = await li.ask<{ version: number }>('GET', `/api/reports/${id}`);
    const meanwhile = { version, title: '冬季救助金发放', body: '李编辑的改法。' };
    await zhou.page.route(
      '**/edits',
      async (route) => {
        await li.ask('POST', `/api/reports/${id}/edits`, meanwhile);
        await route.continue();
      },
      { times: 1 },
    );
    await form(zhou).getByRole('button', { name: '保存采编稿' }).click();
    await form(zhou)
      .getByText(/您改稿的时候这条信息有了变动，没有保存/)
      .waitFor();
    expect(await form(zhou).getByLabel('正文').inputValue()).toBe('周编辑的改法。');
    await form(zhou).locator('.overtaken del', { hasText: '李' }).waitFor();
    expect(await axeFindings(zhou.page)).toEqual([]);
    await form(zhou).getByRole('button', { name: '保存采编稿' }).click();
    await zhou.page.getByText('已保存采编稿：冬季救助金发放').waitFor();
  });

  test('what is typed outlives a reload', async () => {
    await button(zhou, /改稿/).click();
    await form(zhou).getByLabel('正文').fill('还没存的一句。');
    await zhou.page.reload();
    await button(zhou, /改稿/).click();
    expect(await form(zhou).getByLabel('正文').inputValue()).toBe('还没存的一句。');
  });
});

describe('merging on the desk', () => {
  let lead: string;

  test('the similar report stands beside; it is taken in with shares, and the merged text is written next', async () => {
    lead = await submit(office.service.address, wang.token, { title: '临时救助发放情况', body: BODY.replace('冬季', '临时') });
    const other = await submit(office.service.address, sun.token, {
      title: '特困老人临时救助',
      body: BODY.replace('冬季', '临时').replace('14个', '15个'),
    });
    await open(li, `/inbox/${lead}`);
    const similar = li.page.locator('.side section', { hasText: '相似信息' });
    await similar.getByRole('link', { name: '特困老人临时救助' }).waitFor();
    await similar
      .getByText(/% 相同 · 养老服务股/)
      .first()
      .waitFor();
    await button(li, /认领/).click();
    await button(li, '综合').click();
    await form(li).getByRole('button', { name: '综合' }).click();
    await form(li).getByText('至少勾一条').waitFor();
    await form(li)
      .getByLabel(/特困老人临时救助/)
      .check();
    await form(li).getByLabel('王芳').fill('0.6');
    await form(li).getByRole('button', { name: '综合' }).click();
    await form(li).getByText('份额相加要等于 1。').waitFor();
    expect(await axeFindings(li.page)).toEqual([]);
    await form(li).getByLabel('孙丽').fill('0.4');
    await form(li).getByRole('button', { name: '综合' }).click();
    await form(li).getByRole('heading', { name: '采编改稿' }).waitFor();
    expect(await form(li).getByLabel('正文').inputValue()).toContain('【特困老人临时救助】');
    await form(li).getByLabel('正文').fill('两股室共发放临时救助金113.4万元。');
    await form(li).getByRole('button', { name: '保存采编稿' }).click();
    await li.page.locator('.side').getByText('王芳 60%、孙丽 40%').waitFor();
    await open(li, `/inbox/${other}?view=all`);
    await li.page.getByText('已并入综合稿：').waitFor();
    expect(await axeFindings(li.page)).toEqual([]);
  });

  test('undone, the other is back in the inbox', async () => {
    await open(li, `/inbox/${lead}`);
    await li.page.locator('.acts summary').click();
    await button(li, '撤销综合').click();
    await li.page.getByText('已撤销综合：临时救助发放情况').waitFor();
    await li.page.locator('.mail li', { hasText: '特困老人临时救助' }).waitFor();
  });
});

describe('returning with remarks at places', () => {
  test('words that are marked in the text become the place; words that stand nowhere are told', async () => {
    const id = await submit(office.service.address, wang.token, { title: '低保复核', body: BODY });
    await open(li, `/inbox/${id}`);
    await li.page.keyboard.press('r');
    await li.page.getByText('情况待核实').click();
    await form(li).getByLabel('给信息员的话').fill('两处要核。');
    await li.page
      .locator('.marked')
      .getByText(/1234户/)
      .evaluate((node) => {
        const text = node.firstChild as Text;
        const start = text.data.indexOf('1234户');
        getSelection()?.setBaseAndExtent(text, start, text, start + 5);
      });
    await form(li).getByRole('button', { name: '加一处意见' }).click();
    expect(await form(li).getByLabel('原文').inputValue()).toBe('1234户');
    await form(li).getByRole('button', { name: '退给信息员改' }).click();
    await form(li).getByText('写一句意见').waitFor();
    await form(li).getByLabel('意见', { exact: true }).fill('与上月报表不一致。');
    expect(await axeFindings(li.page)).toEqual([]);
    await form(li).getByRole('button', { name: '退给信息员改' }).click();
    await li.page.locator('.note .remark-list').getByText('“1234户” 与上月报表不一致。').waitFor();
  });
});

test('nothing threw or was refused by the content security policy', () => {
  expect(office.complaints).toEqual([]);
});
