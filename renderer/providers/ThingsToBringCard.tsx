import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { addBringLines, bringLines, bringProposals, isRemote, secondVisit } from '../../shared/appointments/visit.ts';
import { client, orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { userMessageOf } from '../format/user-message.ts';
import { useAutosave } from '../forms/useAutosave.ts';
import { Card } from '../ui/Card.tsx';
import classes from './Appointment.module.css';
import type { ProviderFacts } from './useProviderFacts.ts';

/** What to bring, one thing per line, with the usual things to add. */
export function ThingsToBringCard({ facts: { case: openCase, providers } }: { facts: ProviderFacts }) {
  const visit = secondVisit({ case: openCase, providers });
  const insurance = useQuery(orpc.insurance.get.queryOptions({ input: { caseId: openCase.id } })).data;
  const savedList = useAutosave(openCase.bring, (bring) => client.cases.update({ id: openCase.id, change: { bring } }));
  const focusWhenDrawn = useFocusWhenDrawn();
  const message = savedList.state === 'failed' ? userMessageOf(savedList.error) : null;
  const title = isRemote(visit) ? 'What to have at hand' : 'What to bring';
  const writtenLines = bringLines(savedList.draft);
  const proposed = insurance ? bringProposals(visit, { case: openCase, insurance }) : [];
  const remaining = proposed.filter((line) => !writtenLines.includes(line));

  /** Adds proposals to the list and focuses the next proposal, after the last one the list. */
  function addLines(lines: readonly string[]) {
    savedList.change(addBringLines(savedList.draft, lines));
    void savedList.flush();
    const next = remaining.find((line) => !lines.includes(line));
    focusWhenDrawn(() => document.getElementById(next ? `bring ${next}` : 'bring'));
  }

  return (
    <Card title={title}>
      <Textarea
        id="bring"
        label="Your list"
        description="One thing a line. It is printed with the appointment, and stands in the calendar entry."
        minRows={4}
        value={savedList.draft}
        error={message && `Not saved. ${message.happened} ${message.todo}`}
        onChange={(event) => savedList.change(event.currentTarget.value)}
        onBlur={() => void savedList.flush()}
      />
      {remaining.length > 0 && (
        <div className={classes.proposals}>
          <h3>Usually brought</h3>
          <ul>
            {remaining.map((line) => (
              <li key={line}>
                <Button id={`bring ${line}`} variant="default" size="compact-md" onClick={() => addLines([line])}>
                  Add: {line}
                </Button>
              </li>
            ))}
          </ul>
          {remaining.length > 1 && (
            <Button variant="light" onClick={() => addLines(remaining)}>
              Add all {remaining.length}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
