import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { memo, useMemo } from 'react';
import type { ContentsActions } from './contents-actions.ts';
import type { ContentsSection } from './contents-rows.ts';
import { EntryRow } from './EntryRow.tsx';
import { HeadingRow } from './HeadingRow.tsx';

/** A section of the contents: its heading, and its records and notes in an order that can be changed. */
export const SectionList = memo(function SectionList({
  section,
  current,
  active,
  sealable,
  actions,
}: {
  section: ContentsSection;
  /** The current row, if it is in this section. */
  current: string | null;
  /** The row that the Tab key reaches, if it is in this section. */
  active: string | null;
  /** The packet has a sealed section. */
  sealable: boolean;
  actions: ContentsActions;
}) {
  const { heading, sealed, entries } = section;
  const ids = useMemo(() => entries.map(({ key }) => key), [entries]);
  return (
    <li>
      <HeadingRow
        row={heading}
        sealed={sealed}
        current={heading.key === current}
        active={heading.key === active}
        onChoose={actions.choose}
      />
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ul aria-label={heading.title}>
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
