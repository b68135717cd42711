import { ROUTES } from '../../../shared/contract/routes.ts';
import { OfficeRulePack, type RulePackEntry } from '../../../shared/contract/rulepacks.ts';
import { call } from './call.ts';

const CURRENT = `${ROUTES.rulepacks}/current`;

export const readRulePack = () => call(OfficeRulePack, CURRENT);

/** Changes what is given of the office's rules; refused with the reason where a rule does not hold. */
export const writeRulePack = (entry: RulePackEntry) => call(OfficeRulePack, CURRENT, { method: 'PUT', body: entry });
