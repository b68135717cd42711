import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addReporter, addSection, type Colleague, colleague, found } from './desk-colleagues.ts';
import { axeFindings, type DeskOffice, openDeskOffice, submit } from './desk-office.ts';

let office: DeskOffice;
let token: string;
let head: Colleague;
let li: Colleague;
let zhou: Colleague;
let leader: Colleague;

beforeAll(async () => {
  office = await openDeskOffice();
  await found(office);
  const section = await addSection(office, '社会救助股');
  token = (await addReporter(office, '王芳', section)).token;
  head = await colleague(office, '钱主任', 'head', section);
  li = await colleague(office, '李编辑', 'editor');
  zhou = await colleague(office, '周编辑', 'editor');
  leader = await colleague(office, '吴局长', 'leader');
});
afterAll(() => office.close());

const open = async ({ page }: Colleague, path: string) => {
  await page.goto(office.service.address + path);
  await page.waitForFunction(() => document.querySelector('.main') && !document.querySelector('.loading'));
  if (/\/inbox\/./.test(path)) await page.locator('#report-heading').waitFor();
};
const button = ({ page }: Colleague, name: string | RegExp) => page.locator('.acts').getByRole('button', { name });
/** A step behind 更多. */
const more = async (who: Colleague, name: string) => {
  await who.page.locator('.acts summary').click();
  await button(who, name).click();
};
const send = ({ page }: Colleague, name: string) => page.locator('.step-form').getByRole('button', { name });

describe('sign-off on the desk', () => {
  test('an administrator sets a section to sign through its head', async () => {
    const { page, service } = office;
    await page.goto(`${service.address}/people`);
    await page.getByRole('button', { name: '修改社会救助股' }).click();
    await page.getByLabel('报送签发').selectOption('head');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('经股室负责人签发').waitFor();
  });

  test('the head finds the report under 待签发 and signs it off; only then the office has it', async () => {
    const id = await submit(office.service.address, token, { title: '冬季救助金提前发放' });
    await open(li, '/inbox');
    await li.page.getByText('没有待处理的信息').waitFor();
    await open(head, '/inbox');
    await head.page.getByRole('link', { name: '待签发 1' }).click();
    await head.page.locator('.mail li', { hasText: '冬季救助金提前发放' }).click();
    await head.page.getByText('等股室负责人签发，办公室还没有收到。').waitFor();
    expect(await axeFindings(head.page)).toEqual([]);
    await button(head, '签发报办公室').click();
    await head.page.getByText('已签发报办公室：冬季救助金提前发放').waitFor();
    await li.page.locator('.mail li', { hasText: '冬季救助金提前发放' }).waitFor();
    await open(li, `/inbox/${id}`);
    await li.page.getByRole('list', { name: '历程' }).getByText('股室签发').waitFor();
  });

  test('a claim shows until when it lasts; a colleague takes over with a reason, and both read it', async () => {
    await li.page.keyboard.press('c');
    await button(li, '放回').waitFor();
    await open(zhou, '/inbox');
    await zhou.page.locator('.mail li').first().click();
    await zhou.page.getByText(/李编辑已认领。认领到 \d\d:\d\d 为止/).waitFor();
    await button(zhou, '接办').click();
    await send(zhou, '接过来办').click();
    await zhou.page.getByText('写一句原因').waitFor();
    expect(await axeFindings(zhou.page)).toEqual([]);
    await zhou.page.getByLabel('原因').fill('局长催要，李编辑在开会。');
    await send(zhou, '接过来办').click();
    await zhou.page.getByText('已接办：冬季救助金提前发放').waitFor();
    await li.page.getByText('周编辑已认领。').waitFor();
    await li.page.getByRole('list', { name: '历程' }).getByText('局长催要，李编辑在开会。').waitFor();
  });

  test('accepted and sent up, the leader sends it back, then signs it; it is forwarded to two levels and archived', async () => {
    await button(zhou, '拟采用').click();
    await button(zhou, '送签发').click();
    await zhou.page.getByText('已送签发，签发后才能报上级。').waitFor();
    await open(leader, '/inbox?view=sign');
    await leader.page.locator('.mail li', { hasText: '冬季救助金提前发放' }).click();
    await more(leader, '退回编辑');
    await leader.page.getByLabel('原因').fill('数字再核一遍。');
    expect(await axeFindings(leader.page)).toEqual([]);
    await send(leader, '退回编辑').click();
    await zhou.page.getByText('吴局长退回：数字再核一遍。').waitFor();
    await button(zhou, '拟采用').click();
    await button(zhou, '送签发').click();
    await leader.page.locator('.mail li', { hasText: '冬季救助金提前发放' }).click();
    await button(leader, '签发').click();
    await leader.page.getByText('已签发：冬季救助金提前发放').waitFor();
    await button(zhou, '报上级').click();
    await send(zhou, '记报上级').click();
    await zhou.page.getByText('选一个级别').waitFor();
    await zhou.page.getByLabel('市级').check();
    await zhou.page.getByLabel('省级').check();
    expect(await axeFindings(zhou.page)).toEqual([]);
    await send(zhou, '记报上级').click();
    await zhou.page.getByRole('list', { name: '历程' }).getByText('市级、省级').waitFor();
    await more(zhou, '归档');
    await zhou.page.getByText('已归档：冬季救助金提前发放').waitFor();
  });

  test('the reporter asks for a withdrawal after the claim, and the office grants it', async () => {
    const id = await submit(office.service.address, token, { title: '敬老院锅炉房起火', kind: 'urgent' });
    await open(li, `/inbox/${id}`);
    await li.page.getByRole('list', { name: '历程' }).getByText('已告知股室负责人').waitFor();
    await li.page.keyboard.press('c');
    await button(li, '放回').waitFor();
    const asked = await fetch(`${office.service.address}/api/reports/${id}/withdrawal-requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ words: '核实后是演练。' }),
    });
    expect(asked.status).toBe(200);
    await li.page.locator('.note').getByText('核实后是演练。').waitFor();
    expect(await axeFindings(li.page)).toEqual([]);
    await li.page.locator('.acts').getByRole('button', { name: '同意撤回', exact: true }).click();
    await li.page.getByText('信息员已撤回这条信息').waitFor();
  });

  test('the longest bar of steps fits 1093 × 614, in both languages', async () => {
    await zhou.page.setViewportSize({ width: 1093, height: 614 });
    const id = await submit(office.service.address, token, { title: '敬老院演练情况', kind: 'urgent' });
    await zhou.ask('POST', `/api/reports/${id}/acceptances`, { version: 2 });
    await open(zhou, `/inbox/${id}`);
    for (const language of ['English', '中文']) {
      await zhou.page.getByRole('button', { name: language }).click();
      const overflow = await zhou.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, language).toBe(0);
      expect(await zhou.page.locator('.acts').evaluate((bar) => bar.scrollWidth - bar.clientWidth), language).toBe(0);
    }
  });
});
