import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { arrayMove, sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { type KeyboardEvent, memo, useCallback, useEffect, useRef } from 'react';
import { moveStep, rowTarget } from '../focus/arrow-keys.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import classes from './ContentsEditor.module.css';
import type { ContentsActions } from './contents-actions.ts';
import { allRows, type ContentsRow, type ContentsRows, type ContentsSection } from './contents-rows.ts';
import { HeadingRow } from './HeadingRow.tsx';
import { SectionList } from './SectionList.tsx';

/** Dragging is vertical, and starts only after a short distance so that a click stays a click. */
const MODIFIERS: Modifier[] = [({ transform }) => ({ ...transform, x: 0 })];
const POINTER_OPTIONS = { activationConstraint: { distance: 4 } };
const KEYBOARD_OPTIONS = { coordinateGetter: sortableKeyboardCoordinates };

const keysOf = ({ heading: head, entries }: ContentsSection) => [head, ...entries].map(({ key }) => key);

/** An entry can only be dropped within its section. */
const withinSection: CollisionDetection = (args) =>
  closestCenter({
    ...args,
    droppableContainers: args.droppableContainers.filter(
      ({ data }) => data.current?.sortable?.containerId === args.active.data.current?.sortable?.containerId,
    ),
  });

const INSTRUCTIONS =
  'To move, press Space, then the arrow keys, then Space again; Escape takes it back. Or press Alt with the arrow keys on the title.';

function announcements(sections: readonly ContentsSection[]): Announcements {
  const positionOf = (id: string | number) => {
    const rows = sections.find(({ entries }) => entries.some(({ key }) => key === id))?.entries ?? [];
    const index = rows.findIndex(({ key }) => key === id);
    return { title: rows[index]?.title ?? '', position: `${index + 1} of ${rows.length}` };
  };
  return {
    onDragStart: ({ active }) => `Moving ${positionOf(active.id).title}, now ${positionOf(active.id).position} in its section.`,
    onDragOver: ({ active, over }) =>
      over ? `${positionOf(active.id).title} would be ${positionOf(over.id).position}.` : undefined,
    onDragEnd: ({ active, over }) => (over ? `${positionOf(active.id).title} is ${positionOf(over.id).position}.` : undefined),
    onDragCancel: ({ active }) => `${positionOf(active.id).title} stays where it was.`,
  };
}

/**
 * The contents of the packet. Rows open their pages; entries can be included, left out and moved within their section. Arrow keys
 * move, Alt with an arrow reorders, Delete leaves out, S seals.
 */
export const ContentsEditor = memo(function Contents({
  rows,
  current,
  sealable,
  actions,
}: {
  rows: ContentsRows;
  current: string;
  /** The packet has a sealed section. */
  sealable: boolean;
  actions: ContentsActions;
}) {
  const list = useRef<HTMLUListElement>(null);
  const all = allRows(rows);
  const activeIndex = Math.max(
    0,
    all.findIndex(({ key }) => key === current),
  );
  const active = all[activeIndex]?.key;
  const sensors = useSensors(useSensor(PointerSensor, POINTER_OPTIONS), useSensor(KeyboardSensor, KEYBOARD_OPTIONS));
  const latestRows = useRef(rows);
  latestRows.current = rows;

  const rowOf = useCallback((key: string) => list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`), []);
  useEffect(() => {
    if (active) rowOf(active)?.scrollIntoView({ block: 'nearest' });
  }, [active, rowOf]);

  const sectionOf = (key: string) => latestRows.current.sections.find(({ entries }) => entries.some((row) => row.key === key));
  const move = (key: string, to: number) => {
    const keys = sectionOf(key)?.entries.map((row) => row.key) ?? [];
    const from = keys.indexOf(key);
    if (from < 0 || to < 0 || to >= keys.length || to === from) return;
    actions.reorder(arrayMove(keys, from, to));
  };
  const onDragEnd = ({ active: dragged, over }: DragEndEvent) => {
    const key = String(dragged.id);
    if (over) move(key, sectionOf(key)?.entries.findIndex((row) => row.key === over.id) ?? -1);
  };

  // In another section the row is a new element, so focus it again.
  const focusWhenDrawn = useFocusWhenDrawn();
  const setSealed = (id: string, sealed: boolean) => {
    actions.setSealed(id, sealed);
    focusWhenDrawn(() => (sectionOf(id)?.sealed === sealed ? rowOf(id) : null));
  };

  const goTo = (row: ContentsRow | undefined) => {
    if (!row) return;
    actions.choose(row.key);
    rowOf(row.key)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const key = (event.target as HTMLElement).dataset.row;
    const index = all.findIndex((row) => row.key === key);
    const row = all[index];
    if (!row || event.ctrlKey || event.metaKey) return;
    const step = moveStep(event);
    if (step && row.entry) {
      const position = sectionOf(row.key)?.entries.findIndex((other) => other.key === row.key) ?? -1;
      if (position >= 0) move(row.key, position + step);
    } else if (event.key === 'Delete' && row.entry?.included) {
      goTo(all[index + 1]);
      actions.setIncluded(row.entry, false);
    } else if (event.key === 's' && sealable && row.entry && !event.altKey) {
      setSealed(row.key, !sectionOf(row.key)?.sealed);
    } else {
      const targetIndex = rowTarget(event.key, index, all.length);
      if (targetIndex === undefined || event.altKey || !all[targetIndex]) return;
      goTo(all[targetIndex]);
    }
    event.preventDefault();
  };

  const renderHeading = (row: ContentsRow) => (
    <HeadingRow key={row.key} row={row} current={row.key === current} active={row.key === active} onChoose={actions.choose} />
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={withinSection}
      modifiers={MODIFIERS}
      accessibility={{ announcements: announcements(rows.sections), screenReaderInstructions: { draggable: INSTRUCTIONS } }}
      onDragEnd={onDragEnd}
    >
      <ul ref={list} className={classes.contents} aria-label="Contents of the packet" onKeyDown={onKeyDown}>
        {rows.front.map((row) => (
          <li key={row.key}>{renderHeading(row)}</li>
        ))}
        {rows.sections.map((section) => {
          const inThisSection = (key: string | undefined) => (key !== undefined && keysOf(section).includes(key) ? key : null);
          return (
            <SectionList
              key={section.heading.key}
              section={section}
              current={inThisSection(current)}
              active={inThisSection(active)}
              sealable={sealable}
              actions={actions}
            />
          );
        })}
        <li>{renderHeading(rows.manifest)}</li>
      </ul>
    </DndContext>
  );
});
