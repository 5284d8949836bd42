import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { memo, useMemo } from 'react';
import type { ContentsActions } from './Contents.tsx';
import type { SectionRows } from './contents-rows.ts';
import { EntryRow } from './EntryRow.tsx';
import { HeadRow } from './HeadRow.tsx';

/** A section of the contents: its head, and its records and notes in an order that can be changed. */
export const SectionList = memo(function SectionList({
  section,
  current,
  active,
  sealable,
  actions,
}: {
  section: SectionRows;
  /** The row that is looked at, where it is of this section. */
  current: string | null;
  /** The row where the keyboard comes in, where it is of this section. */
  active: string | null;
  /** The packet has a sealed section. */
  sealable: boolean;
  actions: ContentsActions;
}) {
  const { head, sealed, entries } = section;
  const ids = useMemo(() => entries.map(({ key }) => key), [entries]);
  return (
    <li>
      <HeadRow row={head} sealed={sealed} current={head.key === current} active={head.key === active} onChoose={actions.choose} />
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ul aria-label={head.title}>
          {entries.map((row) => (
            <EntryRow
              key={row.key}
              entry={row.entry}
              date={row.date}
              range={row.range}
              current={row.key === current}
              active={row.key === active}
              movable={entries.length > 1}
              sealed={sealable ? sealed : null}
              actions={actions}
            />
          ))}
        </ul>
      </SortableContext>
    </li>
  );
});
