import { VisuallyHidden } from '@mantine/core';
import { formatPageRange, type PageRange } from '../../shared/packets/numbering.ts';
import classes from './ContentsEditor.module.css';
import type { ContentsRow } from './contents-rows.ts';

/** The packet pages of a row, spelled out for screen readers. */
export function PageRangeLabel({ range }: { range: PageRange | null }) {
  if (!range) return null;
  return (
    <span className={classes.pages}>
      <VisuallyHidden>, packet {range.to > range.from ? 'pages' : 'page'} </VisuallyHidden>
      {formatPageRange(range)}
    </span>
  );
}

/** A row for front matter, a section or the manifest; it leads to its pages. */
export function HeadingRow({
  row,
  sealed = false,
  current,
  active,
  onChoose,
}: {
  row: ContentsRow;
  /** A section behind a cover, at the end. */
  sealed?: boolean;
  current: boolean;
  /** The row that the Tab key reaches. */
  active: boolean;
  onChoose: (key: string) => void;
}) {
  return (
    <div className={classes.row} data-current={current || undefined}>
      <button
        type="button"
        data-row={row.key}
        className={classes.heading}
        aria-current={current || undefined}
        tabIndex={active ? 0 : -1}
        onClick={() => onChoose(row.key)}
      >
        <span className={classes.title}>{row.title}</span>
        {sealed && (
          <span className={classes.label}>
            <VisuallyHidden>, </VisuallyHidden>
            sealed
          </span>
        )}
        <PageRangeLabel range={row.range} />
      </button>
    </div>
  );
}
