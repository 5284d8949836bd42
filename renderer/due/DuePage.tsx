import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { groupByUrgency, matchesText } from '../../shared/due/due-labels.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { BackupWarning } from '../backup/BackupWarning.tsx';
import { CaseTabs } from '../cases/CaseTabs.tsx';
import { orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { today } from '../format/calendar.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { DueList } from './DueList.tsx';
import classes from './DuePage.module.css';

/** Entries shown before "Show all". */
const SHOWN_ENTRIES = 100;

/** The due entries of all cases, overdue first. */
export function DuePage() {
  const { data, error } = useQuery(orpc.due.list.queryOptions({ input: { caseId: null, today: today() } }));
  const [typed, setTyped] = useState('');
  const [areAllShown, setAreAllShown] = useState(false);
  const focusWhenDrawn = useFocusWhenDrawn();
  const search = useDeferredValue(typed.trim());
  const found = (data ?? []).filter((entry) => search === '' || matchesText(entry, search));
  const shown = areAllShown ? found : found.slice(0, SHOWN_ENTRIES);
  const counts = new Map(groupByUrgency(found).map(({ name, entries }) => [name, entries.length]));
  return (
    <div className={classes.page}>
      <PageHeader title="Due" sentence="Everything with a date over all cases, overdue first. Nothing leaves this computer." />
      <CaseTabs />
      <ProblemNote error={error} />
      <BackupWarning className={classes.backup ?? ''} />
      {data?.length === 0 && (
        <EmptyPage title="Nothing is due" action={<ButtonLink to={pagePath('cases')}>Go to the cases</ButtonLink>}>
          <p>
            Appointments, answers that offices owe you, calls to make again, slides to send back and your own reminders gather
            here, each with its day. You add a reminder in the overview of a case.
          </p>
        </EmptyPage>
      )}
      {data && data.length > 0 && (
        <TextInput
          className={classes.filter ?? ''}
          label="Find by patient or words"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <p role="status" className={classes.status}>
        {search !== '' &&
          (found.length === 0 ? 'Nothing due holds these words.' : `${formatCount(found.length, 'thing')} found.`)}
      </p>
      <div className={classes.groups}>
        {groupByUrgency(shown).map(({ name, entries }) => (
          <Card key={name} title={name} rightSection={String(counts.get(name) ?? 0)}>
            <DueList label={name} entries={entries} showPatient focusWhenDrawn={focusWhenDrawn} />
          </Card>
        ))}
      </div>
      {found.length > shown.length && (
        <Button variant="default" className={classes.all ?? ''} onClick={() => setAreAllShown(true)}>
          Show all {found.length}
        </Button>
      )}
    </div>
  );
}
