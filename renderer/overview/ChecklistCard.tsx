import { UnstyledButton } from '@mantine/core';
import type { Checklist, ChecklistItem } from '../../shared/domain/checklist.ts';
import { Badge } from '../components/Badge.tsx';
import { Bar } from '../components/Bar.tsx';
import { Card } from '../components/Card.tsx';
import { StateShape } from '../components/StateShape.tsx';
import classes from './ChecklistCard.module.css';
import { itemBadge, itemLine, SHAPES } from './itemWords.ts';

/** How many items show before "Show all". */
const SHORT = 4;

/** What the second physician needs: what is missing on top, each item one click from its details. */
export function ChecklistCard({
  checklist,
  daysLeft,
  all,
  onAll,
  openKey,
  onOpen,
}: {
  checklist: Checklist;
  daysLeft: number | null;
  all: boolean;
  onAll: (all: boolean) => void;
  openKey: string | null;
  onOpen: (key: string | null) => void;
}) {
  const { items, inHand, applicable } = checklist;
  const shown = all ? items : items.slice(0, SHORT);
  return (
    <Card title="What the second physician needs" aside={`${inHand} of ${applicable}`}>
      <Bar done={inHand} total={applicable} label={`${inHand} of ${applicable} in hand`} />
      <ul className={classes.items}>
        {shown.map((item) => (
          <Row
            key={item.key}
            item={item}
            daysLeft={daysLeft}
            open={item.key === openKey}
            onToggle={() => onOpen(item.key === openKey ? null : item.key)}
          />
        ))}
      </ul>
      {items.length > SHORT && (
        <UnstyledButton className={classes.all} aria-expanded={all} onClick={() => onAll(!all)}>
          {all ? 'Show fewer' : `Show all ${items.length}`}
        </UnstyledButton>
      )}
    </Card>
  );
}

function Row({
  item,
  daysLeft,
  open,
  onToggle,
}: {
  item: ChecklistItem;
  daysLeft: number | null;
  open: boolean;
  onToggle: () => void;
}) {
  const badge = itemBadge(item, daysLeft);
  return (
    <li className={classes.item}>
      <UnstyledButton
        id={`item-${item.key}`}
        className={classes.row}
        aria-expanded={open}
        onClick={onToggle}
        data-open={open || undefined}
      >
        <StateShape shape={SHAPES[item.state]} />
        <span className={classes.words}>
          <span className={classes.name}>
            {item.name}
            {item.condition && <span className={classes.soft}>, {item.condition}</span>}
          </span>
          <span className={classes.line}>{itemLine(item)}</span>
        </span>
        <Badge tone={badge.tone}>{badge.words}</Badge>
      </UnstyledButton>
    </li>
  );
}
