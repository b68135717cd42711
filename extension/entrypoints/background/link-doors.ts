import { z } from 'zod';
import { ReportDetail } from '../../../shared/contract/reports.ts';
import { ROUTES } from '../../../shared/contract/routes.ts';
import { Id } from '../../../shared/vocabulary/identifier.ts';
import { refusalOf } from '../../link/answer.ts';
import { askOffice } from '../../link/office.ts';
import { pair, unpair } from '../../link/pairing.ts';
import { linkState } from '../../link/state.ts';
import { reachTrouble, trouble } from '../../link/trouble.ts';
import { forgetStatistics } from '../../local/statistics.ts';
import { announce } from './announce.ts';
import { deliver, retry } from './courier.ts';
import { database } from './database.ts';
import { door } from './doors.ts';
import { followUp } from './followup.ts';
import { inBackground } from './working.ts';

const PairingForm = z.object({ address: z.string().max(2_000), code: z.string().max(100), deviceName: z.string().max(80) });
const OfReport = z.object({ reportId: Id });

/** Doors for the connection with the office. */
export function openLinkDoors(): void {
  door('linkState', 'all', z.undefined(), linkState);

  door('pair', 'pages', PairingForm, async (form) => {
    const result = await pair(form);
    if ('number' in result) return { done: false, trouble: result };
    await forgetStatistics(database);
    announce('link');
    await followUp();
    inBackground(retry());
    return { done: true, state: await linkState() };
  });

  door('unpair', 'pages', z.undefined(), async () => {
    await unpair();
    await forgetStatistics(database);
    announce('link');
    announce('statistics');
  });

  door('refresh', 'pages', z.undefined(), async () => {
    const state = await followUp();
    inBackground(state.reached ? retry() : deliver());
    return state;
  });

  door('retryOutbox', 'pages', z.undefined(), retry);

  door('withdraw', 'pages', OfReport, async ({ reportId }) => {
    const answer = await askOffice({ method: 'POST', path: `${ROUTES.reports}/${reportId}/withdrawals`, body: { reason: '' } });
    if (answer === null) return { done: false, refusal: trouble('notPaired') };
    const refusal = reachTrouble(answer) ?? refusalOf(answer);
    if (refusal === null) {
      await database.outbox.where('reportId').equals(reportId).modify({ withdrawnAt: new Date().toISOString() });
      announce('outbox');
      inBackground(followUp());
    }
    return { done: refusal === null, refusal: refusal && { number: refusal.number, zh: refusal.zh, en: refusal.en } };
  });

  door('reportDetail', 'pages', OfReport, async ({ reportId }) => {
    const answer = await askOffice({ method: 'GET', path: `${ROUTES.reports}/${reportId}` });
    if (answer?.kind !== 'answer' || answer.status !== 200) return null;
    const detail = ReportDetail.safeParse(answer.body);
    return detail.success ? detail.data : null;
  });
}
