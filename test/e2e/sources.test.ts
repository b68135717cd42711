import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '../../shared/vocabulary/source.ts';
import { violations } from './axe.ts';
import type { ExtensionBrowser } from './browser.ts';
import { html, openBrowser, servePages, until } from './page-office.ts';
import { outboxRows } from './reporting.ts';
import { XSS_VECTORS } from './xss-vectors.ts';

declare const chrome: typeof import('wxt/browser').browser;

const NOTICE = [
  '各乡镇人民政府、街道办事处：为进一步做好困难群众基本生活保障工作，经县人民政府同意，现将提高城乡低保标准的有关事项通知如下。',
  '自2026年1月起，全县城市低保标准由每人每月780元提高到812元，农村低保标准由每人每月580元提高到621元。',
  '各地要在12月15日前完成复核，按照应保尽保、应退尽退的要求逐户核实家庭收入、财产和人口变化情况，不得突击清退。',
];
const TABLE = '<table><tr><th>类别</th><th>标准</th></tr><tr><td>城市</td><td>812元</td></tr></table>';
const ARTICLE = `<meta name="ArticleTitle" content="关于提高2026年城乡低保标准的通知"><meta name="SiteName" content="岚溪县人民政府">
  <nav>首页 政务公开 机构设置 <a href="/">返回</a></nav><main><article><h1>关于提高2026年城乡低保标准的通知</h1>
  <p style="display:none">网页上看不见的字。</p>${NOTICE.map((line, at) => `<p id="p${at}">${line}</p>`).join('')}${TABLE}
  <div style="height:2400px"></div><p id="last">联系人：县民政局社会救助股，电话见本局网站政务公开栏目，工作日接听。</p></article></main>`;
const WATCH = `<script>window.hits = 0; window.hit = () => { hits++; }; window.violated = []; addEventListener('securitypolicyviolation', (event) => violated.push(event.violatedDirective));</script>`;
const TRUSTED = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'">`;

let site: Awaited<ReturnType<typeof servePages>>;
let browser: ExtensionBrowser;

beforeAll(async () => {
  site = await servePages({
    '/notice': html(ARTICLE),
    '/trusted': html(TRUSTED + WATCH + ARTICLE),
    '/secret': html(`<p id="p1">机密★1年</p><p>关于某事的紧急通知，各单位接到通知后立即组织传达学习，认真贯彻落实。</p>`),
    '/hostile': html(`${WATCH}<article><h1>通知</h1><p>${NOTICE.join('</p><p>')}</p>${XSS_VECTORS.join('\n')}</article>`),
  });
  browser = await openBrowser({ width: 400, height: 900 });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
});

async function at(path: string): Promise<{ page: Page; tabId: number }> {
  const page = await browser.context.newPage();
  await page.goto(site.address + path);
  const tabId = await worker(async (address) => (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id, page.url());
  return { page, tabId: tabId as number };
}

/** Evaluates in the extension's worker, which is started anew where it had ended. */
async function worker<T, A>(act: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
  const running = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
  return running.evaluate(act as never, argument) as Promise<T>;
}

/** As when a person chooses an entry of the page's menu. */
const choose = (entry: string, tabId: number) =>
  worker(
    ([menuItemId, id]) => {
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch: (info: object, tab: object) => void };
      clicked.dispatch({ menuItemId, frameId: 0 }, { id });
    },
    [entry, tabId] as const,
  );

const select = (page: Page, selector: string) =>
  page.evaluate((asked) => getSelection()?.selectAllChildren(document.querySelector(asked) as Element), selector);

/** The sentence that is said at the lower edge of a page, whose shadow root is closed. */
async function saidIn(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const host = nodes.find(({ attributes = [] }) => attributes[attributes.indexOf('data-xinda') + 1] === 'said');
  const root = host?.shadowRoots?.[0];
  if (root === undefined) return '';
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId as string,
    functionDeclaration: 'function () { return this.textContent; }',
    returnByValue: true,
  });
  return String(result.value);
}

