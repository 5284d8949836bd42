import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { localMoment } from '../../shared/dates/local-day.ts';
import { formatMoment } from '../../shared/format/format-date.ts';
import { MEDIUM_SENTENCE, removalSentence } from '../../shared/format/removal-messages.ts';
import { orpc } from '../client/client.ts';
import { download } from '../client/download.ts';
import classes from './Trash.module.css';

/** What was removed for good in the whole vault: numbers alone, each with its certificate. */
export function Removals() {
  const { data = [] } = useQuery(orpc.trash.removals.queryOptions());
  if (data.length === 0) return null;
  return (
    <details className={classes.removals}>
      <summary>Removed for good in this vault ({data.length})</summary>
      <p>Only numbers are kept of it. {MEDIUM_SENTENCE}</p>
      <ul className={classes.list}>
        {data.map((removal) => {
          const moment = formatMoment(localMoment(new Date(removal.at)));
          return (
            <li key={removal.id} className={classes.row}>
              <span className={classes.text}>
                <span className={classes.name}>{removalSentence(removal)}</span>
                <span className={classes.muted}>{moment}</span>
              </span>
              <Button
                variant="subtle"
                aria-label={`Certificate of ${moment}`}
                onClick={() => download(`/files/removals/${removal.id}`)}
              >
                Certificate
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
