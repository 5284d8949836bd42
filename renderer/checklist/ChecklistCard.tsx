import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Checklist, ChecklistItem } from '../../shared/domain/checklist.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import { awaitedItems } from '../../shared/requests/awaited-items.ts';
import { orpc } from '../client/client.ts';
import { moveFocus } from '../focus/arrow-keys.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { Badge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import classes from './ChecklistCard.module.css';
import { NEW_ITEM, SAVED_CHECKLISTS } from './ChecklistSide.tsx';
import { ConditionQuestion } from './ConditionQuestion.tsx';
import { itemBadge, itemLine, missingItemsLabel, SHAPES } from './item-labels.ts';

/** How many items show before "Show all". */
const SHOWN_ITEMS = 4;

/** The prefix of an item row's element id; and the id of the button that shows all. */
export const ITEM_ROW = 'item-';
export const ALL_ITEMS = 'all-items';

/** What the second physician needs: missing items first, each one click from its details. */
export function ChecklistCard({
  caseId,
  checklist,
  daysLeft,
  all,
  onAll,
  openKey,
  onOpen,
}: {
  caseId: string;
  checklist: Checklist;
  daysLeft: number | null;
  all: boolean;
  onAll: (all: boolean) => void;
  openKey: string | null;
  onOpen: (key: string | null) => void;
}) {
  const { items, inHand, applicable, conditions } = checklist;
  const asked = awaitedItems(useQuery(orpc.requests.list.queryOptions({ input: { caseId } })).data ?? []);
  const shown = all ? items : items.slice(0, SHOWN_ITEMS);
  const focusWhenDrawn = useFocusWhenDrawn();
  const showAll = () => {
    onAll(true);
    // The button moves down with the list, so the focus goes to the first new item.
    focusWhenDrawn(() => document.getElementById(`${ITEM_ROW}${items[SHOWN_ITEMS]?.key}`));
  };
  return (
    <Card title="What the second physician needs" rightSection={`${inHand} of ${applicable} in hand`}>
      <ProgressBar done={inHand} total={applicable} label={`${inHand} of ${applicable} in hand`} />
      <p className={classes.rest}>{missingItemsLabel(checklist)}</p>
      <ConditionQuestion
        caseId={caseId}
        conditions={conditions}
        onLast={() => document.getElementById(`${ITEM_ROW}${items[0]?.key}`)}
      />
      <ul className={classes.items} onKeyDown={moveFocus('button')}>
        {shown.map((item) => (
          <Row
            key={item.key}
            item={item}
            daysLeft={daysLeft}
            asked={asked.get(item.key)}
            open={item.key === openKey}
            onToggle={() => onOpen(item.key === openKey ? null : item.key)}
          />
        ))}
      </ul>
      <div className={classes.footer}>
        {items.length > SHOWN_ITEMS && (
          <UnstyledButton
            id={ALL_ITEMS}
            className={classes.all}
            aria-expanded={all}
            onClick={() => (all ? onAll(false) : showAll())}
          >
            {all ? 'Show fewer' : 'Show all'}
          </UnstyledButton>
        )}
        <UnstyledButton id={ITEM_ROW + NEW_ITEM} className={classes.all} onClick={() => onOpen(NEW_ITEM)}>
          Add an item
        </UnstyledButton>
        <UnstyledButton id={ITEM_ROW + SAVED_CHECKLISTS} className={classes.all} onClick={() => onOpen(SAVED_CHECKLISTS)}>
          Saved checklists
        </UnstyledButton>
      </div>
    </Card>
  );
}

function Row({
  item,
  daysLeft,
  asked,
  open,
  onToggle,
}: {
  item: ChecklistItem;
  daysLeft: number | null;
  /** The day on which it was requested. */
  asked: Day | undefined;
  open: boolean;
  onToggle: () => void;
}) {
  const badge = itemBadge(item, daysLeft, asked);
  return (
    <li className={classes.item}>
      <UnstyledButton
        id={ITEM_ROW + item.key}
        className={classes.row}
        aria-expanded={open}
        onClick={onToggle}
        data-open={open || undefined}
      >
        <StateShape shape={SHAPES[item.state]} />
        <span className={classes.words}>
          <span className={classes.name}>
            {item.name}
            {item.condition && <span className={classes.quiet}>, {item.condition}</span>}
          </span>
          <span className={classes.line}>{itemLine(item, asked)}</span>
          {item.stale && item.state !== 'open' && <span className={classes.stale}>{item.stale}</span>}
        </span>
        <Badge tone={badge.tone}>{badge.words}</Badge>
      </UnstyledButton>
    </li>
  );
}
