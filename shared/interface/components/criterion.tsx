import type { Criterion } from '../../vocabulary/criteria.ts';
import { criterionName, criterionShortName } from '../names.ts';
import { Icon } from './icon.tsx';

/** The class that gives a criterion its colour and line (tokens.css, section 5). */
export function criterionClass(criterion: Criterion): string {
  return `c-${criterion === 'confidentiality' ? 'secret' : criterion}`;
}

/** A criterion's name, underlined with its own line; form and confidentiality bear an icon instead. */
export function CriterionName({ criterion, short = false }: { criterion: Criterion; short?: boolean }) {
  const name = short ? criterionShortName(criterion) : criterionName(criterion);
  const icon = criterion === 'form' ? 'edit' : criterion === 'confidentiality' ? 'lock' : null;
  return (
    <span class={`crit ${criterionClass(criterion)}`}>
      {icon && <Icon name={icon} />}
      {icon && ' '}
      {name}
    </span>
  );
}
