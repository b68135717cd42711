import { effect, signal, untracked } from '@preact/signals';
import { render } from 'preact';
import { say } from '../../shared/interface/messages/page.ts';
import type { Finding } from '../../shared/vocabulary/finding.ts';
import { isBlank } from '../drafting/draft.ts';
import type { Session } from '../drafting/session.ts';
import type { Editor } from '../editors/editor.ts';
import { type Box, boxOf, carried, visibleBox } from '../editors/geometry.ts';
import { sendMessage } from '../link/protocol.ts';
import { listenForPerson, type Opening } from './attention.ts';
import { BoxDrawing } from './boxes.ts';
import { Card, mayIgnore } from './card.tsx';
import { canHighlight, type Drawing, HighlightDrawing } from './highlights.ts';
import { standsOnDark } from './marks.ts';
import { Menu } from './menu.tsx';
import { Overlay } from './overlay.ts';
import { Pill } from './pill.tsx';
import { placeCard, placePill, type Spot } from './place.ts';
import { neighbour, Pointing, sameFinding } from './pointing.ts';

/** Quiet after scrolling or resizing before the pill looks for its place, in milliseconds: where the text stands costs a layout. */
const PLACING = 120;

/** Everything of Xinda that is seen in the page for one session: lines, pill, card, menu. Gone without a trace on `leave`. */
export class Presence {
  readonly session: Session;
  readonly pointing = new Pointing();
  readonly open = signal<{ finding: Finding; by: Opening } | null>(null);
  readonly menu = signal<{ pressed: boolean; byKeys: boolean } | null>(null);
  readonly hidden = signal(false);
  private readonly explained = signal(false);
  private readonly trouble = signal<string | null>(null);
  private readonly pillSpot = signal<Spot | null>(null);
  private readonly popSpot = signal<Spot | null>(null);
  private readonly overlay: Overlay;
  private readonly window: Window & typeof globalThis;
  private readonly drawings: { editor: Editor; drawing: Drawing; field: Finding['field'] }[];
  private readonly end = new AbortController();
  private readonly disposals: (() => void)[] = [];
  private standing = '';
  private placing: ReturnType<typeof setTimeout> | undefined;
  private pillBox: HTMLElement | null = null;
  private popBox: HTMLElement | null = null;

  constructor(session: Session, window: Window & typeof globalThis) {
    this.session = session;
    this.window = window;
    this.overlay = new Overlay(window, standsOnDark(session.body.element));
    this.stay();
    this.drawings = [this.drawingOf(session.body, 'body')];
    if (session.title) this.drawings.push(this.drawingOf(session.title, 'title'));
    this.disposals.push(effect(() => this.paint()));
    this.disposals.push(effect(() => this.repaint()));
    this.disposals.push(effect(() => this.show()));
    listenForPerson(this, window, this.end.signal);
  }

  private stay(): void {
    const { element, canvas } = this.session.body;
    this.overlay.stayWith(canvas.window === this.window ? element : null);
  }

  private drawingOf(editor: Editor, field: Finding['field']) {
    const dark = standsOnDark(editor.element);
    const drawing = canHighlight(editor.canvas.window)
      ? new HighlightDrawing(editor, dark ? 'dark' : 'light')
      : new BoxDrawing(editor, this.overlay.lines, dark);
    return { editor, drawing, field };
  }

  /** Draws the lines of the present findings, and closes a card whose finding is gone. */
  private paint(): void {
    const findings = this.session.findings.value;
    this.pointing.forget();
    for (const { drawing } of this.drawings) drawing.settle();
    this.draw(findings);
    const open = untracked(() => this.open.value);
    if (open && !findings.some((finding) => sameFinding(finding, open.finding))) this.close();
  }

  /** Draws anew what stands on nodes that are no longer under the text. */
  private repaint(): void {
    if (this.session.looks.value > 0) this.draw(this.session.findings.peek());
  }

  private draw(findings: readonly Finding[]): void {
    for (const { drawing, field } of this.drawings) {
      drawing.draw(findings.filter((finding) => finding.field === field && finding.end > finding.start));
    }
  }

