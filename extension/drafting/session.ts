import { batch, signal } from '@preact/signals';
import { v7 as uuid } from 'uuid';
import { LiveCheck } from '../../shared/checks/engine.ts';
import { noFacts } from '../../shared/checks/no-facts.ts';
import { officePack } from '../../shared/checks/office-pack.ts';
import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { CheckResult, Finding, Fix } from '../../shared/vocabulary/finding.ts';
import type { Editor, Replacement } from '../editors/editor.ts';
import { type PageSettings, sendMessage } from '../link/protocol.ts';
import { Autosave, type SavedState } from './autosave.ts';
import { type Delivery, followDelivery } from './delivery.ts';
import { amended, continues, ignoring, isBlank, newDraft, shownFindings, wordsOf } from './draft.ts';
import { type Obstacle, obstacles } from './obstacles.ts';
import { submissionOf } from './submission.ts';
import type { Amendment, Work } from './work.ts';

/** Quiet after which a person counts as no longer typing, in milliseconds. */
const TYPING = 700;

/** A window that is put behind another paints no more frames: then it is looked again after this time, in milliseconds. */
const FRAMELESS = 60;

/** What a session is told about checking. */
export type CheckSettings = Pick<PageSettings, 'locale' | 'rulesOff' | 'ownRules' | 'topics' | 'place' | 'history'>;

/** A draft that is being written in editors of this document: reads them, checks, keeps, reports. Drawing is another's business. */
export class Session implements Work {
  readonly body: Editor;
  readonly title: Editor | null;
  readonly draft = signal<Draft>(newDraft(uuid(), null, new Date()));
  readonly result = signal<CheckResult>(standingEmpty());
  /** What is shown of the result: without what the reporter set aside. */
  readonly findings = signal<Finding[]>([]);
  readonly typing = signal(false);
  readonly saved = signal<SavedState>({ state: 'nothing' });
  readonly delivery = signal<Delivery>({ phase: 'none' });
  /** Grows with every new text; an action that names an older one is not carried out. */
  readonly revision = signal(0);
  /** Grows with every look that found the text as before: an editor may have put other nodes under it, and lines stand on nodes. */
  readonly looks = signal(0);
  /** A text kept earlier for this field, while the field is empty. */
  readonly kept = signal<Draft | null>(null);

  private live: LiveCheck;
  private readonly settings: CheckSettings;
  private readonly origin: Draft['origin'];
  private readonly autosave: Autosave<Draft>;
  private readonly end = new AbortController();
  private following = new AbortController();
  private composing = false;
  private scheduled = false;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly onGone: () => void;

  /**
   * @param origin where it is written: a page's address and field, or null in Xinda itself
   * @param keep puts a draft on disk and answers when it is there
   */
  constructor(
    body: Editor,
    title: Editor | null,
    origin: Draft['origin'],
    settings: CheckSettings,
    { onGone = () => {}, keep = keepInBackground }: { onGone?: () => void; keep?: (draft: Draft) => Promise<string> } = {},
  ) {
    this.body = body;
    this.title = title;
    this.onGone = onGone;
    this.origin = origin;
    this.settings = settings;
    this.live = liveCheck(settings, this.draft.value.id);
    this.autosave = new Autosave(keep, (state) => {
      this.saved.value = state;
    });
    this.keepWhenHidden(body.element.ownerDocument);
  }

