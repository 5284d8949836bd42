import {
  caughtUpOn,
  caughtUpWords,
  type EvidenceGap,
  laterWords,
  type MissedEntry,
  missedWords,
  notHadWords,
} from '../../shared/comparison/evidence-gaps.ts';
import { counted } from '../../shared/format/amounts.ts';
import dashed from '../ui/Dashed.module.css';
import classes from './Missed.module.css';

/** Of a long list so many records are named; the rest can be unfolded, or is only counted. */
const SHOWN = { folded: 4, counted: 6 };
type Rest = keyof typeof SHOWN;

/** The records on which an opinion could not rest, and since when its physician has what others saw. `rest`: what becomes of those that are too many. */
export function Missed({ gap, name, rest }: { gap: EvidenceGap; name: string; rest: Rest }) {
  const { notHad, later } = gap;
  const caughtUp = caughtUpOn(gap);
  return (
    <>
      {notHad.length > 0 && <Records words={notHadWords(name, notHad)} entries={notHad} rest={rest} />}
      {later.length > 0 && <Records words={laterWords(name, later)} entries={later} rest={rest} />}
      {caughtUp !== null && <p>{caughtUpWords(name, caughtUp)}</p>}
    </>
  );
}

function Records({ words, entries, rest }: { words: string; entries: readonly MissedEntry[]; rest: Rest }) {
  const named = entries.slice(0, SHOWN[rest]).map(line);
  const others = entries.slice(SHOWN[rest]).map(line);
  const more = `and ${counted(others.length, 'more', 'more')}`;
  return (
    <div className={classes.missed} data-rest={rest}>
      <p>{words}</p>
      <ul className={dashed.dashed}>
        {named}
        {rest === 'counted' && others.length > 0 && <li>{more}</li>}
      </ul>
      {rest === 'folded' && others.length > 0 && (
        <details>
          <summary>{more}</summary>
          <ul className={dashed.dashed}>{others}</ul>
        </details>
      )}
    </div>
  );
}

const line = (entry: MissedEntry) => <li key={entry.id}>{missedWords(entry)}</li>;
