import { useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { UrgentChain } from '../../../shared/contract/urgent.ts';
import { fromCivilInput, toCivilInput } from '../../../shared/interface/civil-input.ts';
import { say } from '../../../shared/interface/messages/desk-urgent.ts';
import { SEVERITIES, type Severity } from '../../../shared/vocabulary/deadline.ts';
import { TITLE_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { readSections } from '../client/people.ts';
import { putUrgent } from '../client/urgent.ts';
import { announce } from '../frame/arrivals.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { useTyped } from '../frame/typed.ts';
import { serviceNow } from '../session/session.ts';

/** Enters an urgent event that was told by telephone, or corrects one. */
export function EventDialog({ chain, onClose }: { chain?: UrgentChain; onClose: () => void }) {
  const sections = useLoaded('sections', readSections);
  const [id] = useState(() => chain?.id ?? newId());
  const [typed, change, forget] = useTyped(`urgent.${chain ? `${chain.id}.${chain.version}` : 'new'}`, {
    title: chain?.title ?? '',
    eventAt: chain ? (chain.eventAt === null ? '' : toCivilInput(chain.eventAt)) : toCivilInput(serviceNow()),
    severity: chain?.severity ?? ('ordinary' as string),
    sectionId: chain?.section?.id ?? '',
  });
  const doing = useDoing();
  const submit = async () => {
    const settled = await doing.run(async () => {
      await putUrgent(id, {
        title: typed.title.trim(),
        eventAt: typed.eventAt === '' ? null : (fromCivilInput(typed.eventAt) ?? typed.eventAt),
        severity: typed.severity as Severity,
        sectionId: typed.sectionId === '' ? null : typed.sectionId,
        ...(chain ? { version: chain.version } : {}),
      });
      forget();
      announce();
    });
    if (settled) onClose();
  };
  const wrong = (path: string) => fieldProblem(doing.problem, path);
  return (
    <Dialog title={say(chain ? 'correctTitle' : 'enterTitle')} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="muted small">{say(chain ? 'correctText' : 'enterText')}</p>
        <Field label={say('eventTitle')} wrong={wrong('title')}>
          {(attributes) => (
            <input
              {...attributes}
              maxLength={TITLE_LIMIT}
              value={typed.title}
              onInput={(event) => change({ title: event.currentTarget.value })}
            />
          )}
        </Field>
        <div class="form-grid form-grid--2">
          <Field label={say('eventAt')} help={say('eventAtHelp')} wrong={wrong('eventAt')}>
            {(attributes) => (
              <input
                {...attributes}
                type="datetime-local"
                value={typed.eventAt}
                onInput={(event) => change({ eventAt: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={say('severity')}>
            {(attributes) => (
              <select {...attributes} value={typed.severity} onChange={(event) => change({ severity: event.currentTarget.value })}>
                {SEVERITIES.map((severity) => (
                  <option key={severity} value={severity}>
                    {say(severity)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <Field label={say('section')} wrong={wrong('sectionId')}>
          {(attributes) => (
            <select {...attributes} value={typed.sectionId} onChange={(event) => change({ sectionId: event.currentTarget.value })}>
              <option value="">{say('noSection')}</option>
              {(sections.value ?? []).map((section) => (
                <option key={section.id} value={section.id}>
                  {section.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Problem problem={doing.problem} marked={['title', 'eventAt', 'sectionId']} />
        <button type="submit" class="btn btn--main" disabled={doing.busy}>
          {say(doing.busy ? 'saving' : 'save')}
        </button>
      </form>
    </Dialog>
  );
}
