import { Button, CloseButton } from '@mantine/core';
import { type RecordRequest, RequestStep } from '../../shared/domain/request.ts';
import { extensionHolds, isWaiting, stepsInOrder } from '../../shared/requests/answer-deadline.ts';
import { today } from '../format/calendar.ts';
import { AutosaveDate, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { offerUndo } from '../ui/offer-undo.ts';
import classes from './Requests.module.css';
import { StepMenu } from './StepMenu.tsx';
import type { SaveRequest } from './useRequests.ts';
import { useStepLog } from './useStepLog.ts';

const STEP_LABELS: Record<RequestStep['what'], string> = {
  sent: 'Sent',
  acknowledged: 'Acknowledged',
  reminded: 'Reminded',
  'partly-received': 'Partly received',
  received: 'Received',
  refused: 'Refused',
};
const STEP_HINTS: Partial<Record<RequestStep['what'], string>> = {
  sent: 'To whom, tracking number',
  acknowledged: 'By whom, reference number',
  refused: 'The reason that was given',
};

/** The log of a request with its correctable steps, and the one extension of its deadline. */
export function RequestLog({ request, save }: { request: RecordRequest; save: SaveRequest }) {
  const { steps, extension } = request;
  const { section, focusWhenDrawn, focusMenu, change, log, removeStep } = useStepLog(steps, STEP_LABELS, save);
  const shown = stepsInOrder(steps).map((step) => ({ step, at: steps.indexOf(step) }));

  function removeExtension() {
    offerUndo(
      save(() => ({ extension: null })),
      {
        message: 'The extension is taken back.',
        onRemoved: focusMenu,
        restore: () => save(() => ({ extension })),
      },
    );
  }

  return (
    <section ref={section} className={classes.section}>
      <h3>What happened</h3>
      {steps.length === 0 && <p className={classes.muted}>Not sent yet. The days of the office count from the day it is sent.</p>}
      {shown.length > 0 && (
        <ul className={classes.steps}>
          {shown.map(({ step, at: position }) => (
            <li key={position} data-step={position} className={fields.fields}>
              <div className={classes.step}>
                <AutosaveDate
                  label={STEP_LABELS[step.what]}
                  wholeDay
                  required
                  value={step.on}
                  onSave={(on) => (on ? change(position, { on }) : Promise.resolve())}
                />
                <AutosaveText
                  label="Words"
                  placeholder={STEP_HINTS[step.what] ?? ''}
                  value={step.words}
                  onSave={(words) => change(position, { words })}
                />
                <CloseButton size={36} aria-label={`Take back: ${STEP_LABELS[step.what]}`} onClick={() => removeStep(position)} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {extension && (
        <div className={fields.fields} data-extension>
          <div className={classes.step}>
            <AutosaveDate
              label="Extension told on"
              wholeDay
              required
              value={extension.on}
              onSave={(on) => save(({ extension: latest }) => ({ extension: on && latest ? { ...latest, on } : latest }))}
            />
            <AutosaveText
              label="Written reason"
              description={extensionLabel(request)}
              value={extension.reason}
              onSave={(reason) => save(({ extension: latest }) => ({ extension: latest && { ...latest, reason } }))}
            />
            <CloseButton size={36} aria-label="Take back: extension" onClick={removeExtension} />
          </div>
        </div>
      )}
      <div className={classes.buttons}>
        <StepMenu
          label="Log what happened"
          steps={RequestStep.shape.what.options}
          labels={STEP_LABELS}
          onLog={(what) => log({ what, on: today(), words: '' })}
        />
        {!extension && isWaiting(request) && (
          <Button
            variant="subtle"
            onClick={() =>
              void save(() => ({ extension: { on: today(), reason: '' } })).then(
                () => focusWhenDrawn(() => section.current?.querySelector<HTMLElement>('[data-extension] input')),
                () => undefined,
              )
            }
          >
            The office asks for more time
          </Button>
        )}
      </div>
    </section>
  );
}

/** What the rule says of the extension. */
function extensionLabel(request: RecordRequest): string | null {
  if (!extensionHolds(request)) return 'It was not told within the first 30 days: by the rule it does not move the date.';
  return request.extension?.reason.trim() === '' ? 'The rule asks for a written reason.' : null;
}
