import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Case } from '../../shared/domain/case.ts';
import { bringAdded, bringLines, bringProposals, isRemote, type VisitFacts } from '../../shared/physicians/visit.ts';
import { client, orpc } from '../client/client.ts';
import { Card } from '../components/Card.tsx';
import { AutosaveText } from '../components/fields.tsx';
import classes from './Appointment.module.css';
import type { PhysicianFacts } from './usePhysicians.ts';

/** What to bring, a thing a line, with what is usually brought to take over. */
export function BringCard({ facts }: { facts: PhysicianFacts }) {
  const { case: of, providers } = facts;
  const input = { input: { caseId: of.id } };
  const insurance = useQuery(orpc.insurance.get.queryOptions(input)).data;
  const save = (change: Partial<Case>) => client.cases.update({ id: of.id, change });
  const remote = isRemote(facts);
  return (
    <Card title={remote ? 'What to have at hand' : 'What to bring'}>
      <AutosaveText
        label="Your list"
        description="One thing a line. It is printed with the appointment, and stands in the calendar entry."
        lines={5}
        value={of.bring}
        onSave={(bring) => save({ bring })}
      />
      {insurance && <Proposals facts={{ case: of, providers, insurance }} onAdd={(bring) => void save({ bring })} />}
    </Card>
  );
}

function Proposals({ facts, onAdd }: { facts: VisitFacts; onAdd: (bring: string) => void }) {
  const { bring } = facts.case;
  const left = bringProposals(facts).filter((line) => !bringLines(bring).includes(line));
  if (left.length === 0) return null;
  return (
    <div className={classes.proposals}>
      <h3>Usually brought</h3>
      <ul>
        {left.map((line) => (
          <li key={line}>
            <Button variant="default" size="compact-md" onClick={() => onAdd(bringAdded(bring, [line]))}>
              Add: {line}
            </Button>
          </li>
        ))}
      </ul>
      {left.length > 1 && (
        <Button variant="light" onClick={() => onAdd(bringAdded(bring, left))}>
          Add all {left.length}
        </Button>
      )}
    </div>
  );
}