  /** Renders pill, card and menu, then measures and places them. */
  private show(): void {
    const open = this.open.value;
    for (const { drawing, field } of this.drawings) drawing.open(open?.finding.field === field ? open.finding : null);
    const hidden = this.hidden.value;
    /* What the menu says of the delivery changes its height. */
    void [this.session.delivery.value, this.session.kept.value];
    render(
      <>
        {!hidden && this.wanted() && this.pill()}
        {open && this.card(open.finding)}
        {this.menu.value && this.menuCard(this.menu.value)}
      </>,
      this.overlay.stage,
    );
    if (!this.session.typing.value) untracked(() => this.place());
  }

  /** An empty field gets no pill, unless a text that was written there earlier can be brought back. */
  private wanted(): boolean {
    return !isBlank(this.session.draft.value) || this.session.kept.value !== null;
  }

  private pill() {
    const { result, findings, typing } = this.session;
    return (
      <Pill
        readiness={result.value.readiness}
        findings={findings.value}
        faded={typing.value}
        spot={this.pillSpot.value}
        expanded={this.menu.value !== null}
        onPress={() => this.toggleMenu(false)}
        box={(element) => {
          this.pillBox = element;
        }}
      />
    );
  }

  private card(finding: Finding) {
    return (
      <Card
        finding={finding}
        spot={this.popSpot.value}
        explained={this.explained.value}
        trouble={this.trouble.value}
        box={(element) => {
          this.popBox = element;
        }}
        actions={{
          fix: (fix) => void this.fix(finding, fix),
          verify: () => this.verify(),
          ignore: (everywhere) => this.ignore(finding, everywhere),
          why: () => {
            this.explained.value = !this.explained.value;
          },
          close: () => this.close(),
        }}
      />
    );
  }

  private menuCard({ pressed, byKeys }: { pressed: boolean; byKeys: boolean }) {
    return (
      <Menu
        session={this.session}
        pressed={pressed}
        byKeys={byKeys}
        spot={this.popSpot.value}
        box={(element) => {
          if (element !== null || this.menu.value !== null) this.popBox = element;
        }}
        actions={{
          report: () => {
            this.menu.value = { pressed: true, byKeys: false };
            void this.session.report();
          },
          openPanel: () => void sendMessage('openPanel', { draftId: null }).catch(() => {}),
          goThrough: () => this.step(1),
          hide: () => this.hide(),
          show: (obstacle) => (obstacle.kind === 'confidential' ? this.reveal(obstacle.finding) : this.session.body.select(0, 0)),
          restore: () => void this.session.restore(),
        }}
      />
    );
  }

  private async fix(finding: Finding, fix: NonNullable<Finding['fixes']>[number]): Promise<void> {
    const done = await this.session.fix(finding, fix);
    if (done === 'changed') this.close();
    else this.trouble.value = say(done === 'stale' ? 'staleFix' : 'refusedFix');
  }

  /** Selects the words whose card is open, and closes it. */
  verify(): void {
    const finding = this.open.value?.finding;
    this.close();
    if (finding) this.session.show(finding);
  }

  /** The first action of the open card. */
  act(): void {
    const finding = this.open.value?.finding;
    if (!finding) return;
    const [fix] = finding.fixes ?? [];
    if (fix) void this.fix(finding, fix);
    else this.verify();
  }

  /** Sets the finding aside whose card is open, where that may be. */
  setAside(): void {
    const finding = this.open.value?.finding;
    if (finding && mayIgnore(finding)) this.ignore(finding, false);
  }

  private ignore(finding: Finding, everywhere: boolean): void {
    this.close();
    this.session.ignore(finding, everywhere);
  }

  /** Opens the card of a finding; `by` says how, since a card opened by the mouse closes by it. */
  openCard(finding: Finding, by: Opening): void {
    const present = this.open.value;
    if (present && sameFinding(present.finding, finding)) return;
    this.menu.value = null;
    this.explained.value = false;
    this.trouble.value = null;
    this.popSpot.value = null;
    this.open.value = { finding, by };
  }

  /** Goes to the next or former finding, by the keyboard. */
  step(step: 1 | -1): void {
    const { session } = this;
    const next = neighbour(session.findings.value, this.open.value?.finding ?? null, session.body.caret() ?? 0, step);
    this.hidden.value = false;
    if (next === null) this.toggleMenu(true);
    else this.reveal(next);
  }

  /** Scrolls to a finding's words and opens its card. */
  reveal(finding: Finding): void {
    this.session.reveal(finding);
    this.settle();
    this.openCard(finding, 'keys');
  }

