import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { ResolutionStep } from '../../shared/domain/resolution.ts';
import { dismissKeys } from '../../shared/resolution/resolution-steps.ts';
import { client } from '../client/client.ts';
import { useDismissDue } from '../due/useDismissDue.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { showProblem } from '../ui/toasts.tsx';
import classes from './Resolution.module.css';
import { STEP_TEXTS } from './step-texts.ts';

/** One step: its name, what it is for, what is done in it; and the person's own word that it is settled. */
export function StepFrame({ caseId, step, children }: { caseId: string; step: ResolutionStep; children: ReactNode }) {
  const { key, title, state, byHand } = step;
  const heading = useRef<HTMLHeadingElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const putAway = useDismissDue();
  const { what, done } = STEP_TEXTS[key];
  const keys = dismissKeys(key);
  const toHeading = () => focusWhenDrawn(() => heading.current);
  const settle = (away: string, words: string) => putAway({ caseId, key: away, until: null }, words, toHeading, toHeading);
  const openAgain = () => {
    toHeading();
    const back = (away: string) => client.due.dismiss({ caseId, key: away, until: null, back: true });
    Promise.all([back(keys.notNeeded), back(keys.otherwise)]).catch(showProblem);
  };
  return (
    <div className={classes.details}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className={classes.what}>{what}</p>
      {children}
      {(byHand || state !== 'done') && (
        <div className={classes.settle}>
          {byHand ? (
            <>
              <p>{state === 'done' ? 'You said that this is done.' : 'You said that this is not needed.'}</p>
              <Button variant="subtle" onClick={openAgain}>
                Take it up again
              </Button>
            </>
          ) : (
            <>
              <Button variant="default" onClick={() => settle(keys.otherwise, `“${title}”: noted as done.`)}>
                {done}
              </Button>
              {state !== 'not-needed' && (
                <Button variant="subtle" onClick={() => settle(keys.notNeeded, `“${title}”: noted as not needed.`)}>
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
