import { z } from 'zod';
import {
  Commission,
  CommissionList,
  type CommissionPut,
  type CommissionQuery,
  ReminderAnswer,
} from '../../../shared/contract/commissions.ts';
import { ROUTES } from '../../../shared/contract/routes.ts';
import { call } from './call.ts';

export type CommissionView = z.infer<typeof CommissionQuery>['view'];

export function listCommissions(view: CommissionView, signal?: AbortSignal): Promise<CommissionList> {
  return call(CommissionList, `${ROUTES.commissions}?view=${view}&limit=100`, { ...(signal ? { signal } : {}) });
}

/** Issues a commission or changes it; the identifier is made here. */
export function putCommission(id: string, entry: CommissionPut): Promise<Commission> {
  return call(Commission, `${ROUTES.commissions}/${id}`, { method: 'PUT', body: entry });
}

export async function cancelCommission(id: string, reason: string): Promise<void> {
  await call(z.unknown(), `${ROUTES.commissions}/${id}/cancellations`, { method: 'POST', body: { reason } });
}

/** 催报: all that owe a report. Returns how many were reminded. */
export async function remindOf(id: string): Promise<number> {
  return (await call(ReminderAnswer, `${ROUTES.commissions}/${id}/reminders`, { method: 'POST', body: {} })).reminded;
}
