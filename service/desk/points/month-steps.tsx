import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-points.ts';
import { monthAfter, monthName } from '../../../shared/interface/moment.ts';
import { address } from '../frame/router.ts';

interface MonthStepsProps {
  page: string;
  month: string;
  section: string | null;
  /** Beyond it nothing has happened yet. */
  last: string;
}

/** The month before and the month after, as links. */
export function MonthSteps({ page, month, section, last }: MonthStepsProps) {
  return (
    <>
      <a
        class="btn btn--icon"
        href={address(page, section, { month: monthAfter(month, -1) })}
        aria-label={say('previousMonth')}
        title={say('previousMonth')}
      >
        <Icon name="left" />
      </a>
      <b class="nowrap">{monthName(month, { withYear: true })}</b>
      {month < last ? (
        <a
          class="btn btn--icon"
          href={address(page, section, { month: monthAfter(month, 1) })}
          aria-label={say('nextMonth')}
          title={say('nextMonth')}
        >
          <Icon name="right" />
        </a>
      ) : null}
    </>
  );
}
