import type { Commission, CommissionPut } from '../../../shared/contract/commissions.ts';
import { fromCivilInput, toCivilInput } from '../../../shared/interface/civil-input.ts';
import { type Addressee, USUAL_GRACE_HOURS, USUAL_REMINDERS } from '../../../shared/vocabulary/commission.ts';

/** What stands in the fields of the form; all as texts, so that it outlives the form. */
export type Typed = Record<
  | 'topic'
  | 'basis'
  | 'basisWords'
  | 'points'
  | 'requirements'
  | 'length'
  | 'contact'
  | 'deadline'
  | 'grace'
  | 'reminders'
  | 'addressees'
  | 'topicKey',
  string
>;

/** A new form; of a need of the leadership, with its name as the topic. */
export function emptyForm(topic = '', topicKey = ''): Typed {
  return {
    topic,
    basis: 'own',
    basisWords: '',
    points: '',
    requirements: '',
    length: '',
    contact: '',
    deadline: '',
    grace: String(USUAL_GRACE_HOURS),
    reminders: USUAL_REMINDERS.join(', '),
    addressees: '',
    topicKey,
  };
}

/** A commission as the form shows it for changing. */
export function formOf(commission: Commission): Typed {
  return {
    topic: commission.topic,
    basis: commission.basis,
    basisWords: commission.basisWords,
    points: commission.points.join('\n'),
    requirements: commission.requirements.join('\n'),
    length: commission.length === null ? '' : String(commission.length),
    contact: commission.contact,
    deadline: toCivilInput(commission.deadline),
    grace: String(commission.graceHours),
    reminders: commission.reminders.join(', '),
    addressees: commission.assignments.map(({ addressee }) => `${addressee.kind}:${addressee.id}`).join(' '),
    topicKey: commission.topicKey ?? '',
  };
}

/** The addressees that a form names. */
export const addresseesOf = (typed: string): Addressee[] =>
  typed
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ kind: word.startsWith('member:') ? 'member' : 'section', id: word.slice(word.indexOf(':') + 1) }));

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is sent for a filled form; what is no number or no moment goes as it is, and the service says so at the field. */
export function typedEntry(typed: Typed): CommissionPut {
  const number = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
  return {
    topic: typed.topic.trim(),
    basis: typed.basis === 'above' ? 'above' : 'own',
    basisWords: typed.basisWords.trim(),
    points: lines(typed.points),
    requirements: lines(typed.requirements),
    length: typed.length.trim() === '' ? null : Number(typed.length),
    contact: typed.contact.trim(),
    deadline: fromCivilInput(typed.deadline) ?? typed.deadline,
    graceHours: number(typed.grace),
    reminders: typed.reminders
      .split(/[,，、\s]+/)
      .filter((part) => part !== '')
      .map(Number),
    addressees: addresseesOf(typed.addressees),
    topicKey: typed.topicKey === '' ? null : typed.topicKey,
  };
}

/** A commission as it would be sent again unchanged. */
export function entryOf(commission: Commission): CommissionPut {
  const { topic, basis, basisWords, points, requirements, length, contact, deadline, graceHours, reminders, topicKey } = commission;
  const addressees = commission.assignments.map(({ addressee }) => addressee);
  return { topic, basis, basisWords, points, requirements, length, contact, deadline, graceHours, reminders, topicKey, addressees };
}
