import components from '../../shared/interface/components.css?inline';
import tokens from '../../shared/interface/tokens.css?inline';
import { zoomOf } from '../editors/geometry.ts';
import page from './page.css?inline';

/** What a person does to a control. Events that a script makes are none of it. */
const DEEDS = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'focusin', 'input', 'change'];

/** Only a person presses what is shown: events made by the page's own scripts go no further. */
function onlyPersons(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/**
 * The one element that Xinda adds to a page: a closed shadow root over everything, away from the edited content, with its own
 * style. It follows a modal dialog into the top layer, where it would else be covered. It bears a built-in name: a page may
 * define any other as an element of its own and would be handed the closed root by `attachInternals`.
 */
export class Overlay {
  readonly host: HTMLElement;
  /** Where pill and card are rendered. */
  readonly stage: HTMLElement;
  /** Where lines are drawn in browsers without highlights. */
  readonly lines: HTMLElement;
  private zoom = 1;

  constructor(window: Window & typeof globalThis, dark: boolean) {
    const { document } = window;
    this.host = document.createElement('div');
    this.host.dataset.xinda = 'page';
    this.host.style.cssText = 'all:initial;position:fixed;left:0;top:0;width:0;height:0;z-index:2147483647';
    const root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync([tokens, components, page].join('\n'));
    root.adoptedStyleSheets = [sheet];
    this.lines = document.createElement('div');
    this.stage = document.createElement('div');
    this.stage.className = dark ? 'stage on-dark' : 'stage on-light';
    root.append(this.lines, this.stage);
    for (const type of DEEDS) root.addEventListener(type, onlyPersons, { capture: true });
    for (const type of ['keydown', 'keyup', 'keypress', 'input']) this.stage.addEventListener(type, (event) => event.stopPropagation());
    document.documentElement.append(this.host);
  }

  /** Stands beside the element: within its modal dialog, else under the document. */
  stayWith(element: Element | null): void {
    const home = element?.closest('dialog') ?? this.host.ownerDocument.documentElement;
    if (this.host.parentElement !== home) home.append(this.host);
    const zoom = zoomOf(home);
    if (zoom !== this.zoom) this.host.style.setProperty('zoom', String(1 / zoom));
    this.zoom = zoom;
  }

  leave(): void {
    this.host.remove();
  }
}
