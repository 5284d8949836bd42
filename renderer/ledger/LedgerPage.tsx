import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { orpc } from '../client/client.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { PrintButton } from '../pages/PrintButton.tsx';
import { pagePath } from '../pages/pages.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { DifferenceCard } from './DifferenceCard.tsx';
import classes from './Ledger.module.css';
import { LedgerTable } from './LedgerTable.tsx';
import { PairFields } from './PairFields.tsx';
import { RecipientCards } from './RecipientCards.tsx';

/** The disclosure log: which records and pages went to whom, and the difference between two recipients. */
export function LedgerPage() {
  const { caseId } = useParams({ from: pagePath('ledger') });
  const { data: ledger, error } = useQuery(orpc.ledger.get.queryOptions({ input: { caseId } }));
  const [pair, setPair] = useState<[string, string]>(['', '']);
  if (error) return <FailedPage error={error} />;
  if (!ledger) return <PageHeader title="Who has what" sentence=" " />;
  const { recipients } = ledger;
  const [first, second] = pair.map((key) => recipients.find((recipient) => recipient.key === key));
  return (
    <>
      <PageHeader
        title="Who has what"
        sentence="Which records and pages went to whom, and when."
        actions={recipients.length > 0 && <PrintButton kind="ledger" />}
      />
      <PageTabs first="packets" />
      {recipients.length === 0 ? (
        <EmptyPage
          title="Nothing has been handed over yet"
          action={
            <ButtonLink to={pagePath('packets')} params={{ caseId }}>
              Go to the packet
            </ButtonLink>
          }
        >
          <p>
            When you give a packet to a physician, say so with “Hand over” beside it. It is then kept as it went, and this page
            shows who has what. Should two opinions differ, the first question is whether both saw the same.
          </p>
        </EmptyPage>
      ) : (
        <div className={classes.page}>
          <RecipientCards caseId={caseId} recipients={recipients} />
          {recipients.length > 1 && <PairFields recipients={recipients} pair={pair} onPair={setPair} />}
          {first && second && first !== second ? (
            <DifferenceCard caseId={caseId} ledger={ledger} first={first} second={second} />
          ) : (
            <LedgerTable caseId={caseId} ledger={ledger} recipients={recipients} />
          )}
        </div>
      )}
    </>
  );
}
