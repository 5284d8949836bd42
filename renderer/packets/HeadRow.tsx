import { VisuallyHidden } from '@mantine/core';
import { formatPageRange, type PageRange } from '../../shared/packets/numbering.ts';
import classes from './Contents.module.css';
import type { Row } from './contents-rows.ts';

/** Packet pages at the right of a row, in words for a screen reader. */
export function Pages({ range }: { range: PageRange | null }) {
  if (!range) return null;
  return (
    <span className={classes.pages}>
      <VisuallyHidden>, packet {range.to > range.from ? 'pages' : 'page'} </VisuallyHidden>
      {formatPageRange(range)}
    </span>
  );
}

/** A front page, a section or the manifest: it leads to its pages. */
export function HeadRow({
  row,
  sealed = false,
  current,
  active,
  onChoose,
}: {
  row: Row;
  /** A section behind a cover, at the end. */
  sealed?: boolean;
  current: boolean;
  /** Where the keyboard comes in. */
  active: boolean;
  onChoose: (key: string) => void;
}) {
  return (
    <div className={classes.row} data-current={current || undefined}>
      <button
        type="button"
        data-row={row.key}
        className={classes.head}
        aria-current={current || undefined}
        tabIndex={active ? 0 : -1}
        onClick={() => onChoose(row.key)}
      >
        <span className={classes.title}>{row.title}</span>
        {sealed && (
          <span className={classes.word}>
            <VisuallyHidden>, </VisuallyHidden>
            sealed
          </span>
        )}
        <Pages range={row.range} />
      </button>
    </div>
  );
}
