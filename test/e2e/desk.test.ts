import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleEntry } from '../../shared/checks/handbook.ts';
import { ADMINISTRATOR, axeFindings, claimAsColleague, type DeskOffice, findingOver, openDeskOffice, pair, submit } from './desk-office.ts';

const BODY = '截至10月底，全县共有低保对象1200户，其中城市500户、农村800户。\n建议由县民政局12月底前逐户复核。';
const SUM = '500 + 800 = 1300，文中合计 1200。';

let office: DeskOffice;
let token = '';

beforeAll(async () => {
  office = await openDeskOffice();
});
afterAll(() => office.close());

/** Presses keys one after the other, as a person without a mouse does. */
async function keys(...pressed: string[]): Promise<void> {
  for (const key of pressed) await office.page.keyboard.press(key);
}

const detail = () => office.page.locator('article.detail');
const line = (title: string) => office.page.locator('.mail li', { hasText: title });

describe('the first minutes of an office', () => {
  test('the set-up address founds it and leads to its people', async () => {
    const { page, setupAddress } = office;
    await page.goto(setupAddress);
    await page.getByRole('heading', { name: '建立单位' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('单位名称').fill('岚溪县民政局');
    await page.getByLabel('姓名').fill(ADMINISTRATOR.name);
    await page.getByLabel('账号').fill(ADMINISTRATOR.account);
    await page.getByLabel('密码').fill('短');
    await page.getByRole('button', { name: '建立单位' }).click();
    await page.locator('.help--error').first().waitFor();
    expect(await page.getByLabel('单位名称').inputValue()).toBe('岚溪县民政局');
    await page.getByLabel('密码').fill(ADMINISTRATOR.password);
    await page.getByRole('button', { name: '建立单位' }).click();
    await page.getByRole('heading', { name: '人员' }).waitFor();
    await page.locator('section.group').first().waitFor();
    expect(await page.locator('section.group').count()).toBeGreaterThanOrEqual(12);
    expect(await page.locator('.practice').count()).toBe(0);
  });

  test('an empty inbox says what to do first', async () => {
    const { page } = office;
    await page.getByRole('link', { name: '收件箱' }).first().click();
    await page.getByRole('heading', { name: '没有待处理的信息' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a member is added, and paired by the code that the desk shows', async () => {
    const { page, service } = office;
    await page.goto(`${service.address}/people`);
    await page.getByRole('button', { name: '添人员' }).click();
    await page.getByRole('dialog').getByLabel('姓名').fill('𠮷某');
    await page.keyboard.press('Enter');
    await page.getByText('已保存：𠮷某').waitFor();
    await page.getByRole('button', { name: '给𠮷某出配对码' }).click();
    const dialog = page.getByRole('dialog');
    const code = (await dialog.locator('.copied--large output').textContent()) ?? '';
    expect(code).toMatch(/^\d{4}-\d{4}$/);
    await dialog.getByText(/一次有效，还剩 (9|10)分/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    token = (await pair(service.address, code, '一楼窗口')).token;
    await dialog.getByText('𠮷某已配对：一楼窗口').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^设备/ }).click();
    await page.getByRole('row', { name: /一楼窗口/ }).waitFor();
  });
});

describe('a report on the desk', () => {
  test('arrives without a reload, with its findings underlined and its sources', async () => {
    const { page, service } = office;
    await page.goto(`${service.address}/inbox`);
    await page.getByRole('heading', { name: '没有待处理的信息' }).waitFor();
    const passages = [
      {
        sourceId: '019ab000-0000-7000-8000-00000000aaaa',
        title: '10月低保月报',
        address: 'https://example.gov.cn/10',
        capturedAt: '2026-11-01T01:00:00.000Z',
        passage: '城市500户，农村800户。',
      },
    ];
    const check = {
      findings: [findingOver(BODY, '1200户，其中城市500户、农村800户', SUM)],
      scores: { demand: 80, truth: 40, utility: 100, speed: 90 },
      readiness: 60,
      topics: [{ topic: '低保', focus: 'difficult' as const, field: 'body' as const, start: 11, end: 13 }],
      sources: { traced: 2, contradicted: 0, untraced: 1 },
    };
    await submit(service.address, token, { title: '低保对象复核情况', body: BODY, passages, check });
    await page.getByText('新到一条：低保对象复核情况').waitFor();
    await line('低保对象复核情况').click();
    const marked = detail().locator('.marked .u.c-truth');
    expect(await marked.textContent()).toBe('1200户，其中城市500户、农村800户');
    await marked.hover();
    await page.locator('.finding-card').getByText(SUM).waitFor();
    const { title, why } = ruleEntry('truth/arithmetic/sum')!;
    await page.locator('.finding-card').getByRole('heading', { name: title.zh }).waitFor();
    await detail().getByRole('heading', { name: title.zh }).first().waitFor();
    await detail().getByRole('button', { name: '为什么' }).click();
    await detail().getByText(why.zh).waitFor();
    await detail().getByText('2 处有据，0 处矛盾，1 处无据').waitFor();
    await detail().getByText('不计入考评').waitFor();
    await detail().getByText('10月低保月报').click();
    await detail().getByText('城市500户，农村800户。', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('is claimed, released from the toast, and claimed again', async () => {
    const { page } = office;
    await page.getByRole('button', { name: /^认领/ }).click();
    await page.locator('.toast').getByRole('button', { name: '放回' }).click();
    await page.getByText('已放回：低保对象复核情况').waitFor();
    await page.getByRole('button', { name: /^认领/ }).click();
    await line('低保对象复核情况').getByText('我认领').waitFor();
  });

  test('is adopted, and the adoption stands in the list and in the points', async () => {
    const { page } = office;
    await page.getByRole('button', { name: /^采用/ }).click();
    await page.getByLabel('期号').fill('第47期');
    await page.getByLabel('给信息员的话').fill('数字清楚。');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '记采用' }).click();
    await page.getByText(/已记采用：本局《民政信息》第47期/).waitFor();
    await detail().getByRole('heading', { name: '采用情况' }).waitFor();
    await page.getByRole('link', { name: '采用', exact: true }).click();
    await page.getByRole('row', { name: /低保对象复核情况.*本局.*第47期/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '积分' }).click();
    await page
      .getByRole('link', { name: /的计分流水/ })
      .first()
      .click();
    await page
      .getByRole('table', { name: /计分流水/ })
      .getByText('本局《民政信息》第47期')
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('bears an instruction, which stands in its list', async () => {
    const { page } = office;
    await page.getByRole('link', { name: '采用', exact: true }).click();
    await page.getByRole('link', { name: '低保对象复核情况' }).first().click();
    await page.getByRole('button', { name: '记批示' }).click();
    await page.getByLabel('批示领导').fill('张某 副县长');
    await page.getByLabel('批示内容').fill('请逐户复核。');
    await page.locator('.step-form').getByRole('button', { name: '记批示' }).click();
    await page.getByText('已记批示').waitFor();
    await page.getByRole('link', { name: '批示', exact: true }).click();
    await page.getByRole('row', { name: /张某 副县长.*请逐户复核/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('without a mouse', () => {
  test('a report is found, claimed, returned, and seen again as its next revision', async () => {
    const { page, service } = office;
    const id = await submit(service.address, token, { title: '临时救助备用金使用情况', body: '截止10月底，备用金够用。' });
    await page.goto(`${service.address}/inbox`);
    await line('临时救助备用金使用情况').waitFor();
    await keys('j');
    await page.getByRole('heading', { name: '临时救助备用金使用情况' }).waitFor();
    await keys('c');
    await page.getByText('已认领：临时救助备用金使用情况').waitFor();
    await keys('r');
    await page.getByRole('heading', { name: '退改', exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keys('Tab');
    await page.keyboard.type('r j a 请补1至10月各乡镇发放数。');
    await page.reload();
    await page.locator('.marked').waitFor();
    await keys('r');
    await page.getByRole('heading', { name: '退改', exact: true }).waitFor();
    expect(await page.getByLabel('给信息员的话').inputValue()).toBe('r j a 请补1至10月各乡镇发放数。');
    await page.getByRole('radio', { name: '内容空泛' }).focus();
    await keys('ArrowRight', 'Tab', 'Tab', 'Tab', 'Enter');
    await page.getByText('已退改：临时救助备用金使用情况').waitFor();
    await detail().getByText('缺数据：r j a 请补1至10月各乡镇发放数。').waitFor();

    await submit(service.address, token, { title: '临时救助备用金使用情况', body: '截至10月底，备用金发放186.4万元。', revision: 2 }, id);
    await detail().getByText('第2版', { exact: true }).waitFor();
    await page.getByRole('button', { name: '与第1版对照' }).focus();
    await keys('Enter');
    expect(await detail().locator('.text--difference del').first().textContent()).toBe('截止');
    expect(await detail().locator('.text--difference ins').first().textContent()).toBe('截至');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('all keys are told, and the search box is a key away', async () => {
    const { page } = office;
    await keys('?');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keys('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys('/');
    await page.keyboard.type('备用金');
    await keys('Enter');
    await page.getByText('检索“备用金”').waitFor();
    await line('临时救助备用金使用情况').waitFor();
  });
});

describe('nothing typed is lost', () => {
  test('a rejection without a reason or words is held back, and says what is missing', async () => {
    const { page, service } = office;
    await submit(service.address, token, { title: '开展政策宣传活动' });
    await page.goto(`${service.address}/inbox`);
    await line('开展政策宣传活动').click();
    await page.getByRole('button', { name: '退稿' }).click();
    await page.locator('.step-form').getByRole('button', { name: '退稿' }).click();
    await page.getByText('选一个原因').waitFor();
    await page.getByText('写一句话，信息员才知道怎么改').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText('内容空泛').click();
    await page.getByLabel('给信息员的话').fill('只有活动，没有情况。');
  });

  test('with the service stopped the reason stands beside the words, which stay', async () => {
    const { page, service } = office;
    await service.stop();
    await page.locator('.step-form').getByRole('button', { name: '退稿' }).click();
    await page.getByText(/连不上服务，这一步没有做/).waitFor();
    expect(await page.getByLabel('给信息员的话').inputValue()).toBe('只有活动，没有情况。');
    await page.getByText(/连不上服务，看到的是/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await office.restart();
    await page.getByText(/连不上服务，看到的是/).waitFor({ state: 'detached' });
  });

  test('an expired sign-in asks for the password over the form, and goes on with it', async () => {
    const { page, context } = office;
    await context.clearCookies();
    await page.locator('.step-form').getByRole('button', { name: '退稿' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByLabel('账号').fill(ADMINISTRATOR.account);
    await dialog.getByLabel('密码').fill('不是这个密码');
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.getByText(/姓名或密码不对/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel('密码').fill(ADMINISTRATOR.password);
    await dialog.getByRole('button', { name: '登录' }).click();
    await page.getByText('已退稿：开展政策宣传活动').waitFor();
    await detail().getByText('内容空泛：只有活动，没有情况。').waitFor();
  });

  test('a colleague who was faster is named, and the words stay', async () => {
    const { page, service } = office;
    const id = await submit(service.address, token, { title: '养老机构冬季安全排查' });
    await page.goto(`${service.address}/inbox/${id}`);
    await page.getByRole('button', { name: /^退改/ }).click();
    await page.getByText('缺数据').click();
    await page.getByLabel('给信息员的话').fill('请补隐患处数。');
    await claimAsColleague(office, id);
    await page.getByText('李某已认领。').waitFor();
    await page.getByRole('button', { name: '退给信息员改' }).click();
    await page.getByText(/另一位编辑已认领这条信息，这一步没有做/).waitFor();
    expect(await page.getByLabel('给信息员的话').inputValue()).toBe('请补隐患处数。');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('coming back to the window asks once for what happened, whichever events it raises', async () => {
    const { page, service } = office;
    await page.goto(`${service.address}/inbox`);
    await page.waitForResponse(/api\/events/);
    const asked = await page.evaluate(async () => {
      const real = window.fetch;
      let count = 0;
      window.fetch = (...request) => {
        if (String(request[0]).includes('/api/events')) count += 1;
        return real(...request);
      };
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('focus'));
      await new Promise((resolve) => setTimeout(resolve));
      window.fetch = real;
      return count;
    });
    expect(asked).toBe(1);
  });

  test('an urgent report comes first and is marked in the list and over its text', async () => {
    const { page, service } = office;
    await submit(service.address, token, { title: '敬老院锅炉房起火', kind: 'urgent' });
    await page.goto(`${service.address}/inbox`);
    const first = page.locator('.mail li').first();
    await first.getByText('敬老院锅炉房起火').waitFor();
    await first.locator('.tag-urgent').waitFor();
    await first.click();
    await detail().locator('.doc-meta .tag-urgent').getByText('紧急').waitFor();
  });

  test('a withdrawn report says so and offers nothing more', async () => {
    const { page, service } = office;
    const id = await submit(service.address, token, { title: '报错了的信息' });
    await page.goto(`${service.address}/inbox/${id}`);
    await page.getByRole('button', { name: /^认领/ }).waitFor();
    const withdrawn = await fetch(`${service.address}/api/reports/${id}/withdrawals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ reason: '报错了' }),
    });
    expect(withdrawn.ok).toBe(true);
    await page.getByText('信息员已撤回这条信息').waitFor();
    await expect.poll(() => page.locator('.acts').getByRole('button').count()).toBe(1);
  });
});

describe('every page', () => {
  const PAGES = [
    '/inbox?view=all',
    '/inbox?q=%E6%B2%A1%E6%9C%89',
    '/adoptions',
    '/instructions',
    '/points',
    '/topics',
    '/rules',
    '/people',
    '/people/devices',
    '/nowhere',
  ];

  test.each(PAGES.flatMap((path) => (['light', 'dark'] as const).map((scheme) => [path, scheme] as const)))(
    '%s is accessible in %s',
    async (path, scheme) => {
      const { page, service } = office;
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(service.address + path);
      await page.locator('.main h1, .main .empty').first().waitFor();
      await page.locator('.loading').waitFor({ state: 'detached' });
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    },
  );

  test.each([
    [1280, 720],
    [1093, 614],
  ])('fits a screen of %d × %d, in both languages', async (width, height) => {
    const { page, service } = office;
    await page.setViewportSize({ width, height });
    for (const path of PAGES) {
      await page.goto(service.address + path);
      await page.locator('.main h1, .main .empty').first().waitFor();
      for (const language of ['English', '中文']) {
        await page.getByRole('button', { name: language }).click();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow, `${path} ${language}`).toBe(0);
        expect(await page.locator('.top').evaluate((top) => top.scrollWidth - top.clientWidth), `${path} ${language}`).toBe(0);
      }
    }
  });

  test('obeys the content security policy and throws nothing', () => {
    expect(office.complaints).toEqual([]);
  });
});

describe('the practice office', () => {
  let practice: DeskOffice;
  beforeAll(async () => {
    practice = await openDeskOffice();
  });
  afterAll(() => practice.close());

  test('is entered by the one-time link, marked on every screen, and leads to the real one', async () => {
    const { page, practiceSignIn, setupAddress } = practice;
    await page.goto(practiceSignIn);
    await page.getByRole('heading', { name: '收件箱' }).waitFor();
    for (const name of ['收件箱', '采用', '批示', '积分', '主题', '人员']) {
      await page.getByRole('navigation', { name: '办公台' }).getByRole('link', { name }).first().click();
      await page.locator('.top .practice').waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }
    expect(await page.getByRole('link', { name: '建立正式单位' }).getAttribute('href')).toBe(setupAddress);
    await page.goto(practiceSignIn);
    await page.getByText(/链接没有用上/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('begins anew with one click, after asking', async () => {
    const { page, practiceSignIn } = practice;
    await page.goto(new URL('/inbox', practiceSignIn).href);
    const first = page.locator('.mail li').first();
    await first.click();
    await page.getByRole('button', { name: /^认领/ }).click();
    await first.getByText('我认领').waitFor();
    await page.getByRole('button', { name: '重置练习' }).click();
    await page.getByText(/正式单位的数据不在这里/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '重置练习' }).click();
    await page.getByText('练习数据已重置').waitFor();
    await first.getByText('我认领').waitFor({ state: 'detached' });
  });
});
