import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { ResolutionStep } from '../../shared/domain/resolution.ts';
import { dismissKeys } from '../../shared/resolution/resolution-steps.ts';
import { STEP_TEXTS } from '../../shared/resolution/step-labels.ts';
import { client } from '../client/client.ts';
import { useDismissDue } from '../due/useDismissDue.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { showProblem } from '../ui/toasts.tsx';
import classes from './Resolution.module.css';

/** One step: its title, its purpose, its content; and buttons that mark it done or not needed. */
export function StepPanel({ caseId, step, children }: { caseId: string; step: ResolutionStep; children: ReactNode }) {
  const { key, title, state, byHand } = step;
  const heading = useRef<HTMLHeadingElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const dismissStep = useDismissDue();
  const { purpose, doneLabel } = STEP_TEXTS[key];
  const keys = dismissKeys(key);
  const focusHeading = () => focusWhenDrawn(() => heading.current);
  const dismiss = (dismissKey: string, message: string) =>
    dismissStep({ caseId, key: dismissKey, until: null }, message, focusHeading, focusHeading);
  const reopen = () => {
    focusHeading();
    const restore = (dismissKey: string) => client.due.dismiss({ caseId, key: dismissKey, until: null, restore: true });
    Promise.all([restore(keys.notNeeded), restore(keys.otherwise)]).catch(showProblem);
  };
  return (
    <div className={classes.details}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className={classes.purpose}>{purpose}</p>
      {children}
      {(byHand || state !== 'done') && (
        <div className={classes.dismissal}>
          {byHand ? (
            <>
              <p>{state === 'done' ? 'You said that this is done.' : 'You said that this is not needed.'}</p>
              <Button variant="subtle" onClick={reopen}>
                Take it up again
              </Button>
            </>
          ) : (
            <>
              <Button variant="default" onClick={() => dismiss(keys.otherwise, `“${title}”: noted as done.`)}>
                {doneLabel}
              </Button>
              {state !== 'not-needed' && (
                <Button variant="subtle" onClick={() => dismiss(keys.notNeeded, `“${title}”: noted as not needed.`)}>
                  Not needed
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}
