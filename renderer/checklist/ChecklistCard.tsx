import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { itemBadge, itemLine, missingItemsLabel } from '../../shared/checklist/item-labels.ts';
import type { Checklist, ChecklistItem, ItemState } from '../../shared/domain/checklist.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import { awaitedItems } from '../../shared/requests/awaited-items.ts';
import { orpc } from '../client/client.ts';
import { moveFocus } from '../focus/arrow-keys.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { Badge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { type Shape, StateShape } from '../ui/StateShape.tsx';
import classes from './ChecklistCard.module.css';
import { NEW_ITEM, SAVED_CHECKLISTS } from './ChecklistSide.tsx';
import { ConditionQuestion } from './ConditionQuestion.tsx';

const ITEM_SHAPES: Record<ItemState, Shape> = {
  proved: 'done',
  done: 'done',
  proposed: 'half',
  open: 'open',
  'not-applicable': 'none',
};

/** How many items show before "Show all". */
const SHOWN_ITEMS = 4;

/** The prefix of an item row's element id; and the id of the button that shows all. */
export const ITEM_ID_PREFIX = 'item-';
export const SHOW_ALL_ID = 'all-items';

/** The checklist, missing items first; each item opens its details. */
export function ChecklistCard({
  caseId,
  checklist,
  daysLeft,
  isExpanded,
  onExpand,
  openKey,
  onOpen,
}: {
  caseId: string;
  checklist: Checklist;
  daysLeft: number | null;
  isExpanded: boolean;
  onExpand: (isExpanded: boolean) => void;
  openKey: string | null;
  onOpen: (key: string | null) => void;
}) {
  const { items, inHand, applicable, conditions } = checklist;
  const requestDays = awaitedItems(useQuery(orpc.requests.list.queryOptions({ input: { caseId } })).data ?? []);
  const shown = isExpanded ? items : items.slice(0, SHOWN_ITEMS);
  const focusWhenDrawn = useFocusWhenDrawn();
  const showAll = () => {
    onExpand(true);
    // The button moves down with the list, so focus the first new item.
    focusWhenDrawn(() => document.getElementById(`${ITEM_ID_PREFIX}${items[SHOWN_ITEMS]?.key}`));
  };
  return (
    <Card title="What the second physician needs" rightSection={`${inHand} of ${applicable} in hand`}>
      <ProgressBar done={inHand} total={applicable} label={`${inHand} of ${applicable} in hand`} />
      <p className={classes.missingCount}>{missingItemsLabel(checklist)}</p>
      <ConditionQuestion
        caseId={caseId}
        conditions={conditions}
        focusAfterLast={() => document.getElementById(`${ITEM_ID_PREFIX}${items[0]?.key}`)}
      />
      <ul className={classes.items} onKeyDown={moveFocus('button')}>
        {shown.map((item) => (
          <ItemRow
            key={item.key}
            item={item}
            daysLeft={daysLeft}
            requestedOn={requestDays.get(item.key)}
            open={item.key === openKey}
            onToggle={() => onOpen(item.key === openKey ? null : item.key)}
          />
        ))}
      </ul>
      <div className={classes.footer}>
        {items.length > SHOWN_ITEMS && (
          <UnstyledButton
            id={SHOW_ALL_ID}
            className={classes.all}
            aria-expanded={isExpanded}
            onClick={() => (isExpanded ? onExpand(false) : showAll())}
          >
            {isExpanded ? 'Show fewer' : 'Show all'}
          </UnstyledButton>
        )}
        <UnstyledButton id={ITEM_ID_PREFIX + NEW_ITEM} className={classes.all} onClick={() => onOpen(NEW_ITEM)}>
          Add an item
        </UnstyledButton>
        <UnstyledButton id={ITEM_ID_PREFIX + SAVED_CHECKLISTS} className={classes.all} onClick={() => onOpen(SAVED_CHECKLISTS)}>
          Saved checklists
        </UnstyledButton>
      </div>
    </Card>
  );
}

function ItemRow({
  item,
  daysLeft,
  requestedOn,
  open,
  onToggle,
}: {
  item: ChecklistItem;
  daysLeft: number | null;
  /** The day of the request. */
  requestedOn: Day | undefined;
  open: boolean;
  onToggle: () => void;
}) {
  const badge = itemBadge(item, daysLeft, requestedOn);
  return (
    <li className={classes.item}>
      <UnstyledButton
        id={ITEM_ID_PREFIX + item.key}
        className={classes.row}
        aria-expanded={open}
        onClick={onToggle}
        data-open={open || undefined}
      >
        <StateShape shape={ITEM_SHAPES[item.state]} />
        <span className={classes.text}>
          <span className={classes.name}>
            {item.name}
            {item.condition && <span className={classes.muted}>, {item.condition}</span>}
          </span>
          <span className={classes.line}>{itemLine(item, requestedOn)}</span>
          {item.stale && item.state !== 'open' && <span className={classes.stale}>{item.stale}</span>}
        </span>
        <Badge tone={badge.tone}>{badge.label}</Badge>
      </UnstyledButton>
    </li>
  );
}
