// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only while in view lie outside the layout of a table; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row (aria-activedescendant).

import { Checkbox } from '@mantine/core';
import type { MouseEvent, Ref } from 'react';
import type { MedicalRecord, RecordHit } from '../../shared/domain/record.ts';
import { RECORD_KIND_LABELS } from '../../shared/domain/record-kinds.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { exceptionOf } from '../../shared/records/facets.ts';
import { Badge } from '../ui/Badge.tsx';
import { Excerpt } from './Excerpt.tsx';
import classes from './Records.module.css';
import { Thumbnail } from './Thumbnail.tsx';

/** One record of the list; the last cell names only what is exceptional. */
export function RecordRow({
  record,
  hit,
  provider,
  id,
  index,
  top,
  current,
  marked,
  marking,
  onClick,
  onOpen,
  onMark,
  ref,
}: {
  record: MedicalRecord;
  hit: RecordHit | undefined;
  provider: string;
  /** The element id, for the grid's `aria-activedescendant`. */
  id: string;
  index: number;
  top: number;
  current: boolean;
  marked: boolean;
  /** Some row is marked, so all rows show their checkbox. */
  marking: boolean;
  onClick: (event: MouseEvent) => void;
  onOpen: () => void;
  onMark: () => void;
  ref: Ref<HTMLDivElement>;
}) {
  const exception = exceptionOf(record);
  const date = record.serviceDate ? formatDate(record.serviceDate) : '—';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself has the focus and the keys.
    <div
      ref={ref}
      id={id}
      data-index={index}
      className={classes.row}
      data-current={current || undefined}
      data-marked={marked || undefined}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={marked || current}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
      onDoubleClick={onOpen}
    >
      <span role="gridcell" className={classes.cellPicture} data-marking={marking || undefined}>
        <Thumbnail record={record} />
        <Checkbox
          className={classes.box ?? ''}
          size="sm"
          tabIndex={-1}
          aria-label={`Mark ${recordTitle(record)}`}
          checked={marked}
          onChange={onMark}
          onClick={(event) => event.stopPropagation()}
        />
      </span>
      <span role="gridcell" className={classes.cellRecord}>
        <span className={classes.title}>{recordTitle(record)}</span>
        <span className={classes.provider}>
          {provider || '—'}
          <span className={classes.dateBelow}> · {date}</span>
        </span>
        {hit && <Excerpt hit={hit} />}
      </span>
      <span role="gridcell" className={classes.cellKind}>
        {record.kind ? RECORD_KIND_LABELS[record.kind] : '—'}
      </span>
      <span role="gridcell" className={classes.cellDate}>
        {date}
      </span>
      <span role="gridcell" className={classes.cellPages}>
        {record.pages || '—'}
      </span>
      <span role="gridcell" className={classes.cellState}>
        {exception && <Badge tone={exception.tone}>{exception.text}</Badge>}
      </span>
    </div>
  );
}
