import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { denialOf } from '../../shared/insurance/insurance-dates.ts';
import { MEDICARE_NOTE } from '../../shared/insurance/insurer-questions.ts';
import { orpc } from '../client/client.ts';
import { ContactEntries } from '../contacts/ContactEntries.tsx';
import { useContactLog } from '../contacts/useContactLog.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { CoverageCard } from './CoverageCard.tsx';
import { DenialCard } from './DenialCard.tsx';
import classes from './Insurance.module.css';
import { InsurerQuestionsCard } from './InsurerQuestionsCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import { StatusCard } from './StatusCard.tsx';

/** The insurance of a case: plan, coverage, authorization, questions, and the log of calls. */
export function InsurancePage() {
  const { caseId } = useParams({ from: pagePath('insurance') });
  const query = useQuery(orpc.insurance.get.queryOptions({ input: { caseId } }));
  const caseQuery = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  const insurance = query.data;
  const log = useContactLog({ caseId, insurance: true, providerId: insurance?.insurerId });
  return (
    <>
      <PageHeader
        title="Insurance"
        sentence="What is covered, what has to be authorized, and what you will pay. Note every call."
        actions={
          insurance && (
            <Button ref={log.addButton} onClick={log.createEntry} loading={log.creating}>
              Log a call
            </Button>
          )
        }
      />
      <ProblemNote error={query.error ?? caseQuery.error} />
      {insurance && caseQuery.data && (
        <>
          <StatusCard insurance={insurance} />
          <div className={classes.columns}>
            <div className={classes.column}>
              <PlanCard insurance={insurance} />
              <CoverageCard insurance={insurance} />
              {denialOf(insurance) && <DenialCard insurance={insurance} />}
            </div>
            <div className={classes.column}>
              <Card title="Calls">
                <ContactEntries log={log} />
              </Card>
              <InsurerQuestionsCard openCase={caseQuery.data} insurance={insurance} />
              <p className={classes.note}>{MEDICARE_NOTE}</p>
            </div>
          </div>
        </>
      )}
    </>
  );
}
