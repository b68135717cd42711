import { useEffect, useRef, useState } from 'preact/hooks';
import { criterionClass } from '../../../shared/interface/components/criterion.tsx';
import { FindingItem } from '../../../shared/interface/components/finding-item.tsx';
import { findingTitle } from '../../../shared/interface/components/rule-why.tsx';
import { criterionName, levelName } from '../../../shared/interface/names.ts';
import type { Finding } from '../../../shared/vocabulary/finding.ts';
import { paragraphsOf, type Segment, segmentsOf } from './segments.ts';

interface MarkedTextProps {
  body: string;
  findings: readonly Finding[];
  /** The finding to show at its place, by index; `at` grows with every wish to see it. */
  shown: { index: number; at: number } | null;
}

interface Opened {
  indexes: number[];
  left: number;
  top: number;
}

/** The body as it was reported, findings underlined in their criterion's line; hovering or Enter opens their card. */
export function MarkedText({ body, findings, shown }: MarkedTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (!shown) return;
    const mark = root.current?.querySelector<HTMLElement>(`[data-findings~="${shown.index}"]`);
    if (!mark) return;
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });
  }, [shown]);

  const open = (segment: Segment, mark: HTMLElement) => {
    const frame = root.current?.getBoundingClientRect();
    const place = [...mark.getClientRects()].at(-1);
    if (!frame || !place) return;
    const left = Math.max(0, Math.min(place.left - frame.left, frame.width - CARD_WIDTH));
    setOpened({ indexes: segment.findings, left, top: place.bottom - frame.top + 6 });
  };
  const close = () => setOpened(null);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes the card wherever the focus is within the text
    <div
      class="text marked"
      ref={root}
      onMouseLeave={close}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && opened) {
          event.stopPropagation();
          close();
        }
      }}
    >
      {paragraphsOf(body, findings).map(({ start, segments }) => (
        <p key={start}>
          {segments.map((segment) => (
            <Marked key={segment.start} segment={segment} findings={findings} open={open} close={close} />
          ))}
        </p>
      ))}
      {opened && (
        <div class="card card--float finding-card" style={`left:${opened.left}px;top:${opened.top}px`} role="note">
          {opened.indexes.map((index) => (
            <FindingItem key={index} finding={findings[index]!} title={findingTitle(findings[index]!)} withCriterion />
          ))}
        </div>
      )}
    </div>
  );
}

const CARD_WIDTH = 340;

interface MarkedProps {
  segment: Segment;
  findings: readonly Finding[];
  open: (segment: Segment, mark: HTMLElement) => void;
  close: () => void;
}

function Marked({ segment, findings, open, close }: MarkedProps) {
  const gravest = findings[segment.findings[0] ?? -1];
  if (!gravest) return <>{segment.text}</>;
  const messages = segment.findings
    .map((index) => findings[index]!)
    .map((finding) => `${criterionName(finding.criterion)}，${levelName(finding.level)}：${finding.message}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element breaks the line as one box, against the rules of Chinese line ends
    <span
      class={`u ${criterionClass(gravest.criterion)} is-${gravest.level}`}
      role="button"
      tabIndex={0}
      data-findings={segment.findings.join(' ')}
      aria-description={messages.join('；')}
      onMouseEnter={(event) => open(segment, event.currentTarget)}
      onFocus={(event) => open(segment, event.currentTarget)}
      onBlur={close}
      onClick={(event) => open(segment, event.currentTarget)}
      onKeyDown={(event) => event.key === 'Enter' && open(segment, event.currentTarget)}
    >
      {segment.text}
    </span>
  );
}

/** A title with its findings underlined; its cards are in the list beside. */
export function MarkedTitle({ title, findings }: { title: string; findings: readonly Finding[] }) {
  return (
    <>
      {segmentsOf(title, 'title', findings).map((segment) => {
        const gravest = findings[segment.findings[0] ?? -1];
        if (!gravest) return segment.text;
        return (
          <span
            key={segment.start}
            class={`u ${criterionClass(gravest.criterion)} is-${gravest.level}`}
            title={gravest.message}
            data-findings={segment.findings.join(' ')}
          >
            {segment.text}
          </span>
        );
      })}
    </>
  );
}
