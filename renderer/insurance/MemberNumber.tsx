import { Button, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Insurance } from '../../shared/domain/insurance.ts';
import { maskedMember } from '../../shared/insurance/member-number.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { AutosaveText } from '../forms/fields.tsx';
import classes from './Insurance.module.css';
import { saveInsurance } from './save-field.ts';

/** The member number: its last characters only, until it is asked for; masked again by the button and whenever the place is left. */
export function MemberNumber({ insurance }: { insurance: Insurance }) {
  const [shown, setShown] = useState(insurance.memberNumber === '');
  const whole = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();

  function turn(show: boolean) {
    setShown(show);
    focusWhenDrawn(() => whole.current?.querySelector<HTMLElement>(show ? 'input' : 'button'));
  }
  return (
    <div ref={whole} className={classes.member}>
      {shown ? (
        <AutosaveText
          label="Member number"
          value={insurance.memberNumber}
          onSave={(memberNumber) => saveInsurance(insurance, { memberNumber })}
        />
      ) : (
        <div>
          <p className={classes.label} id="member-number">
            Member number
          </p>
          <p className={classes.masked}>
            <span aria-hidden>{maskedMember(insurance.memberNumber)}</span>
            <VisuallyHidden>hidden but for its end, {maskedMember(insurance.memberNumber).replace(/^•+ ?/, '')}</VisuallyHidden>
          </p>
        </div>
      )}
      {(!shown || insurance.memberNumber !== '') && (
        <Button variant="subtle" size="compact-md" onClick={() => turn(!shown)}>
          {shown ? 'Hide' : 'Show'}
        </Button>
      )}
    </div>
  );
}
