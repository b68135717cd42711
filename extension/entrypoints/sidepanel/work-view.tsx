import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Criterion } from '../../../shared/vocabulary/criteria.ts';
import { isBlank } from '../../drafting/draft.ts';
import type { Work } from '../../drafting/work.ts';
import { Findings } from './findings.tsx';
import { Foot } from './foot.tsx';
import { Gate } from './gate.tsx';
import { Gauges } from './gauges.tsx';
import { markUnknown, Needs } from './needs.tsx';
import { SourceFold, SourcePane } from './source-pane.tsx';
import { useHeld } from './source-state.ts';
import { UrgentBar } from './urgent-bar.tsx';

/** A draft at work: head, text where it is written here, what the checks say, and the foot with 一键报送. */
export function WorkView({ work, head, children }: { work: Work; head: ComponentChildren; children?: ComponentChildren }) {
  const list = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState(false);
  const [atSources, setAtSources] = useState(false);
  const held = useHeld(work);
  const open = (criterion: Criterion) => {
    const group = list.current?.querySelector<HTMLDetailsElement>(`details[data-criterion=${criterion}]`);
    if (!group) return;
    group.open = true;
    group.scrollIntoView({ block: 'nearest' });
    group.querySelector<HTMLElement>('summary')?.focus();
  };
  const report = async () => {
    setPressed(true);
    await markUnknown(work);
    await work.report();
  };
  return (
    <>
      <UrgentBar work={work} />
      {head}
      {children}
      <Needs work={work} />
      {atSources && <SourcePane work={work} held={held} onBack={() => setAtSources(false)} />}
      <div hidden={atSources || isBlank(work.draft.value)} class={children ? 'checks' : 'checks checks--all'}>
        <Gauges work={work} onOpen={open} />
        <div class="list" ref={list}>
          <Gate work={work} pressed={pressed} />
          <Findings work={work} />
          <SourceFold held={held} onOpen={() => setAtSources(true)} />
        </div>
      </div>
      <Foot work={work} onReport={() => void report()} />
    </>
  );
}
