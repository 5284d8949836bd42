import { Link } from '@tanstack/react-router';
import type { Overview } from '../../shared/domain/overview.ts';
import { TASK_LINKS } from '../pages/task-links.ts';
import { Card } from '../ui/Card.tsx';
import row from '../ui/RowLink.module.css';
import classes from './BlockersCard.module.css';

/** What blocks the case, the worst first, each with a link; null where nothing does. */
export function BlockersCard({ caseId, blockers }: { caseId: string; blockers: Overview['blockers'] }) {
  if (blockers.length === 0) return null;
  return (
    <Card title="Where it is stuck">
      <ul className={classes.list}>
        {blockers.map(({ text, task }) => (
          <li key={text}>
            <Link className={row.line} {...TASK_LINKS[task]} params={{ caseId }}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