  /** A page that is left or put away waits for no pause. The background outlives it. */
  private keepWhenHidden(document: Document): void {
    const { signal } = this.end;
    const keepNow = () => {
      if (this.scheduled) this.update();
      if (this.saved.value.state !== 'waiting') return;
      void keepInBackground(this.draft.value).catch(() => {});
    };
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keepNow(), { signal });
    document.defaultView?.addEventListener('pagehide', keepNow, { signal });
  }

  /** Takes up the draft that was kept for this field, if any, and begins to follow the editors. */
  async begin(): Promise<void> {
    const earlier = this.origin === null ? null : await sendMessage('draftFor', this.origin).catch(() => null);
    if (this.end.signal.aborted) return;
    const writing = this.read();
    const resumed = earlier !== null && !isBlank(writing) && continues(earlier, writing);
    this.draft.value = resumed ? earlier : newDraft(uuid(), this.origin, new Date());
    if (earlier !== null && isBlank(writing) && !isBlank(earlier)) this.kept.value = earlier;
    this.follow();
  }

  /** Begins with this draft, whose texts the editors already show. */
  follow(draft: Draft = this.draft.value): void {
    this.draft.value = draft;
    this.live = liveCheck(this.settings, draft.id);
    this.live.setKind(draft.kind);
    this.update(true);
    const listener = {
      changed: () => this.schedule(),
      composing: (active: boolean) => this.compose(active),
      caretMoved: () => {},
      gone: () => this.onGone(),
    };
    this.body.watch(listener);
    this.title?.watch(listener);
  }

  private read() {
    return { title: this.title?.read() ?? this.draft.value.title, body: this.body.read() };
  }

  private compose(active: boolean): void {
    this.composing = active;
    if (active) this.type();
    else this.schedule();
  }

  /** Looks again before the next frame is painted, so that lines appear together with the letters. */
  schedule(): void {
    if (this.scheduled || this.composing) return;
    this.scheduled = true;
    const act = () => {
      if (!this.scheduled || this.end.signal.aborted) return;
      this.scheduled = false;
      this.update();
    };
    requestAnimationFrame(act);
    setTimeout(act, FRAMELESS);
  }

  /** Reads and checks now. Does nothing while the input method composes, or where the text is as before. */
  update(force = false): void {
    if (this.composing) return;
    const writing = this.read();
    const { draft } = this;
    if (!force && writing.title === draft.value.title && writing.body === draft.value.body) {
      this.looks.value += 1;
      return;
    }
    this.live.setTitle(writing.title);
    this.live.setBody(writing.body);
    const result = this.live.result();
    batch(() => {
      if (!force) this.written(writing);
      else draft.value = { ...draft.value, ...writing };
      this.revision.value += 1;
      this.result.value = result;
      this.findings.value = shownFindings(result, writing, draft.value.ignored);
    });
  }

  private written(writing: { title: string; body: string }): void {
    this.type();
    if (this.draft.value.reportedAt !== null) {
      this.following.abort();
      this.delivery.value = { phase: 'none' };
      this.draft.value = newDraft(uuid(), this.origin, new Date());
    }
    if (!isBlank(writing)) this.kept.value = null;
    this.keep(amended(this.draft.value, writing, new Date()));
  }

  private type(): void {
    this.typing.value = true;
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => {
      this.typing.value = false;
    }, TYPING);
  }

  private keep(draft: Draft): void {
    this.draft.value = draft;
    this.autosave.changed(draft);
  }

  editorOf(finding: Finding): Editor | null {
    return finding.field === 'title' ? this.title : this.body;
  }

  /** Replaces exactly the finding's words. */
  async fix(finding: Finding, fix: Fix): Promise<Replacement> {
    const editor = this.editorOf(finding);
    if (editor === null) return 'stale';
    const done = await editor.replace(finding.start, finding.end, wordsOf(finding, this.draft.value), fix.replacement);
    this.update();
    this.typing.value = false;
    return done;
  }

  /** Sets a finding aside: these words, or with `everywhere` its rule for this draft. */
  ignore(finding: Finding, everywhere = false): void {
    this.keep(ignoring(this.draft.value, finding, everywhere, new Date()));
    this.findings.value = shownFindings(this.result.value, this.draft.value, this.draft.value.ignored);
  }

  /** Takes up again all that was set aside. */
  heed(): void {
    this.keep(amended(this.draft.value, { ignored: [] }, new Date()));
    this.findings.value = this.result.value.findings;
  }

  /** Scrolls to the finding's words. */
  reveal(finding: Finding): void {
    (this.editorOf(finding) ?? this.body).reveal(finding.start, finding.end);
  }

  /** Selects the finding's words in the page, for what only a person can decide. */
  show(finding: Finding): void {
    (this.editorOf(finding) ?? this.body).select(finding.start, finding.end);
  }

  /** Puts words in the place of others of the body, in the editor's own way. */
  async replace(start: number, end: number, expected: string, replacement: string): Promise<Replacement> {
    this.update();
    const done = await this.body.replace(start, end, expected, replacement);
    this.update();
    return done;
  }

  /** Selects a place of the body. */
  select(start: number, end: number): void {
    this.body.select(start, end);
  }

  /** What the panel sets beside the text: kind, event time, sources, a title where the page has no field for it. */
  amend(changes: Amendment): void {
    this.keep(amended(this.draft.value, changes, new Date()));
    if (changes.kind) this.live.setKind(changes.kind);
    this.update(true);
  }

  /** Writes the text kept earlier back into the empty field. */
  async restore(): Promise<void> {
    const kept = this.kept.value;
    if (kept === null) return;
    if (kept.title !== '' && this.title?.read() === '') await this.title.replace(0, 0, '', kept.title);
    const done = await this.body.replace(0, this.draft.value.body.length, this.draft.value.body, kept.body);
    if (done === 'changed') {
      this.draft.value = kept;
      this.kept.value = null;
    }
    this.update();
  }

  /** Writes words behind the text, in the editor's own way. */
  async append(words: string): Promise<Replacement> {
    this.update();
    const { length } = this.draft.value.body;
    const done = await this.body.replace(length, length, '', words);
    this.update();
    return done;
  }

  obstacles(): Obstacle[] {
    return obstacles(this.draft.value, this.result.value);
  }

  /** 一键报送: into the outbox first; says 已保存 only when the row is on disk, then follows it. */
  async report(): Promise<void> {
    this.update();
    const { phase } = this.delivery.value;
    if (this.obstacles().length > 0 || phase === 'saving' || this.draft.value.reportedAt !== null) return;
    this.delivery.value = { phase: 'saving' };
    await this.autosave.flush();
    const now = new Date();
    const draft = this.draft.value;
    try {
      const { outboxId, savedAt } = await sendMessage('report', { draft, submission: submissionOf(draft, this.result.value, now) });
      this.reported(outboxId, savedAt);
    } catch (error) {
      this.delivery.value = { phase: 'unsaved', reason: error instanceof Error && error.message !== '' ? error.message : null };
    }
  }

  /** The draft is in the outbox, by this page or by the panel beside it. */
  reported(outboxId: string, savedAt: string): void {
    this.draft.value = { ...this.draft.value, reportedAt: savedAt };
    this.following = new AbortController();
    const tell = (delivery: Delivery) => {
      if (!this.end.signal.aborted) this.delivery.value = delivery;
    };
    void followDelivery(outboxId, savedAt, tell, this.following.signal);
  }

  leave(): void {
    void this.autosave.flush();
    this.end.abort();
    this.following.abort();
    clearTimeout(this.typingTimer);
    this.body.leave();
    this.title?.leave();
  }
}

/** The checks of one draft: a report that was returned is not held against its own earlier revision. */
function liveCheck({ topics, rulesOff, ownRules, locale, place, history }: CheckSettings, draftId: string): LiveCheck {
  return new LiveCheck(officePack(ownRules), {
    now: new Date(),
    topics: topics.length > 0 ? topics : undefined,
    rulesOff,
    locale,
    place: place ?? undefined,
    history: history.filter(({ reportId }) => reportId !== draftId),
  });
}

async function keepInBackground(draft: Draft): Promise<string> {
  return (await sendMessage('keepDraft', draft)).savedAt;
}

function standingEmpty(): CheckResult {
  const full = { demand: 100, truth: 100, utility: 100, speed: 100 };
  return {
    findings: [],
    scores: full,
    readiness: 100,
    losses: [],
    type: 'update',
    answers: [],
    topics: [],
    facts: noFacts(),
    urgent: null,
    sources: null,
  };
}
