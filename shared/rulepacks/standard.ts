import type { RulePack } from '../checks/rule.ts';
import { agreement } from './agreement.ts';
import { arithmetic } from './arithmetic.ts';
import { confidentiality } from './confidentiality.ts';
import { consistency } from './consistency.ts';
import { dates } from './dates.ts';
import { demand } from './demand.ts';
import { form } from './form.ts';
import { signals } from './signals.ts';
import { speed } from './speed.ts';
import { truth } from './truth.ts';
import { types } from './types.ts';
import { urgentKinds, urgentRules } from './urgent.ts';
import { utility } from './utility.ts';
import { confusions } from './wording/confusions.ts';
import { conventions } from './wording/conventions.ts';
import { marks } from './wording/marks.ts';
import { misspellings } from './wording/misspellings.ts';
import { pairRule } from './wording/pair.ts';
import { phrases } from './wording/phrases.ts';
import { style } from './wording/style.ts';

const wording = [...misspellings, ...confusions, ...style, ...conventions, ...marks].map(pairRule);

/** The rules that ship with Xinda. */
export const standard: RulePack = {
  name: 'standard',
  version: '1',
  signals,
  rules: [
    ...demand,
    ...truth,
    ...agreement,
    ...arithmetic,
    ...dates,
    ...utility,
    ...types,
    ...speed,
    ...urgentRules,
    ...form,
    ...consistency,
    ...wording,
    ...phrases,
    ...confidentiality,
  ],
  urgent: urgentKinds,
};
