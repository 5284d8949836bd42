import { Button, Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { RECORD_KIND_LABELS } from '../../shared/domain/record-kinds.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { PasswordForm } from '../import/PasswordForm.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import classes from './Records.module.css';

// pdf.js is large: load it only with the pages.
const PdfViewer = lazy(() => import('../viewer/PdfViewer.tsx').then(({ PdfViewer }) => ({ default: PdfViewer })));

/** The pages of one record instead of the list. */
export function RecordPages({ record, onLeave }: { record: MedicalRecord; onLeave: () => void }) {
  const title = recordTitle(record);
  const facts = [
    record.kind && RECORD_KIND_LABELS[record.kind],
    record.serviceDate && formatDate(record.serviceDate),
    record.reading !== 'locked' && formatCount(record.pages, 'page'),
  ];
  return (
    <>
      <PageHeader
        title={title}
        sentence={facts.filter(Boolean).join(' · ')}
        actions={
          <Button variant="default" onClick={onLeave}>
            Back to the records
          </Button>
        }
      />
      {record.reading === 'locked' ? (
        <PasswordForm recordId={record.id} />
      ) : (
        <div className={classes.viewer}>
          <Suspense fallback={<Loader aria-label="Opening the pages" />}>
            <PdfViewer url={`/files/records/${record.id}/pages`} label={`Pages of ${title}`} onLeave={onLeave} />
          </Suspense>
        </div>
      )}
    </>
  );
}
