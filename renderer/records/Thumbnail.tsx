import { IconFile, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { fileAddress } from '../client/page-key.ts';
import classes from './Thumbnail.module.css';

/** The first page of a record as a small picture, or an icon. */
export function Thumbnail({ record, large = false }: { record: MedicalRecord; large?: boolean }) {
  const [missing, setMissing] = useState(false);
  const locked = record.reading === 'locked';
  return (
    <span className={classes.frame} data-large={large || undefined} aria-hidden="true">
      {locked || missing ? (
        <span className={classes.icon}>{locked ? <IconLock size={large ? 28 : 16} /> : <IconFile size={large ? 28 : 16} />}</span>
      ) : (
        // The hash of the pages changes when a record is unlocked, and the picture loads again.
        <img
          key={record.pagesSha256}
          src={fileAddress(`/files/records/${record.id}/thumbnail`)}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setMissing(true)}
        />
      )}
    </span>
  );
}