async function panel(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.page('sidepanel.html?tab=0'));
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  return page;
}

/** All sources, as they lie on disk. */
function kept(page: Page): Promise<Source[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('xinda');
    return new Promise<Source[]>((resolve) => {
      opening.onsuccess = () => {
        const asking = opening.result.transaction('sources').objectStore('sources').getAll();
        asking.onsuccess = () => {
          opening.result.close();
          resolve(asking.result);
        };
      };
    });
  });
}

const newest = async (page: Page) => (await kept(page)).sort((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1))[0] as Source;

const DRAFT = '自2026年1月起，全县城市低保标准由每人每月780元提高到812元，农村低保标准由每人每月580元提高到612元，惠及2.1万名困难群众。';

/** A draft typed into the panel itself. */
async function typed(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '自己写', exact: true }).click();
  await page.getByLabel('标题').fill(title);
  await page.getByLabel('正文').click();
  await page.keyboard.type(DRAFT);
}

describe('收集为素材', () => {
  it('takes exactly what is marked, with address, site and time, and says so in the page', async () => {
    const { page, tabId } = await at('/notice');
    await select(page, '#p1');
    const before = new Date().toISOString();
    await choose('collect-source', tabId);
    await until(
      () => saidIn(page),
      (said) => said === `已收为素材：《关于提高2026年城乡低保标准的通知》，${[...NOTICE[1]!].length} 字`,
      'what is said',
    );
    const source = await newest(await panel());
    expect(source).toMatchObject({
      kind: 'selection',
      text: NOTICE[1],
      title: '关于提高2026年城乡低保标准的通知',
      site: '岚溪县人民政府',
      address: `${site.address}/notice`,
    });
    expect(source.capturedAt >= before).toBe(true);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await until(
      () => page.evaluate(() => document.querySelectorAll('[data-xinda]').length),
      (count) => count === 0,
      'no trace in the page',
    );
  });

  it('takes the article where nothing is marked: its words and tables, not the rest of the page, nothing unseen', async () => {
    const { tabId } = await at('/notice');
    const page = await panel();
    await choose('collect-source', tabId);
    const source = await until(
      () => newest(page),
      ({ kind }) => kind === 'article',
      'the article',
    );
    for (const line of NOTICE) expect(source.text).toContain(line);
    expect(source.text).toContain('城市\t812元');
    expect(source.text).not.toMatch(/首页|返回|看不见/);
    expect(source.markup).toContain('<td>812元</td>');
    expect(source.markup).not.toContain('看不见');
  });

  it('works where the page forbids every script and every policy of Trusted Types, and breaks none', async () => {
    const { page, tabId } = await at('/trusted');
    const beside = await panel();
    const before = (await kept(beside)).length;
    await choose('collect-source', tabId);
    await until(
      () => kept(beside),
      (all) => all.length === before + 1,
      'the article',
    );
    await select(page, '#p2');
    await choose('collect-source', tabId);
    await until(
      () => kept(beside),
      (all) => all.length === before + 2,
      'the selection',
    );
    expect(await page.evaluate('violated')).toEqual([]);
  });

  it('takes nothing that bears a classification mark, as a source or as a draft', async () => {
    const { page, tabId } = await at('/secret');
    const beside = await panel();
    const before = (await kept(beside)).length;
    await choose('collect-source', tabId);
    await until(
      () => saidIn(page),
      (said) => said.startsWith('有密级标志，没有采集'),
      'why not',
    );
    expect((await kept(beside)).length).toBe(before);
    await beside.goto(browser.page(`sidepanel.html?tab=${tabId}&take=1`));
    await beside.getByText('有密级标志，没有采集').waitFor();
  });
});

