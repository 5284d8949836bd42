import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type AppealResult, type Insurance, NO_DENIAL } from '../../shared/domain/insurance.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { appealUntil, denialOf } from '../../shared/insurance/insurance-dates.ts';
import { APPEAL_NEEDS } from '../../shared/letters/appeal-letter.ts';
import { focusPage } from '../focus/focus.ts';
import { AutosaveDate, AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { Card } from '../ui/Card.tsx';
import { offerUndo } from '../ui/offer-undo.ts';
import classes from './Insurance.module.css';
import { saveInsurance } from './save-insurance.ts';

const RESULT_OPTIONS: readonly { value: AppealResult; label: string }[] = [
  { value: 'open', label: 'Not known yet' },
  { value: 'overturned', label: 'The insurer now says yes' },
  { value: 'upheld', label: 'The insurer still says no' },
];

/** The id of the first field of a denial. */
export const DENIED_ON_ID = 'denied-on';

/** The denial with its reason, and the appeal. */
export function DenialCard({ insurance }: { insurance: Insurance }) {
  const denial = denialOf(insurance) ?? NO_DENIAL;
  const save = (change: Partial<typeof denial>) => saveInsurance(insurance, { denial: change });
  const remove = useMutation({ mutationFn: () => saveInsurance(insurance, { denial: null }) });
  const appealDeadline = appealUntil(denial);
  const { denial: storedDenial } = insurance;

  function removeDenial() {
    if (!storedDenial) return;
    offerUndo(remove.mutateAsync(), {
      message: 'The denial was removed.',
      onRemoved: focusPage,
      restore: () => saveInsurance(insurance, { denial: storedDenial }),
    });
  }
  return (
    <Card title="Denial and appeal">
      <div className={fields.fields}>
        <AutosaveDate
          id={DENIED_ON_ID}
          label="Date of the denial letter"
          wholeDay
          description={
            appealDeadline
              ? `An appeal can be made until ${formatDate(appealDeadline)}, 180 days later (United States).`
              : undefined
          }
          value={denial.on}
          onSave={(on) => save({ on })}
        />
        <AutosaveText
          label="Reason that was given"
          placeholder="As the letter says it"
          lines={2}
          value={denial.reason}
          onSave={(reason) => save({ reason })}
        />
        <div className={classes.pair}>
          <AutosaveDate label="Appealed on" wholeDay value={denial.appealed} onSave={(appealed) => save({ appealed })} />
          <AutosaveDate label="Appeal decided on" wholeDay value={denial.decided} onSave={(decided) => save({ decided })} />
        </div>
        {denial.decided && (
          <>
            <AutosaveSelect
              label="How it was decided"
              value={denial.result}
              options={RESULT_OPTIONS}
              onSave={(result) => save({ result })}
            />
            <AutosaveText label="In their words" lines={2} value={denial.outcome} onSave={(outcome) => save({ outcome })} />
          </>
        )}
      </div>
      {denial.decided === null && (
        <>
          <h3 className={classes.needs}>What an appeal needs</h3>
          <ul className={classes.list}>
            {APPEAL_NEEDS.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </>
      )}
      {storedDenial && insurance.authorisation.state !== 'denied' && (
        <Button className={classes.below ?? ''} variant="subtle" size="compact-md" onClick={removeDenial}>
          Nothing was denied
        </Button>
      )}
    </Card>
  );
}
