import { Button } from '@mantine/core';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { AddRecords } from './AddRecords.tsx';

/** The page header: how many records there are, and a button that begins the review. */
export function RecordsHeader({
  caseId,
  all,
  hasRecords,
  loading,
  onReview,
}: {
  caseId: string;
  all: readonly MedicalRecord[];
  /** The case has records. */
  hasRecords: boolean;
  loading: boolean;
  onReview: () => void;
}) {
  const toReview = all.filter(({ reviewed }) => !reviewed).length;
  const pages = all.reduce((sum, record) => sum + record.pages, 0);
  const sentence = [
    `${formatCount(all.length, 'record')}, ${formatCount(pages, 'page')}`,
    toReview > 0 && `${toReview} to review`,
  ];
  return (
    <PageHeader
      title="Records"
      sentence={
        hasRecords ? sentence.filter(Boolean).join(' · ') : loading ? ' ' : 'Everything that a second physician may want to read.'
      }
      actions={
        hasRecords && (
          <>
            {toReview > 0 && (
              <Button variant="default" onClick={onReview}>
                Review inbox ({toReview})
              </Button>
            )}
            <AddRecords caseId={caseId} />
          </>
        )
      }
    />
  );
}
