import { Button, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Insurance } from '../../shared/domain/insurance.ts';
import { maskedMember } from '../../shared/insurance/member-number.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import classes from './Insurance.module.css';
import { saveInsurance } from './save-insurance.ts';

/** The member number, masked to its last characters until the person shows it. Leaving the page masks it again. */
export function MemberNumber({ insurance }: { insurance: Insurance }) {
  // Until the person chooses or types, the number decides: the number may arrive after the page is drawn.
  const [isShownByPerson, setIsShownByPerson] = useState<boolean | null>(null);
  const isShown = isShownByPerson ?? insurance.memberNumber === '';
  const container = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();

  function toggle(show: boolean) {
    setIsShownByPerson(show);
    focusWhenDrawn(() => container.current?.querySelector<HTMLElement>(show ? 'input' : 'button'));
  }
  return (
    <div ref={container} className={classes.member}>
      {isShown ? (
        <AutosaveText
          label="Member number"
          value={insurance.memberNumber}
          onSave={(memberNumber) => {
            setIsShownByPerson(true);
            return saveInsurance(insurance, { memberNumber });
          }}
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
      {(!isShown || insurance.memberNumber !== '') && (
        <Button variant="subtle" size="compact-md" onClick={() => toggle(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
        </Button>
      )}
    </div>
  );
}
