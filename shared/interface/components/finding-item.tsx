import type { ComponentChildren } from 'preact';
import type { Level } from '../../vocabulary/criteria.ts';
import type { Finding, Fix } from '../../vocabulary/finding.ts';
import { say } from '../messages/shared.ts';
import { levelName } from '../names.ts';
import { CriterionName } from './criterion.tsx';
import { Icon } from './icon.tsx';

/** 错误, 存疑 or 提示, told by weight and icon. */
export function Severity({ level }: { level: Level }) {
  return (
    <span class={level === 'hint' ? 'sev' : `sev sev--${level}`}>
      {level === 'error' && <Icon name="warn" />}
      {levelName(level)}
    </span>
  );
}

interface FindingItemProps {
  finding: Finding;
  /** The rule's name, e.g. 分项与合计不符; without it the message stands alone. */
  title?: string;
  /** The words that the finding is about. */
  quote?: string;
  /** Shown where findings of several criteria stand together. */
  withCriterion?: boolean;
  onFix?: (fix: Fix) => void;
  /** Puts the cursor at the place, for what only a person can decide. */
  onVerify?: () => void;
  onIgnore?: () => void;
  onWhy?: () => void;
  /** What 为什么 unfolded. */
  children?: ComponentChildren;
}

/** One finding: what is wrong, why, and at most three things to do. Buttons appear for the callbacks given. */
export function FindingItem(props: FindingItemProps) {
  const { finding, title, quote, withCriterion = false, onFix, onVerify, onIgnore, onWhy, children } = props;
  const fixes = onFix ? (finding.fixes ?? []).slice(0, onWhy || onIgnore ? 2 : 3) : [];
  const actions = fixes.length > 0 || onVerify || onIgnore || onWhy;
  return (
    <article class={`finding finding--${finding.level}`} data-rule={finding.rule}>
      <div class="finding-h">
        {withCriterion && <CriterionName criterion={finding.criterion} />}
        <h3>{title ?? finding.message}</h3>
        <Severity level={finding.level} />
      </div>
      {quote && <p class="finding-quote">“{quote}”</p>}
      {title && title !== finding.message && <p>{finding.message}</p>}
      {actions && (
        <div class="btnbar">
          {fixes.map((fix) => (
            <button type="button" class="btn btn--s" key={fix.label} onClick={() => onFix?.(fix)}>
              {fix.label}
            </button>
          ))}
          {fixes.length === 0 && onVerify && (
            <button type="button" class="btn btn--s" onClick={onVerify}>
              {say('verify')}
            </button>
          )}
          {onIgnore && (
            <button type="button" class="btn btn--s btn--quiet" onClick={onIgnore}>
              {say('ignore')}
            </button>
          )}
          {onWhy && (
            <button type="button" class="btn btn--s btn--quiet" aria-expanded={children ? 'true' : 'false'} onClick={onWhy}>
              {say('why')}
            </button>
          )}
        </div>
      )}
      {children && <div class="finding-why">{children}</div>}
    </article>
  );
}
