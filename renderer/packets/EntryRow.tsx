import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { TextInput, VisuallyHidden } from '@mantine/core';
import { IconGripVertical, IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { memo } from 'react';
import type { TreeEntry } from '../../shared/packets/contents-tree.ts';
import type { PageRange } from '../../shared/packets/numbering.ts';
import fields from '../forms/Fields.module.css';
import classes from './ContentsEditor.module.css';
import type { ContentsActions } from './contents-actions.ts';
import { PageRangeLabel } from './HeadingRow.tsx';

/** The exceptional state of an entry in a word or two. */
function exceptionLabel(entry: TreeEntry): string {
  if (entry.excludedBy === 'opinion') return 'an opinion';
  if (!entry.included) return 'left out';
  return entry.kind === 'record' && entry.locked ? 'locked' : '';
}

/** A record or note of the contents: to move, to include or leave out, and to look at. */
export const EntryRow = memo(function EntryRow({
  entry,
  date,
  range,
  current,
  active,
  movable,
  sealed,
  actions,
}: {
  entry: TreeEntry;
  /** Empty where the title alone is unique. */
  date: string;
  range: PageRange | null;
  current: boolean;
  /** The row that the Tab key reaches. */
  active: boolean;
  /** The section has another entry. */
  movable: boolean;
  /** Whether the entry is in the sealed section; null: the packet has none. */
  sealed: boolean | null;
  actions: ContentsActions;
}) {
  const { id, title, included } = entry;
  const sortable = useSortable({ id, disabled: !movable });
  const tabIndex = active ? 0 : -1;
  const exception = exceptionLabel(entry);
  return (
    <li
      ref={sortable.setNodeRef}
      className={classes.entry}
      data-dragging={sortable.isDragging || undefined}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
    >
      <div className={classes.row} data-current={current || undefined} data-left={!included || undefined}>
        {movable && (
          <button
            type="button"
            ref={sortable.setActivatorNodeRef}
            className={classes.grip}
            aria-label={`Move ${title}`}
            aria-describedby={sortable.attributes['aria-describedby']}
            tabIndex={tabIndex}
            {...sortable.listeners}
          >
            <IconGripVertical size={16} aria-hidden />
          </button>
        )}
        <label className={classes.checkbox}>
          <input
            type="checkbox"
            checked={included}
            tabIndex={tabIndex}
            aria-label={`${title} is in the packet`}
            onChange={(event) => actions.setIncluded(entry, event.currentTarget.checked)}
          />
        </label>
        <button
          type="button"
          data-row={id}
          className={classes.choose}
          aria-current={current || undefined}
          tabIndex={tabIndex}
          title={title}
          onClick={() => actions.choose(id)}
        >
          <span className={classes.title}>
            {title}
            {date && <span className={classes.date}>{date}</span>}
          </span>
          {exception && (
            <span className={classes.label}>
              <VisuallyHidden>, </VisuallyHidden>
              {exception}
            </span>
          )}
          <PageRangeLabel range={range} />
        </button>
        {sealed !== null && (
          <button
            type="button"
            className={classes.seal}
            aria-label={`${title} is sealed at the end`}
            aria-pressed={sealed}
            title={sealed ? 'Take it out of the sealed section (S)' : 'Put it into the sealed section (S)'}
            tabIndex={tabIndex}
            onClick={() => actions.setSealed(id, !sealed)}
          >
            {sealed ? <IconLock size={16} aria-hidden /> : <IconLockOpen2 size={16} aria-hidden />}
          </button>
        )}
      </div>
      {entry.kind === 'record' && entry.excludedBy === 'hand' && (
        <div className={`${fields.fields} ${classes.reason}`}>
          <TextInput
            size="sm"
            aria-label={`Why ${title} is left out`}
            placeholder="Reason (printed on page 1)"
            maxLength={300}
            value={entry.reason}
            onChange={(event) => actions.setReason(id, event.currentTarget.value)}
            onBlur={actions.saveReason}
          />
        </div>
      )}
    </li>
  );
});
