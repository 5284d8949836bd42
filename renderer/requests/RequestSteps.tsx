import { Button, CloseButton, Menu } from '@mantine/core';
import { useRef } from 'react';
import type { RecordRequest, RequestStep } from '../../shared/domain/request.ts';
import { extensionHolds, inOrder, isWaiting } from '../../shared/requests/clock.ts';
import { today } from '../components/calendar.ts';
import fields from '../components/Fields.module.css';
import { AutosaveDate, AutosaveText } from '../components/fields.tsx';
import { useFocusWhenDrawn } from '../components/focus.ts';
import { offerBack } from '../components/removal.ts';
import classes from './Requests.module.css';
import type { SaveRequest } from './useRequests.ts';

const STEP_LABELS: Record<RequestStep['what'], string> = {
  sent: 'Sent',
  acknowledged: 'Acknowledged',
  reminded: 'Reminded',
  'partly-received': 'Partly received',
  received: 'Received',
  refused: 'Refused',
};
const STEPS = Object.keys(STEP_LABELS) as RequestStep['what'][];
const HINTS: Partial<Record<RequestStep['what'], string>> = {
  sent: 'To whom, tracking number',
  acknowledged: 'By whom, reference number',
  refused: 'The reason that was given',
};

/** What happened to a request, day by day, each correctable, and the one extension of its time. */
export function RequestSteps({ request, save }: { request: RecordRequest; save: SaveRequest }) {
  const part = useRef<HTMLElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const { steps, extension } = request;
  const shown = inOrder(steps).map((step) => ({ step, at: steps.indexOf(step) }));

  const change = (at: number, next: Partial<RequestStep>) =>
    save((latest) => ({ steps: latest.steps.map((step, index) => (index === at ? { ...step, ...next } : step)) }));

  function log(what: RequestStep['what']) {
    const at = steps.length;
    void save((latest) => ({ steps: [...latest.steps, { what, on: today(), words: '' }] })).then(
      () => focusWhenDrawn(() => part.current?.querySelector<HTMLElement>(`[data-step="${at}"] input`)),
      () => undefined,
    );
  }

  function removeOne(at: number) {
    const step = steps[at];
    if (!step) return;
    offerBack(
      save((latest) => ({ steps: latest.steps.toSpliced(at, 1) })),
      {
        words: `“${STEP_LABELS[step.what]}” taken back.`,
        gone: () => focusWhenDrawn(() => part.current?.querySelector('button[aria-haspopup]')),
        restore: () => save((latest) => ({ steps: latest.steps.toSpliced(at, 0, step) })),
      },
    );
  }

  function removeExtension() {
    offerBack(
      save(() => ({ extension: null })),
      {
        words: 'The extension is taken back.',
        gone: () => focusWhenDrawn(() => part.current?.querySelector('button[aria-haspopup]')),
        restore: () => save(() => ({ extension })),
      },
    );
  }

  return (
    <section ref={part} className={classes.part}>
      <h3>What happened</h3>
      {steps.length === 0 && <p className={classes.quiet}>Not sent yet. The days of the office count from the day it is sent.</p>}
      {shown.length > 0 && (
        <ul className={classes.steps}>
          {shown.map(({ step, at }) => (
            <li key={at} data-step={at} className={fields.fields}>
              <div className={classes.step}>
                <AutosaveDate
                  label={STEP_LABELS[step.what]}
                  wholeDay
                  required
                  value={step.on}
                  onSave={(on) => (on ? change(at, { on }) : Promise.resolve())}
                />
                <AutosaveText
                  label="Words"
                  placeholder={HINTS[step.what] ?? ''}
                  value={step.words}
                  onSave={(words) => change(at, { words })}
                />
                <CloseButton size={36} aria-label={`Take back: ${STEP_LABELS[step.what]}`} onClick={() => removeOne(at)} />
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
              description={extensionWord(request)}
              value={extension.reason}
              onSave={(reason) => save(({ extension: latest }) => ({ extension: latest && { ...latest, reason } }))}
            />
            <CloseButton size={36} aria-label="Take back: extension" onClick={removeExtension} />
          </div>
        </div>
      )}
      <div className={classes.buttons}>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default">Log what happened</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {STEPS.map((what) => (
              <Menu.Item key={what} onClick={() => log(what)}>
                {STEP_LABELS[what]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {!extension && isWaiting(request) && (
          <Button
            variant="subtle"
            onClick={() =>
              void save(() => ({ extension: { on: today(), reason: '' } })).then(
                () => focusWhenDrawn(() => part.current?.querySelector<HTMLElement>('[data-extension] input')),
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

/** What the rule says of an extension as it was told. */
function extensionWord(request: RecordRequest): string | null {
  if (!extensionHolds(request)) return 'It was not told within the first 30 days: by the rule it does not move the date.';
  return request.extension?.reason.trim() === '' ? 'The rule asks for a written reason.' : null;
}
