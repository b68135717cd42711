import type { BulletinTables } from '../bulletins/tables.ts';
import type { CommissionTables } from '../commissions/tables.ts';
import type { EventTables } from '../events/tables.ts';
import type { PeopleTables } from '../people/tables.ts';
import type { PointsTables } from '../points/tables.ts';
import type { ReportTables } from '../reports/tables.ts';
import type { SearchTables } from '../search/tables.ts';
import type { TopicTables } from '../topics/tables.ts';
import type { UrgentTables } from '../urgent/tables.ts';

/** All tables of the service; each room declares its own. */
export interface Tables
  extends PeopleTables,
    ReportTables,
    EventTables,
    PointsTables,
    BulletinTables,
    CommissionTables,
    UrgentTables,
    TopicTables,
    SearchTables {}
