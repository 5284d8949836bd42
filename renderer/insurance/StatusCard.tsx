import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Insurance } from '../../shared/domain/insurance.ts';
import { type InsuranceState, insuranceState } from '../../shared/insurance/insurance-state.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { useNewLetter } from '../letters/useNewLetter.ts';
import { pagePath } from '../pages/pages.ts';
import { ButtonLink } from '../ui/links.tsx';
import classes from './Insurance.module.css';

/** The state of the insurance in a sentence, the next step, and the letter of appeal where it applies. */
export function StatusCard({ insurance: { caseId, insurerId } }: { insurance: Insurance }) {
  const status = useInsuranceState(caseId);
  const letters = useQuery(orpc.letters.list.queryOptions({ input: { caseId } })).data ?? [];
  const drafted = letters.find(({ kind, sent }) => kind === 'appeal' && sent === null);
  const letter = useNewLetter(caseId);
  if (!status) return null;
  const { sentence, next, tone, appealable } = status;
  return (
    <section className={classes.status} data-tone={tone} aria-label="How it stands">
      <div className={classes.text}>
        <h2>{sentence}</h2>
        {next && <p>{next}</p>}
      </div>
      {appealable &&
        (drafted ? (
          <ButtonLink variant="light" to={pagePath('letter')} params={{ caseId, letterId: drafted.id }}>
            Open the letter of appeal
          </ButtonLink>
        ) : (
          <Button
            variant="light"
            loading={letter.isPending}
            onClick={() => letter.begin({ kind: 'appeal', providerId: insurerId })}
          >
            Write the letter of appeal
          </Button>
        ))}
    </section>
  );
}

/** The state of the insurance of a case; null while loading. */
function useInsuranceState(caseId: string): InsuranceState | null {
  const input = { caseId };
  const patientCase = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data;
  const insurance = useQuery(orpc.insurance.get.queryOptions({ input })).data;
  const letters = useQuery(orpc.letters.list.queryOptions({ input })).data;
  const contacts = useQuery(orpc.contacts.list.queryOptions({ input })).data;
  if (!patientCase || !insurance || !letters || !contacts) return null;
  return insuranceState({ case: patientCase, insurance, letters, contacts, today: today() });
}
