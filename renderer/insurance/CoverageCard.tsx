import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { AuthorisationState, Covered, Insurance, InsuranceChange } from '../../shared/domain/insurance.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { decisionDue, denialOf } from '../../shared/insurance/insurance-dates.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { today } from '../format/calendar.ts';
import { AutosaveCheck, AutosaveDate, AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { Card } from '../ui/Card.tsx';
import { DENIED_ON_ID } from './DenialCard.tsx';
import classes from './Insurance.module.css';
import { saveInsurance } from './save-insurance.ts';

const COVERED_OPTIONS: readonly { value: Covered; label: string }[] = [
  { value: 'unknown', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'In part' },
  { value: 'no', label: 'No' },
];

const AUTHORISATION_OPTIONS: readonly { value: AuthorisationState; label: string }[] = [
  { value: 'unknown', label: 'Not known whether it is needed' },
  { value: 'not-needed', label: 'Not needed' },
  { value: 'needed', label: 'Needed, not asked for yet' },
  { value: 'asked', label: 'Asked for' },
  { value: 'granted', label: 'Granted' },
  { value: 'denied', label: 'Denied' },
];

/** Coverage, authorization with its dates, and costs; a button records a denial. */
export function CoverageCard({ insurance }: { insurance: Insurance }) {
  const save = (change: InsuranceChange) => saveInsurance(insurance, change);
  const focusWhenDrawn = useFocusWhenDrawn();
  const deny = useMutation({
    mutationFn: () => save({ denial: { on: null } }),
    onSuccess: () => focusWhenDrawn(() => document.getElementById(DENIED_ON_ID)),
  });
  const { state } = insurance.authorisation;
  return (
    <Card title="Cover and costs">
      <div className={fields.fields}>
        <AutosaveSelect
          label="Is the second opinion covered?"
          value={insurance.covered}
          options={COVERED_OPTIONS}
          onSave={(covered) => save({ covered })}
        />
        <AutosaveSelect
          label="Authorization (prior authorization)"
          value={state}
          options={AUTHORISATION_OPTIONS}
          onSave={(next) => save({ authorisation: { state: next } })}
        />
        {state !== 'unknown' && state !== 'not-needed' && <Authorisation insurance={insurance} save={save} />}
        <div className={classes.pair}>
          <AutosaveText
            label="Costs expected"
            placeholder="Your share"
            value={insurance.expectedCost}
            onSave={(expectedCost) => save({ expectedCost })}
          />
          <AutosaveText label="Costs in the end" value={insurance.realCost} onSave={(realCost) => save({ realCost })} />
        </div>
      </div>
      {!denialOf(insurance) && (
        <Button
          className={classes.below ?? ''}
          variant="subtle"
          size="compact-md"
          onClick={() => deny.mutate()}
          loading={deny.isPending}
        >
          The insurer said no
        </Button>
      )}
    </Card>
  );
}

function Authorisation({ insurance, save }: { insurance: Insurance; save: (change: InsuranceChange) => Promise<unknown> }) {
  const { state, number, urgent, asked, decided, validUntil } = insurance.authorisation;
  const decisionDueOn = decisionDue(insurance);
  const waiting = state === 'asked' && decisionDueOn !== null;
  return (
    <>
      {state !== 'needed' && (
        <div className={classes.pair}>
          <AutosaveDate
            label="Asked for on"
            wholeDay
            description={
              waiting ? `Decision due ${decisionDueOn < today() ? 'since' : 'by'} ${formatDate(decisionDueOn)}` : undefined
            }
            value={asked}
            onSave={(day) => save({ authorisation: { asked: day } })}
          />
          {state !== 'asked' && (
            <AutosaveDate
              label={state === 'granted' ? 'Granted on' : 'Denied on'}
              wholeDay
              value={decided}
              onSave={(day) => save({ authorisation: { decided: day } })}
            />
          )}
        </div>
      )}
      {state !== 'needed' && (
        <div className={classes.pair}>
          <AutosaveText
            label="Its number"
            placeholder="Authorization or reference number"
            value={number}
            onSave={(next) => save({ authorisation: { number: next } })}
          />
          {state === 'granted' && (
            <AutosaveDate
              label="Valid until"
              wholeDay
              expected="future"
              value={validUntil}
              onSave={(day) => save({ authorisation: { validUntil: day } })}
            />
          )}
        </div>
      )}
      {state !== 'granted' && (
        <AutosaveCheck
          label="It is urgent"
          description="A physician says that waiting could do harm: then a decision is due within 72 hours."
          value={urgent}
          onSave={(next) => save({ authorisation: { urgent: next } })}
        />
      )}
    </>
  );
}
