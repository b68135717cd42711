import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addReporter, addSection, type Colleague, colleague, found } from './desk-colleagues.ts';
import { axeFindings, type DeskOffice, openDeskOffice, submit } from './desk-office.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');

let office: DeskOffice;
let id: string;
let li: Colleague;
let leader: Colleague;

beforeAll(async () => {
  office = await openDeskOffice();
  await found(office);
  const { token } = await addReporter(office, '王芳', await addSection(office, '社会救助股'));
  id = await submit(office.service.address, token, { title: '冬季救助金发放' });
  li = await colleague(office, '李编辑', 'editor');
  leader = await colleague(office, '吴局长', 'leader');
});
afterAll(() => office.close());

const open = async ({ page }: Pick<Colleague, 'page'>, path: string) => {
  await page.goto(office.service.address + path);
  await page.waitForFunction(() => document.querySelector('.main') && !document.querySelector('.loading'));
  if (/\/inbox\/./.test(path)) await page.locator('#report-heading').waitFor();
};
const form = ({ page }: Colleague) => page.locator('.step-form');
const history = ({ page }: Colleague) => page.getByRole('list', { name: '历程' });

describe('levels and publications', () => {
  test('an administrator says how a publication writes its issues; a pattern without a number is told', async () => {
    const { page } = office;
    await open(office, '/adoptions/levels');
    await page.getByRole('button', { name: '修改本局' }).click();
    const dialog = page.getByRole('dialog', { name: '修改级别' });
    await dialog.getByRole('textbox', { name: '刊物' }).fill('民政信息 第{n}期{n}\n民政工作简报');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('规则里要有一个 {n}，至多一个 {year}。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: '刊物' }).fill('民政信息 〔{year}〕{n}期\n民政工作简报');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /本局.*〔\{year\}〕\{n\}期/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a level is added; one at which nothing was adopted can be removed again', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '添级别' }).click();
    await page.getByRole('dialog').getByLabel('名称').fill('地区行署');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '修改地区行署' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除级别' }).click();
    await page.getByRole('row', { name: /地区行署/ }).waitFor({ state: 'detached' });
  });
});

describe('adoptions', () => {
  test('a number alone becomes the issue as the publication writes it; another form is refused at the field', async () => {
    await open(li, `/inbox/${id}`);
    await li.page.keyboard.press('a');
    await form(li).getByLabel('期号').fill('第七期');
    await form(li).getByRole('button', { name: '记采用' }).click();
    await form(li).getByText('与这份刊物的期号规则不合，请核对。').waitFor();
    expect(await axeFindings(li.page)).toEqual([]);
    await form(li).getByLabel('期号').fill('7');
    await form(li).getByRole('button', { name: '记采用' }).click();
    await li.page
      .locator('.side')
      .getByText(/〔20\d\d〕7期/)
      .first()
      .waitFor();
  });

  test('a back-entry asks for its proof, and refuses a file that is not what it says', async () => {
    await li.page.keyboard.press('a');
    await form(li).getByLabel('级别').selectOption({ label: '市级' });
    await form(li).getByLabel('期号').fill('第3期');
    await form(li).getByLabel(/补录/).check();
    await form(li).getByRole('button', { name: '记采用' }).click();
    await form(li).getByText('请填写。').waitFor();
    await form(li).getByLabel('佐证文件').setInputFiles({ name: '采用页.png', mimeType: 'image/png', buffer: PDF });
    await form(li).getByRole('button', { name: '记采用' }).click();
    await form(li).getByText('只收 PDF、PNG、JPEG，而且内容要和文件名一致。').waitFor();
    expect(await axeFindings(li.page)).toEqual([]);
    await form(li).getByLabel('佐证文件').setInputFiles({ name: '采用页.pdf', mimeType: 'application/pdf', buffer: PDF });
    await form(li).getByRole('button', { name: '记采用' }).click();
    const proof = li.page.locator('.side').getByRole('link', { name: '佐证：采用页.pdf' });
    const [download] = await Promise.all([li.page.waitForEvent('download'), proof.click()]);
    expect(download.suggestedFilename()).toBe('采用页.pdf');
  });

  test('a correction and a striking out say why, and stay in the history', async () => {
    await li.page.getByRole('button', { name: /^更正市级/ }).click();
    await form(li).getByLabel('期号').fill('第4期');
    await form(li).getByRole('button', { name: '更正', exact: true }).click();
    await form(li).getByText('写一句原因').waitFor();
    await form(li).getByLabel('更正或撤销的原因').fill('期号看错。');
    await form(li).getByRole('button', { name: '更正', exact: true }).click();
    await history(li).getByText('期号看错。').waitFor();
    await li.page.getByRole('button', { name: /^更正市级.*第4期/ }).click();
    await form(li).getByLabel('更正或撤销的原因').fill('没有这回事。');
    expect(await axeFindings(li.page)).toEqual([]);
    await form(li).getByRole('button', { name: '撤销这条登记' }).click();
    await history(li).getByText('没有这回事。').waitFor();
    expect(await li.page.locator('.side').getByText('第4期').count()).toBe(0);
  });
});

describe('distinguished reports', () => {
  test('an editor proposes with a reason, the leader decides on it in the month’s list', async () => {
    await li.page.locator('.acts summary').click();
    await li.page.getByRole('button', { name: '提名好信息' }).click();
    await form(li).getByRole('button', { name: '提名' }).click();
    await form(li).getByText('写一句原因').waitFor();
    await form(li).getByLabel('原因').fill('全县首创。');
    expect(await axeFindings(li.page)).toEqual([]);
    await form(li).getByRole('button', { name: '提名' }).click();
    await history(li).getByText('提名好信息').waitFor();
    await open(leader, '/adoptions/distinguished');
    await leader.page.getByRole('row', { name: /冬季救助金发放.*待评定.*全县首创/ }).waitFor();
    expect(await axeFindings(leader.page)).toEqual([]);
    await leader.page.getByRole('button', { name: '评为好信息：冬季救助金发放' }).click();
    await leader.page.getByRole('dialog').getByLabel('理由').fill('市里转发。');
    expect(await axeFindings(leader.page)).toEqual([]);
    await leader.page.getByRole('dialog').getByRole('button', { name: '评为好信息' }).click();
    await leader.page.getByRole('row', { name: /冬季救助金发放.*已评为好信息.*市里转发/ }).waitFor();
  });

  test.each(['/adoptions/levels', '/adoptions/distinguished', '/adoptions'])(
    '%s fits 1093 × 614, in both languages and dark',
    async (path) => {
      const { page } = office;
      await page.setViewportSize({ width: 1093, height: 614 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await open(office, path);
      for (const language of ['English', '中文']) {
        await page.getByRole('button', { name: language }).click();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow, language).toBe(0);
        expect(await axeFindings(page), language).toEqual([]);
      }
    },
  );

  test('nothing threw or was refused by the content security policy', () => {
    expect(office.complaints).toEqual([]);
  });
});
