import { Button, Loader, Select } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { CLAIM_KEYS, type ClaimKey, type Opinion, type RecordPage } from '../../shared/domain/opinion.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { opinionTitle, physicianOf, statedText, UNNAMED_PHYSICIAN } from '../../shared/opinions/opinion-labels.ts';
import { confirmLeave } from '../forms/leave-guard.ts';
import { PasswordForm } from '../import/PasswordForm.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { useProviders } from '../providers/useProviders.ts';
import { recordLine } from '../records/LinkedRecords.tsx';
import layout from '../ui/Page.module.css';
import { ClaimFields, type ClaimHandles } from './ClaimFields.tsx';
import type { ReportPagesHandle } from './ReportPages.tsx';
import classes from './ReportReader.module.css';
import { useNamedRecords, useSaveOpinion } from './useOpinions.ts';

// pdf.js is large, and the list does not need it.
const ReportPages = lazy(() => import('./ReportPages.tsx').then(({ ReportPages }) => ({ default: ReportPages })));

/** A report beside the claims of an opinion. The person moves text from a page into a field, with the page as its source. */
export function ReportReader({
  opinion,
  index,
  record,
  page,
  onOpenPage,
  onLeave,
}: {
  opinion: Opinion;
  /** Position among the opinions, from 0. */
  index: number;
  record: MedicalRecord;
  /** From 1. */
  page: number;
  onOpenPage: (page: RecordPage) => void;
  onLeave: () => void;
}) {
  const { providers } = useProviders(opinion.caseId);
  const { byId } = useNamedRecords(opinion.caseId);
  const save = useSaveOpinion(opinion);
  const fieldHandles = useRef<ClaimHandles>(new Map());
  const pages = useRef<ReportPagesHandle>(null);
  const [target, setTarget] = useState<ClaimKey>(() => CLAIM_KEYS.find((key) => statedText(opinion, key) === '') ?? 'diagnosis');
  const physician = physicianOf(opinion, providers);
  const leave = () => void confirmLeave().then((allowed) => allowed && onLeave());
  const reports = [...new Set([record.id, ...opinion.recordIds])].flatMap((id) => byId.get(id) ?? []);

  function openPage(requested: RecordPage) {
    if (requested.recordId === record.id) pages.current?.goTo(requested.page);
    else onOpenPage(requested);
  }

  return (
    <div className={layout.fullHeight} data-unhinted>
      <PageHeader
        title={physician === UNNAMED_PHYSICIAN ? opinionTitle(index) : physician}
        sentence={`${opinionTitle(index)}, read from the report beside it.`}
        actions={
          <>
            {reports.length > 1 && (
              <Select
                aria-label="Report"
                data={reports.map((each) => ({ value: each.id, label: recordLine(each) }))}
                value={record.id}
                onChange={(id) => id && onOpenPage({ recordId: id, page: 1 })}
              />
            )}
            <Button variant="default" onClick={leave}>
              Back to the opinions
            </Button>
          </>
        }
      />
      <div className={classes.reader}>
        {record.reading === 'locked' ? (
          <div className={classes.locked}>
            <PasswordForm recordId={record.id} />
          </div>
        ) : (
          <Suspense fallback={<Loader className={classes.loading ?? ''} aria-label="Opening the pages" />}>
            <ReportPages
              key={record.id}
              ref={pages}
              record={record}
              start={Math.min(page, Math.max(record.pages, 1))}
              target={{
                target,
                onTarget: setTarget,
                onInsert: (text, sources) => fieldHandles.current.get(target)?.append(text, sources) ?? null,
              }}
              onLeave={leave}
            />
          </Suspense>
        )}
        <section className={classes.fields} aria-label="What the opinion says">
          <ClaimFields
            opinion={opinion}
            records={byId}
            fieldHandles={fieldHandles}
            heading="h2"
            target={target}
            onTarget={setTarget}
            save={save}
            onOpenPage={openPage}
          />
        </section>
      </div>
    </div>
  );
}
