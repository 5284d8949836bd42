import { CLAIM_KEYS, type Opinion } from '../../shared/domain/opinion.ts';
import type { Provider } from '../../shared/domain/provider.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import {
  isEmpty,
  opinionTitle,
  PERSPECTIVE_LABELS,
  physicianOf,
  specialtyOf,
  statedCount,
  UNNAMED_PHYSICIAN,
} from '../../shared/opinions/opinion-labels.ts';
import { orderRemark } from '../../shared/opinions/order.ts';
import { type Row, RowList } from '../lists/RowList.tsx';
import classes from './Opinions.module.css';

/** The opinions in the order in which they were given, with a remark on that order. */
export function OpinionList({
  opinions,
  providers,
  current,
  onChoose,
  onMove,
  onRemove,
}: {
  opinions: readonly Opinion[];
  providers: readonly Provider[];
  /** The opinion shown beside the list. */
  current: string | null;
  onChoose: (id: string) => void;
  onMove: (id: string, step: -1 | 1) => void;
  onRemove: (id: string) => void;
}) {
  const remark = orderRemark(opinions, providers);
  return (
    <>
      <RowList
        label="Opinions, in the order in which they were given"
        rows={opinions.map((opinion, index) => rowOf(opinion, index, providers))}
        current={current}
        onChoose={onChoose}
        onRemove={onRemove}
        onMove={onMove}
      />
      {remark !== '' && <p className={classes.hint}>{remark}</p>}
      {opinions.length > 1 && <p className={classes.hint}>In the order in which they were given. Alt+↑&nbsp;↓ moves one.</p>}
    </>
  );
}

/** The row of an opinion: physician, date, position, perspective, and how many points are written. */
function rowOf(opinion: Opinion, index: number, providers: readonly Provider[]): Row {
  const { date, form, perspective } = opinion;
  const physician = physicianOf(opinion, providers);
  const specialty = specialtyOf(opinion, providers);
  const perspectiveLabel = perspective === 'unsaid' ? '' : PERSPECTIVE_LABELS[perspective].toLowerCase();
  const background = [specialty, specialty.toLowerCase().includes(perspectiveLabel) ? '' : perspectiveLabel];
  const progress = isEmpty(opinion) ? 'nothing written yet' : `${statedCount(opinion)} of ${CLAIM_KEYS.length} points written`;
  const lines = [
    opinionTitle(index),
    background.filter(Boolean).join(', '),
    `${form === 'report' ? 'From a report' : 'From a talk'}, ${progress}`,
  ];
  return {
    id: opinion.id,
    title: physician === UNNAMED_PHYSICIAN ? 'Physician not named yet' : physician,
    rightSection: date ? formatDate(date) : 'No date',
    detail: (
      <span className={classes.lines}>
        {lines.filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    ),
  };
}