describe('作为草稿检查', () => {
  it('opens the panel with what is marked as a draft, checked', async () => {
    const { page, tabId } = await at('/notice');
    await select(page, '#p1');
    const beside = await browser.context.newPage();
    await beside.goto(browser.page(`sidepanel.html?tab=${tabId}&take=1`));
    await beside.getByLabel('正文').getByText(NOTICE[1]!).waitFor();
    await beside.getByRole('region', { name: '四条原则' }).waitFor();
  });

  it('is asked for in the menu, and by key', async () => {
    const page = await panel();
    const commands = await page.evaluate(async () => (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]));
    expect(Object.fromEntries(commands)).toMatchObject({ 'collect-source': 'Alt+Shift+S', 'check-as-draft': 'Alt+Shift+E' });
  });
});

describe('与素材核对', () => {
  it('shows what a source backs, what it contradicts and what none backs, and mends a figure from the source', async () => {
    const { page: notice, tabId } = await at('/notice?again');
    const page = await panel();
    await typed(page, '我县城乡低保标准再次提高');
    await choose('collect-source', tabId);
    await page.getByRole('button', { name: /^附到本稿$/ }).click();
    const fold = page.getByRole('button', { name: /^与素材核对/ });
    await until(
      () => fold.textContent(),
      (text) => /1 处矛盾/.test(text ?? '') && /1 处无据/.test(text ?? ''),
      'the summary',
    );
    await fold.click();
    const clash = page.locator('.clash');
    expect(await clash.locator('mark').allTextContents()).toEqual(['612元', '621元']);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: /无据/ }).click();
    await page.getByText('2.1万名', { exact: true }).waitFor();
    await page.getByRole('tab', { name: /有据/ }).click();
    await page.getByRole('button', { name: /^812元/ }).click();
    const passage = page.locator('.passage');
    expect(await passage.locator('mark').textContent()).toBe('812元');
    expect(await violations(page)).toEqual([]);
    const [opened] = await Promise.all([browser.context.waitForEvent('page'), passage.click()]);
    await opened.waitForLoadState();
    expect(new URL(opened.url()).pathname).toBe('/notice');
    await notice.bringToFront();
    await page.bringToFront();
    await page.getByRole('tab', { name: /矛盾/ }).click();
    await page.getByRole('button', { name: '按素材改为621元' }).click();
    await page.getByText('没有与素材矛盾的地方。').waitFor();
    expect(await page.getByLabel('正文').textContent()).toBe(DRAFT.replace('612', '621'));
    await page.getByLabel('正文').press('Control+Z');
    await clash.waitFor();
    await page.getByRole('button', { name: '以稿为准' }).click();
    await page.getByText('以稿为准的 1 处').waitFor();
  });

  it('sends the sentences it stands on, never the page', async () => {
    const page = await panel();
    await typed(page, '城乡低保标准再次提高的情况');
    await page.getByRole('button', { name: '素材', exact: true }).click();
    await page.getByLabel('找素材').fill('低保标准 812元');
    await page
      .getByRole('button', { name: /^把《关于提高2026年城乡低保标准的通知》附到本稿/ })
      .first()
      .click();
    await page.getByRole('button', { name: '自己写', exact: true }).click();
    await page.getByRole('button', { name: /^与素材核对.*有据/ }).waitFor();
    await page.getByRole('button', { name: '一键报送' }).click();
    await page.getByRole('heading', { name: '已存本机' }).waitFor();
    const [row] = (await outboxRows(page)).filter(({ submission }) => submission.title === '城乡低保标准再次提高的情况');
    expect(row?.submission.check.sources).toMatchObject({ contradicted: 1, untraced: 1 });
    const cited = row?.submission.passages.map(({ passage }) => passage) ?? [];
    expect(cited).toEqual([NOTICE[1]]);
  });
});

