import { effect } from '@preact/signals';
import { v7 as uuid } from 'uuid';
import { sameFinding } from '../drawing/pointing.ts';
import type { Presence } from '../drawing/presence.tsx';
import { browser } from '../seam/browser.ts';
import type { Session } from './session.ts';
import { PANEL_PORT, type PageSays, type PanelSays, type Port } from './wire.ts';

/** The panel is told at most this often, in milliseconds: a whole draft with its findings is not sent for every key. */
const BREATH = 150;

/** Shows the panel what is written in this page, and does there what the panel asks. */
export class PanelPort {
  private readonly self = uuid();
  private readonly ports = new Set<Port>();
  /** One thing after the other: what is asked first is done before what is asked next. */
  private doing: Promise<void> = Promise.resolve();
  private due: ReturnType<typeof setTimeout> | undefined;
  private session: Session | null = null;
  private presence: Presence | null = null;
  private stop: () => void = () => {};

  /** Listens for panels that open later, and calls one that is open already. */
  open(): void {
    browser.runtime.onConnect.addListener((port: Port & { name: string }) => {
      if (port.name === PANEL_PORT) this.serve(port);
    });
    this.serve(browser.runtime.connect({ name: PANEL_PORT }) as Port);
  }

  private serve(port: Port): void {
    this.ports.add(port);
    port.onMessage.addListener((message) => {
      this.doing = this.doing.then(() => this.act(message as PanelSays)).catch(() => {});
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      this.ports.delete(port);
    });
    port.postMessage(this.standing());
  }

  /** From now on the panel is shown this session, or that there is none. */
  turnTo(session: Session | null, presence: Presence | null): void {
    this.stop();
    this.session = session;
    this.presence = presence;
    this.stop = session === null ? () => {} : effect(() => this.follow(session));
    this.tell();
  }

  private follow(session: Session): void {
    void [session.draft.value, session.findings.value, session.saved.value, session.delivery.value];
    if (this.ports.size > 0) this.due ??= setTimeout(() => this.tell(), BREATH);
  }

  private tell(): void {
    clearTimeout(this.due);
    this.due = undefined;
    if (this.ports.size === 0) return;
    const standing = this.standing();
    for (const port of this.ports) port.postMessage(standing);
  }

  private standing(): PageSays {
    const { session } = this;
    if (session === null) return { kind: 'nothing', from: this.self };
    return {
      kind: 'work',
      from: this.self,
      draft: session.draft.value,
      result: session.result.value,
      findings: session.findings.value,
      saved: session.saved.value,
      delivery: session.delivery.value,
      titled: session.title !== null,
    };
  }

  private async act(asked: PanelSays): Promise<void> {
    const { session, presence } = this;
    if (session === null || asked.to !== this.self) return;
    session.update();
    if (asked.kind === 'report') await session.report();
    else if (asked.kind === 'amend') session.amend(asked.changes);
    else if (asked.kind === 'append') await session.append(asked.words);
    else if (asked.kind === 'heed') session.heed();
    else if (asked.kind === 'replace') await session.replace(asked.start, asked.end, asked.expected, asked.replacement);
    else if (asked.kind === 'select') session.select(asked.start, asked.end);
    else {
      const finding = session.findings.value.find((one) => sameFinding(one, asked.finding));
      if (finding === undefined) return;
      if (asked.kind === 'fix') await session.fix(finding, asked.fix);
      else if (asked.kind === 'ignore') session.ignore(finding, asked.everywhere);
      else {
        session.show(finding);
        presence?.settle();
      }
    }
  }
}
