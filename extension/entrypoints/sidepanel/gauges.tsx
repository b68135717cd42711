import { Gauge } from '../../../shared/interface/components/gauge.tsx';
import { say } from '../../../shared/interface/messages/panel.ts';
import { type Criterion, SCORED } from '../../../shared/vocabulary/criteria.ts';
import type { Work } from '../../drafting/work.ts';

/** The four scores, each opening the findings that made it. */
export function Gauges({ work, onOpen }: { work: Work; onOpen: (criterion: Criterion) => void }) {
  const findings = work.findings.value;
  return (
    <section class="gauges" aria-label={say('criteria')}>
      {SCORED.map((criterion) => {
        const count = findings.filter((finding) => finding.criterion === criterion).length;
        return (
          <Gauge
            key={criterion}
            criterion={criterion}
            score={work.result.value.scores[criterion]}
            note={count === 0 ? '✓' : say('gaugeCount', { count })}
            onOpen={() => onOpen(criterion)}
          />
        );
      })}
    </section>
  );
}
