import type { VaultRepair } from '../../shared/domain/repair.ts';
import { lostByCase, repairedSentence } from '../../shared/format/repair-labels.ts';
import classes from './Repair.module.css';

/** What is damaged, what a repair does, and what is lost; with `isDone`, of a repair that was made. */
export function RepairFindings({ outcome, isDone = false }: { outcome: VaultRepair; isDone?: boolean }) {
  const { needed, found, steps, lost, kept } = outcome;
  if (!needed)
    return (
      <>
        <p role="status">The database is whole: there is nothing to repair.</p>
        {found.length > 0 && <Sentences title="What is missing or damaged beside it" sentences={found} />}
      </>
    );
  return (
    <>
      <p role="status">{repairedSentence(outcome)}</p>
      {!isDone && <Sentences title="What is damaged" sentences={found} />}
      {!isDone && <Sentences title="What a repair does" sentences={steps} />}
      <section>
        <h2>{isDone ? 'What was, or may be, lost by the damage' : 'What is, or may be, lost by the damage'}</h2>
        {lost.length === 0 && <p>Nothing is lost.</p>}
        {lostByCase(lost).map(({ case: patient, what }) => (
          <div key={patient} className={classes.case}>
            {patient !== null && <h3>{patient}</h3>}
            <ul>
              {what.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      {kept.length > 0 && <Sentences title="Kept beside, in the vault’s folder" sentences={kept} />}
    </>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
