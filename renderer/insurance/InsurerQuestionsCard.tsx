import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Case } from '../../shared/domain/case.ts';
import type { Insurance } from '../../shared/domain/insurance.ts';
import { insurerQuestions, ownInsurerQuestions } from '../../shared/insurance/insurer-questions.ts';
import { WITH_MEMBER_NUMBER } from '../../shared/printouts/call-printout.ts';
import { client, orpc } from '../client/client.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { PrintButton } from '../pages/PrintButton.tsx';
import { useProviders } from '../providers/useProviders.ts';
import { Card } from '../ui/Card.tsx';
import classes from './Insurance.module.css';
import { saveInsurance } from './save-insurance.ts';

/** The questions for the insurer, each with a field for the answer; the person's own questions last. */
export function InsurerQuestionsCard({ openCase, insurance }: { openCase: Case; insurance: Insurance }) {
  const { providers } = useProviders(openCase.id);
  const [withMemberNumber, setWithMemberNumber] = useState(false);
  const ownQuestions = ownInsurerQuestions(
    useQuery(orpc.questions.list.queryOptions({ input: { caseId: openCase.id } })).data ?? [],
  );
  const usualQuestions = insurerQuestions({ case: openCase, providers });
  const answered =
    usualQuestions.filter(({ key }) => insurance.answers[key]).length + ownQuestions.filter(({ answer }) => answer !== '').length;
  return (
    <Card
      title="Questions for the insurer"
      rightSection={`${answered} of ${usualQuestions.length + ownQuestions.length} answered`}
    >
      <div className={classes.print}>
        {insurance.memberNumber && (
          <Checkbox
            label="With the whole member number"
            checked={withMemberNumber}
            onChange={(event) => setWithMemberNumber(event.currentTarget.checked)}
          />
        )}
        <PrintButton kind="call-sheet" {...(withMemberNumber && insurance.memberNumber ? { of: WITH_MEMBER_NUMBER } : {})}>
          Print the call sheet
        </PrintButton>
      </div>
      <ol className={`${fields.fields} ${classes.questions}`}>
        {usualQuestions.map(({ key, text, hint }) => (
          <li key={key}>
            <AutosaveText
              label={text}
              description={hint || undefined}
              lines={1}
              placeholder="Their answer"
              value={insurance.answers[key] ?? ''}
              onSave={(answer) => saveInsurance(insurance, { answers: { [key]: answer } })}
            />
          </li>
        ))}
        {ownQuestions.map(({ id, text, answer }) => (
          <li key={id}>
            <AutosaveText
              label={text}
              lines={1}
              placeholder="Their answer"
              value={answer}
              onSave={(next) => client.questions.update({ id, change: { answer: next } })}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}
