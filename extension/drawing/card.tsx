import type { ComponentChildren } from 'preact';
import { CriterionName } from '../../shared/interface/components/criterion.tsx';
import { Severity } from '../../shared/interface/components/finding-item.tsx';
import { Icon } from '../../shared/interface/components/icon.tsx';
import { findingTitle, Why } from '../../shared/interface/components/rule-why.tsx';
import { say } from '../../shared/interface/messages/page.ts';
import { say as sayShared } from '../../shared/interface/messages/shared.ts';
import type { Finding, Fix } from '../../shared/vocabulary/finding.ts';
import { type Deed, KEYS } from './keys.ts';
import type { Spot } from './place.ts';

/** What can be done from a card. */
export interface CardActions {
  fix(fix: Fix): void;
  verify(): void;
  ignore(everywhere: boolean): void;
  why(): void;
  close(): void;
}

interface CardProps {
  finding: Finding;
  spot: Spot | null;
  /** Whether 为什么 is unfolded. */
  explained: boolean;
  /** Why the last fix was not made. */
  trouble: string | null;
  actions: CardActions;
  box: (element: HTMLElement | null) => void;
}

/** What a fix's button says: what the words will be. */
export function fixLabel(fix: Fix): string {
  if (fix.label !== fix.replacement) return fix.label;
  return fix.replacement === '' ? say('takeAway') : say('changeTo', { text: fix.replacement });
}

/** What stops a report is handled, not set aside. */
export function mayIgnore({ criterion, level }: Finding): boolean {
  return criterion !== 'confidentiality' || level !== 'error';
}

const hold = (event: Event) => event.preventDefault();

/** One finding where its words are: its criterion in its own line, title, level, at most two lines, at most three actions. */
export function Card({ finding, spot, explained, trouble, actions, box }: CardProps) {
  const title = findingTitle(finding);
  const ignorable = mayIgnore(finding);
  const [fix] = finding.fixes ?? [];
  const first = fix ? fixLabel(fix) : sayShared('verify');
  return (
    <div
      ref={box}
      class="card card--float pop"
      role="dialog"
      aria-label={title}
      style={spot === null ? 'opacity:0' : `left:${spot.left}px;top:${spot.top}px`}
    >
      <div class="pop-h">
        <CriterionName criterion={finding.criterion} />
        <h2>{title}</h2>
        {!ignorable ? <span class="sev sev--error">{say('must')}</span> : <Severity level={finding.level} />}
      </div>
      {trouble ? <p role="alert">{trouble}</p> : <p class="said">{finding.message}</p>}
      {explained && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class="why-room" aria-label={sayShared('why')} tabIndex={0}>
          <Why rule={finding.rule} />
        </section>
      )}
      <div class="btnbar">
        <button type="button" class="btn btn--s" onMouseDown={hold} onClick={() => (fix ? actions.fix(fix) : actions.verify())}>
          {first}
        </button>
        {ignorable && (
          <button type="button" class="btn btn--s btn--quiet" onMouseDown={hold} onClick={() => actions.ignore(false)}>
            {sayShared('ignore')}
          </button>
        )}
        <button type="button" class="btn btn--s btn--quiet" aria-expanded={explained} onMouseDown={hold} onClick={() => actions.why()}>
          {sayShared('why')}
        </button>
        {ignorable && (
          <button
            type="button"
            class="btn btn--icon btn--s last"
            aria-label={say('ignoreRule')}
            title={say('ignoreRule')}
            onMouseDown={hold}
            onClick={() => actions.ignore(true)}
          >
            <Icon name="more" />
          </button>
        )}
      </div>
      <p class="keys" aria-hidden="true">
        <Keys of="apply">{fix ? say('apply') : first}</Keys>
        {ignorable && <Keys of="ignore">{sayShared('ignore')}</Keys>}
        <Keys of="next">{say('next')}</Keys>
        <Keys of="hide">{say('fold')}</Keys>
      </p>
    </div>
  );
}

function Keys({ of, children }: { of: Deed; children: ComponentChildren }) {
  return (
    <span>
      {KEYS[of].keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{' '}
      {children}
    </span>
  );
}