  toggleMenu(byKeys: boolean): void {
    this.open.value = null;
    this.popSpot.value = null;
    this.hidden.value = false;
    this.menu.value = this.menu.value === null ? { pressed: false, byKeys } : null;
  }

  /** Closes card or menu; says whether one was open. */
  close(): boolean {
    const was = this.open.value !== null || this.menu.value !== null;
    this.open.value = null;
    this.menu.value = null;
    return was;
  }

  /** The first control of the open card or menu takes the focus. */
  enterPop(): void {
    this.popBox?.querySelector('button')?.focus();
  }

  hide(): void {
    this.close();
    this.hidden.value = true;
  }

  holds(target: EventTarget | null): boolean {
    return target === this.overlay.host;
  }

  /** The page has scrolled, been resized or laid out anew. */
  settle(): void {
    this.stay();
    this.pointing.forget();
    for (const { drawing } of this.drawings) drawing.settle();
    this.standing = this.stance();
    clearTimeout(this.placing);
    this.placing = setTimeout(() => {
      if (!this.session.typing.value && !this.end.signal.aborted) this.place();
    }, PLACING);
  }

  /** As {@link settle}, but only if the editor has moved without any event telling so. */
  settleIfMoved(): void {
    if (this.stance() !== this.standing) this.settle();
  }

  private stance(): string {
    const { element } = this.session.body;
    const { left, top, right, bottom } = boxOf(element);
    return [left, top, right, bottom, element.scrollTop, element.clientWidth].join();
  }

  private place(): void {
    const { body } = this.session;
    const screen = { width: this.window.innerWidth, height: this.window.innerHeight };
    const editor = carried(visibleBox(body.element), body.canvas.window, this.window);
    if (this.pillBox !== null && this.window.document.visibilityState === 'visible') {
      const bar = Math.max(0, body.element.offsetWidth - body.element.clientWidth - 2 * body.element.clientLeft);
      const size = { width: this.pillBox.offsetWidth, height: this.pillBox.offsetHeight };
      this.move(
        this.pillSpot,
        placePill(editor, bar, size, screen, this.textBoxes(editor), (box) => this.isTaken(box)),
      );
    }
    if (this.popBox !== null) {
      const size = { width: this.popBox.offsetWidth, height: this.popBox.offsetHeight };
      this.move(this.popSpot, placeCard(this.anchorBox(editor), size, screen));
    }
  }

  private move(spot: { value: Spot | null }, to: Spot | null): void {
    const at = spot.value;
    if (at?.left !== to?.left || at?.top !== to?.top) spot.value = to;
  }

  /** Where the open card belongs: its words, or for what is missing and for the menu the pill. */
  private anchorBox(editor: Box): Box {
    const open = this.open.value;
    const holder = open === null ? null : this.session.editorOf(open.finding);
    const range = open === null || holder === null ? null : holder.anchor(open.finding.start, open.finding.end);
    const [first] = range?.getClientRects() ?? [];
    if (first && holder) return carried(first, holder.canvas.window, this.window);
    return this.pillBox !== null && this.pillSpot.value !== null ? boxOf(this.pillBox) : editor;
  }

  private textBoxes(editor: Box): Box[] {
    const { body } = this.session;
    const range = body.anchor(0, this.session.draft.value.body.length);
    if (range === null) return [];
    return [...range.getClientRects()]
      .filter((rect) => rect.width > 0)
      .map((rect) => carried(rect, body.canvas.window, this.window))
      .filter((box) => box.bottom > editor.top && box.top < editor.bottom);
  }

  /** Whether one of the page's own controls lies under a box. */
  private isTaken(box: Box): boolean {
    const { document } = this.window;
    const points = [box.left + 2, (box.left + box.right) / 2, box.right - 2].flatMap((x) =>
      [box.top + 2, box.bottom - 2].map((y) => [x, y] as const),
    );
    return points.some(([x, y]) =>
      document
        .elementsFromPoint(x, y)
        .some(
          (element) => element.matches('button, a[href], input, select, [role=button], [onclick]') && element !== this.session.body.element,
        ),
    );
  }

  leave(): void {
    this.end.abort();
    clearTimeout(this.placing);
    for (const dispose of this.disposals) dispose();
    render(null, this.overlay.stage);
    for (const { drawing } of this.drawings) drawing.leave();
    this.overlay.leave();
  }
}
