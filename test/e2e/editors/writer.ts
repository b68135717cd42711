import type { CDPSession, Frame, Locator, Page } from 'playwright-core';
import type { Draft } from '../../../shared/vocabulary/draft.ts';
import type { ExtensionBrowser } from '../browser.ts';
import { type Line, linesIn, Overlay, until } from '../page-office.ts';
import type { Specimen } from './specimens.ts';

/** What a specimen's page answers by its editor's own means. */
interface Held {
  set(content: string): unknown;
  get(): string;
  /** How many steps its undo has recorded, for an editor that records them some time after the change. */
  recorded?(): number;
}

type SpecimenWindow = Window & { specimen: Promise<Held> };

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A person at an editor, and beside them what Xinda keeps and draws. */
export class Writer {
  readonly page: Page;
  readonly specimen: Pick<Specimen, 'content' | 'frame' | 'plain'>;
  readonly overlay: Overlay;
  readonly keys: CDPSession;
  private readonly office: Page;

  private constructor(page: Page, office: Page, specimen: Writer['specimen'], overlay: Overlay, keys: CDPSession) {
    this.page = page;
    this.office = office;
    this.specimen = specimen;
    this.overlay = overlay;
    this.keys = keys;
  }

  /** Opens a page and waits until its editor stands. `office` is a page of the extension, through which its database is read. */
  static async open({ context }: ExtensionBrowser, office: Page, address: string, specimen: Writer['specimen']): Promise<Writer> {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(async () => {
      await (window as unknown as SpecimenWindow).specimen;
    });
    return new Writer(page, office, specimen, await Overlay.of(page), await context.newCDPSession(page));
  }

  content(): Locator {
    const { frame, content } = this.specimen;
    return frame === undefined ? this.page.locator(content) : this.page.frameLocator(frame).locator(content);
  }

  /** The frame whose document holds the text. */
  async frame(): Promise<Frame> {
    const element = await this.content().elementHandle();
    return (await element!.ownerFrame())!;
  }

  async set(content: string): Promise<void> {
    await this.page.evaluate(async (content) => {
      await (await (window as unknown as SpecimenWindow).specimen).set(content);
    }, content);
  }

  get(): Promise<string> {
    return this.page.evaluate(async () => (await (window as unknown as SpecimenWindow).specimen).get());
  }

  /** How many steps the editor's undo has recorded; null for an editor that records with the change. */
  recorded(): Promise<number | null> {
    return this.page.evaluate(async () => (await (window as unknown as SpecimenWindow).specimen).recorded?.() ?? null);
  }

  /** Clicks into the text and goes to its end. */
  async atEnd(): Promise<void> {
    await this.content().click({ position: { x: 30, y: 20 } });
    await this.page.keyboard.press('Control+End');
  }

  async clear(): Promise<void> {
    await this.content().click({ position: { x: 30, y: 20 } });
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
  }

