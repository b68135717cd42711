import type { RulePack } from '../checks/rule.ts';
import { form } from './form.ts';
import { signals } from './signals.ts';
import { truth } from './truth.ts';
import { utility } from './utility.ts';

/** The rules that ship with Xinda. */
export const standard: RulePack = { name: 'standard', version: '1', signals, rules: [...truth, ...utility, ...form], urgent: [] };
