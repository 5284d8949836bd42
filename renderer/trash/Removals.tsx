import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { localMoment } from '../../shared/dates/local-day.ts';
import { formatMoment } from '../../shared/format/format-date.ts';
import { MEDIUM_SENTENCE, removalSentence } from '../../shared/format/removal-messages.ts';
import { orpc } from '../client/client.ts';
import { download } from '../client/download.ts';
import classes from './Trash.module.css';

/** What was removed for good in the whole vault: numbers alone, each with its certificate. */
export function Removals() {
  const { data = [] } = useQuery(orpc.trash.removals.queryOptions());
  const [remark, setRemark] = useState('');
  if (data.length === 0) return null;
  return (
    <details className={classes.removals}>
      <summary>Removed for good in this vault ({data.length})</summary>
      <p>Only numbers are kept of it. {MEDIUM_SENTENCE}</p>
      <TextInput
        className={classes.remark ?? ''}
        label="A line of your own on the certificate"
        description="It is stored nowhere."
        maxLength={300}
        value={remark}
        onChange={({ currentTarget: { value } }) => setRemark(value)}
      />
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
                onClick={() => download(`/files/removals/${removal.id}?${new URLSearchParams({ remark })}`)}
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