  /** The newest draft that is kept of this page. */
  async draft(): Promise<Draft | null> {
    const address = this.page.url();
    const drafts = await this.office.evaluate(
      () =>
        new Promise<Draft[]>((resolve) => {
          const opening = indexedDB.open('xinda');
          opening.onsuccess = () => {
            const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
            asking.onsuccess = () => {
              opening.result.close();
              resolve(asking.result);
            };
          };
        }),
    );
    const own = drafts.filter(({ origin }) => origin?.address === address);
    return own.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0] ?? null;
  }

  /** Waits until the text that Xinda keeps is this one. */
  async captured(text: string): Promise<void> {
    await until(
      async () => (await this.draft())?.body ?? null,
      (body) => body === text,
      `captured as ${JSON.stringify(text)}`,
    );
  }

  async lines(): Promise<Line[]> {
    return (await linesIn(await this.frame())).filter(({ name }) => name !== 'xinda-open');
  }

  /** Waits until the lines stand under exactly these words, once each. */
  drawn(...words: string[]): Promise<Line[]> {
    return until(
      async () => (await this.lines()).filter((line) => words.includes(line.words)),
      (lines) => lines.length === words.length && lines.every(({ rects }) => rects.length > 0),
      `lines under ${words.join(', ')}`,
    );
  }

  /** Where the first `word` of the text stands on the screen, measured without Xinda: by the content's own nodes, or by what the browser finds at the line's ends. */
  async placeOf(word: string, line: Line): Promise<{ rects: Rect[]; words: string }> {
    const frame = await this.frame();
    return frame.evaluate(
      ({ word, line, content }) => {
        const field = document.querySelector(content);
        if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
          const [box] = line.rects as [Rect];
          const middle = (box.top + box.bottom) / 2;
          const start = document.caretPositionFromPoint(box.left + 1, middle);
          const end = document.caretPositionFromPoint(box.right - 1, middle);
          const words = start?.offsetNode === field && end?.offsetNode === field ? field.value.slice(start.offset, end.offset) : '';
          return { rects: line.rects, words };
        }
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(field!, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const at = nodes
          .map((node) => node.data)
          .join('')
          .indexOf(word);
        const range = document.createRange();
        let passed = 0;
        for (const node of nodes) {
          const next = passed + node.data.length;
          if (at >= passed && at < next) range.setStart(node, at - passed);
          if (at + word.length > passed && at + word.length <= next) range.setEnd(node, at + word.length - passed);
          passed = next;
        }
        const rects = [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
        return { rects, words: String(range) };
      },
      { word, line, content: this.specimen.content },
    );
  }

  /** Switches checking on or off for the site of this page, as popup and options do. */
  async switchSite(on: boolean): Promise<void> {
    const { origin } = new URL(this.page.url());
    await this.office.evaluate(
      async ({ origin, on }) => {
        type Store = { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> };
        const { local } = (globalThis as unknown as { chrome: { storage: { local: Store } } }).chrome.storage;
        const { settings } = await local.get('settings');
        await local.set({ settings: { ...settings, sitesOff: on ? [] : [origin] } });
      },
      { origin, on },
    );
  }

  /** Sets the browser's own zoom for this page. */
  async zoom(factor: number): Promise<void> {
    const before = await this.page.evaluate(() => devicePixelRatio);
    await this.office.evaluate(
      async ({ address, factor }) => {
        type Tabs = {
          query(of: object): Promise<{ id: number; url?: string }[]>;
          setZoom(tab: number, factor: number): Promise<void>;
          setZoomSettings(tab: number, settings: object): Promise<void>;
        };
        const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
        const tab = (await tabs.query({})).find(({ url }) => url === address)!;
        await tabs.setZoomSettings(tab.id, { mode: 'automatic', scope: 'per-tab' });
        await tabs.setZoom(tab.id, factor);
      },
      { address: this.page.url(), factor },
    );
    await until(
      () => this.page.evaluate(() => devicePixelRatio),
      (ratio) => ratio !== before,
      'another zoom',
    );
  }

  /**
   * What tells of Xinda in the page: the edited content to its last attribute, what stands in the page beside its own body, and
   * in how many places style and highlights were added.
   */
  async trace(): Promise<{ content: string; beside: string[]; adopted: number; highlights: number }> {
    const content = await this.content().evaluate((element) => element.outerHTML);
    const rest = await this.page.evaluate(() => {
      const found = { beside: [] as string[], adopted: 0, highlights: 0 };
      const visit = (document: Document) => {
        for (const element of [document.documentElement, ...document.documentElement.children]) found.beside.push(element.tagName);
        for (const { tagName } of document.querySelectorAll('[data-xinda]')) found.beside.push(`${tagName} of Xinda`);
        found.adopted += document.adoptedStyleSheets.length;
        found.highlights += (document.defaultView as (Window & typeof globalThis) | null)?.CSS.highlights.size ?? 0;
        for (const frame of document.querySelectorAll('iframe')) if (frame.contentDocument?.body) visit(frame.contentDocument);
      };
      visit(document);
      return found;
    });
    return { content, ...rest };
  }

  /** The page as it stays, once the editor has finished what a click sets going: the same at six looks in a row. */
  async settled(): ReturnType<Writer['trace']> {
    let former = '';
    let alike = 0;
    return until(
      () => this.trace(),
      (found) => {
        const now = JSON.stringify(found);
        alike = now === former ? alike + 1 : 0;
        former = now;
        return alike === 5;
      },
      'a page at rest',
    );
  }

  /** Text between the beginning of the caret's line and the caret. */
  async beforeCaret(): Promise<string> {
    const frame = await this.frame();
    return frame.evaluate((content) => {
      const field = document.querySelector(content);
      if (field instanceof HTMLTextAreaElement) return field.value.slice(0, field.selectionEnd).split('\n').pop()!;
      const selection = document.getSelection()!;
      const range = document.createRange();
      const block = (node: Node | null): Node => {
        for (let at = node; at !== null && at !== field; at = at.parentNode) if (at.parentNode === field) return at;
        return field!;
      };
      range.setStart(block(selection.focusNode), 0);
      range.setEnd(selection.focusNode!, selection.focusOffset);
      return String(range)
        .replace(/[\u200b\ufeff]/g, '')
        .trim();
    }, this.specimen.content);
  }

  /** Opens the card whose first action is called like this, by the keyboard. */
  async openCard(action: string): Promise<void> {
    for (let step = 0; step < 12; step++) {
      const had = await this.overlay.text('.pop');
      await this.page.keyboard.press('Alt+ArrowDown');
      const card = await until(
        () => this.overlay.text('.pop'),
        (text) => text !== null && text !== had,
        'a card',
      );
      if (card!.includes(action)) return;
    }
    throw new Error(`no card offers ${action}`);
  }
}
