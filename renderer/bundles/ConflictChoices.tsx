import { Button, Radio, Stack } from '@mantine/core';
import type { BundleChoice, BundleConflict } from '../../shared/domain/bundle.ts';
import { conflictHeading } from '../../shared/format/bundle-labels.ts';
import classes from './Bundles.module.css';

export type Choices = Readonly<Record<string, BundleChoice>>;

const LABELS: Record<BundleChoice, string> = { mine: 'Keep what is here', theirs: 'Take what is in the file', both: 'Keep both' };

/** Every entry that both sides changed, with both versions and the choice between them. */
export function ConflictChoices({
  conflicts,
  choices,
  onChoices,
}: {
  conflicts: readonly BundleConflict[];
  choices: Choices;
  onChoices: (choices: Choices) => void;
}) {
  const all = (choice: BundleChoice) => onChoices(Object.fromEntries(conflicts.map(({ id }) => [id, choice])));
  return (
    <>
      <p>Both of you changed these. Nothing is chosen for you.</p>
      {conflicts.length > 1 && (
        <p>
          <Button variant="subtle" size="compact-md" onClick={() => all('mine')}>
            Keep all that is here
          </Button>
          <Button variant="subtle" size="compact-md" onClick={() => all('theirs')}>
            Take all from the file
          </Button>
        </p>
      )}
      {conflicts.map((conflict) => (
        <section key={conflict.id} className={classes.conflict} aria-label={conflictHeading(conflict)}>
          <h3>{conflictHeading(conflict)}</h3>
          {conflict.fields.length > 0 && <Versions conflict={conflict} />}
          <Radio.Group
            aria-label={`Which one stays: ${conflictHeading(conflict)}`}
            value={choices[conflict.id] ?? ''}
            onChange={(value) => onChoices({ ...choices, [conflict.id]: value as BundleChoice })}
          >
            <Stack gap="0.5rem">
              {(['mine', 'theirs', 'both'] as const)
                .filter((choice) => choice !== 'both' || conflict.canKeepBoth)
                .map((choice) => (
                  <Radio key={choice} value={choice} label={labelOf(conflict, choice)} />
                ))}
            </Stack>
          </Radio.Group>
        </section>
      ))}
    </>
  );
}

function labelOf({ removed }: BundleConflict, choice: BundleChoice): string {
  if (removed === 'here') return choice === 'mine' ? 'Leave it removed' : LABELS.theirs;
  if (removed === 'there' && choice === 'theirs') return 'Move it to the trash';
  return LABELS[choice];
}

function Versions({ conflict: { fields } }: { conflict: BundleConflict }) {
  return (
    <table className={classes.fields}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Here</th>
          <th scope="col">In the file</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, mine, theirs }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{mine || '—'}</td>
            <td>{theirs || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
