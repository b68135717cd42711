import { Icon } from '../../shared/interface/components/icon.tsx';
import { say } from '../../shared/interface/messages/page.ts';
import type { Finding } from '../../shared/vocabulary/finding.ts';
import type { Spot } from './place.ts';

interface PillProps {
  readiness: number;
  findings: readonly Finding[];
  /** Someone is typing: the pill turns grey and lets the mouse through. */
  faded: boolean;
  spot: Spot | null;
  expanded: boolean;
  onPress: () => void;
  box: (element: HTMLElement | null) => void;
}

/** The pill at the editor's lower right: readiness as a ring and a number, and how many findings; errors in cinnabar. */
export function Pill({ readiness, findings, faded, spot, expanded, onPress, box }: PillProps) {
  const errors = findings.filter((finding) => finding.level === 'error').length;
  const confidential = findings.some((finding) => finding.criterion === 'confidentiality' && finding.level === 'error');
  const value = Math.round(readiness);
  return (
    <button
      type="button"
      ref={box}
      class={faded ? 'pill is-faded' : 'pill'}
      style={spot === null ? 'visibility:hidden;left:0;top:0' : `left:${spot.left}px;top:${spot.top}px`}
      aria-haspopup="dialog"
      aria-expanded={expanded}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <span class="vh">{say('pillMeaning', { value, count: findings.length, errors })}</span>
      {confidential ? (
        <span class="n-err row" style="gap:5px" aria-hidden="true">
          <Icon name="lock" />
          {say('confidential')}
        </span>
      ) : (
        <span class="short" aria-hidden="true">
          <svg class="ring" viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="7" />
            <circle cx="9" cy="9" r="7" style={`--v:${value}`} />
          </svg>
          {value}
          {findings.length > 0 && <span class="sep" />}
          {findings.length > 0 && <span class={errors > 0 ? 'n-err' : undefined}>{say('found', { count: findings.length })}</span>}
        </span>
      )}
    </button>
  );
}