describe('the sources of this machine', () => {
  it('are searched, tagged, read as they were set, and deleted with a way back', async () => {
    const page = await panel();
    await page.getByRole('button', { name: '素材', exact: true }).click();
    await page.locator('.source > button').first().click();
    await page.getByLabel('加标签').fill('#低保');
    await page.getByLabel('加标签').press('Enter');
    await page.getByLabel('去掉标签 低保').waitFor();
    expect(await violations(page)).toEqual([]);
    const title = (await page.locator('.source-title').textContent()) as string;
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '低保', exact: true }).click();
    await until(
      () => page.locator('.source').count(),
      (count) => count === 1,
      'the tagged one alone',
    );
    await page.locator('.source > button').first().click();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByText(`已删除素材《${title}》`).waitFor();
    await page.getByRole('button', { name: '撤回' }).click();
    await page.getByRole('button', { name: title }).first().waitFor();
  });
});

/** What may stand in the panel of another's page: see HARMLESS in sanitise.ts. */
const ACTIVE =
  'script,style,svg,math,img,picture,video,audio,source,iframe,object,embed,form,input,button,a,base,meta,link,template,noscript,details,marquee,x-y,[style],[id],[class],[slot],[href],[src],[background]';

describe('markup with scripts in it', () => {
  /** Everything active within the shown source, and attributes that handle events. */
  const activeIn = (page: Page) =>
    page
      .locator('.source-set')
      .evaluate(
        (shown, active) => [
          ...[...shown.querySelectorAll(active)].map((element) => element.outerHTML),
          ...[...shown.querySelectorAll('*')].flatMap((element) =>
            element.getAttributeNames().filter((name) => !/^(col|row)span$/.test(name)),
          ),
        ],
        ACTIVE,
      );

  /** Counts what would run, in this page and in those it becomes. */
  const watched = (page: Page) =>
    page.addInitScript(() => Object.assign(globalThis, { hits: 0, hit: () => Object.assign(globalThis, { hits: 1 }) }));

  it(`is taken from a page without any of ${XSS_VECTORS.length} known tricks`, async () => {
    const { page: hostile, tabId } = await at('/hostile');
    const ran = await hostile.evaluate('hits');
    const page = await panel();
    await hostile.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await choose('collect-source', tabId);
    await until(
      () => saidIn(hostile),
      (said) => said.startsWith('已收为素材'),
      'what is said',
    );
    const source = await newest(page);
    expect(source.markup).not.toMatch(/hit\(|javascript:|<script|<svg|<math|\son\w+=/i);
    expect(await hostile.evaluate('hits')).toBe(ran);
    await page.getByRole('button', { name: '素材', exact: true }).click();
    await page.locator('.source > button').first().click();
    await page.locator('.source-set').waitFor();
    expect(await activeIn(page)).toEqual([]);
  });

  it('is harmless even where it lies on disk as a compromised page might have sent it', async () => {
    const page = await panel();
    await watched(page);
    const [source] = await kept(page);
    const sent = [XSS_VECTORS.join('\n'), ...XSS_VECTORS].map((vectors) => `<p>字</p>${vectors}`);
    await page.evaluate(
      async ([row, markups]) => {
        const opening = indexedDB.open('xinda');
        await new Promise((resolve) => {
          opening.onsuccess = () => {
            const writing = opening.result.transaction('sources', 'readwrite');
            for (const [at, markup] of markups.entries()) {
              writing
                .objectStore('sources')
                .put({ ...row, id: `${at}`, markup, title: `第${at}份`, capturedAt: '2099-01-01T00:00:00.000Z' });
            }
            writing.oncomplete = resolve;
          };
        });
      },
      [source, sent] as const,
    );
    await page.goto(browser.page('sidepanel.html?tab=0'));
    await page.getByRole('button', { name: '素材', exact: true }).click();
    for (const at of sent.keys()) {
      await page.getByRole('button', { name: `第${at}份` }).click();
      await page.locator('.source-set p').first().waitFor();
      expect(await activeIn(page)).toEqual([]);
      await page.getByRole('button', { name: '返回' }).click();
    }
    expect(await page.evaluate('hits')).toBe(0);
  });
});
