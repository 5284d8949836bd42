import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ProposedRequest, RequestDraft } from '../../shared/domain/request.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { OFFICE_PROVIDER_KINDS, OFFICES, officeOf } from '../../shared/requests/addressee.ts';
import { coveredItems } from '../../shared/requests/proposed-requests.ts';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import { Card } from '../ui/Card.tsx';
import classes from './Requests.module.css';

/** Proposed requests for missing records, to create all at once or one by one. */
export function Proposals({
  caseId,
  proposals,
  startsOpen,
  isCreating,
  onCreate,
}: {
  caseId: string;
  proposals: readonly ProposedRequest[];
  /** The proposals are open at first. */
  startsOpen: boolean;
  isCreating: boolean;
  onCreate: (drafts: readonly RequestDraft[]) => void;
}) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(new Map());
  const draftOf = ({ key, draft }: ProposedRequest): RequestDraft => {
    const providerId = chosen.get(key);
    return providerId === undefined ? draft : { ...draft, providerId };
  };
  const coveredCount = formatCount(coveredItems(proposals), 'missing item');
  const sentence = `${formatCount(proposals.length, 'request')} would cover ${coveredCount}`;
  const createAllButton = (
    <Button variant={startsOpen ? 'filled' : 'light'} onClick={() => onCreate(proposals.map(draftOf))} loading={isCreating}>
      {{ 1: 'Make it', 2: 'Make both' }[proposals.length] ?? `Make all ${proposals.length}`}
    </Button>
  );
  return (
    <Card className={classes.proposals ?? ''}>
      <div className={classes.proposalsHeader}>
        <h2>{sentence}</h2>
        <div className={classes.buttons}>
          <Button variant="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Hide' : proposals.length === 1 ? 'Look at it' : 'Look at them'}
          </Button>
          {createAllButton}
        </div>
      </div>
      {isOpen && (
        <ul className={classes.proposed} aria-label="Requests that would cover what is missing">
          {proposals.map((proposal) => {
            const { key, names, draft } = proposal;
            const office = OFFICES[officeOf(draft.holder)].name;
            return (
              <li key={key} className={classes.proposal}>
                <div>
                  <h3>{office}</h3>
                  <p className={classes.names}>{names.join(' · ')}</p>
                </div>
                <ProviderSelect
                  caseId={caseId}
                  label={`To (${office.toLowerCase()})`}
                  newKind={OFFICE_PROVIDER_KINDS[draft.holder]}
                  value={draftOf(proposal).providerId}
                  onSave={async (providerId) => setChosen(new Map(chosen).set(key, providerId))}
                />
                <Button
                  variant="default"
                  disabled={isCreating}
                  aria-label={`Make the request to: ${office}, ${names[0] ?? ''}`}
                  onClick={() => onCreate([draftOf(proposal)])}
                >
                  Make
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
