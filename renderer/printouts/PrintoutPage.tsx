import { Button, Input, Loader, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useId, useState } from 'react';
import { PrintoutKind, PrintPaper } from '../../shared/domain/printout.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import layout from '../ui/Page.module.css';
import classes from './PrintoutPage.module.css';
import { openPrintout, printoutUrl, savePrintout } from './save-printout.ts';
import { usePrintoutBack } from './usePrintoutBack.ts';
import { PAPER_OPTIONS, usePrintPaper } from './usePrintPaper.ts';

const PdfViewer = lazy(() => import('../viewer/PdfViewer.tsx').then(({ PdfViewer }) => ({ default: PdfViewer })));

/** In a wider window, px, a page fitted to the width is too large: the zoom starts a little above paper size. */
const WIDE_WINDOW = 1400;
const READABLE_SCALE = 1.6;

/** The preview of a printout, to save or to print. */
export function PrintoutPage() {
  const { caseId, kind: kindInPath } = useParams({ from: pagePath('printout') });
  const { of = '' } = useSearch({ from: pagePath('printout') });
  const { data: kind } = PrintoutKind.safeParse(kindInPath);
  return kind ? <LoadedPrintout key={`${kind} ${of}`} caseId={caseId} kind={kind} of={of} /> : <NotFoundPage />;
}

/** Each preview has its own address, because the viewer may hold an older document. */
let versions = 0;

function LoadedPrintout({ caseId, kind, of }: { caseId: string; kind: PrintoutKind; of: string }) {
  const leavePrintout = usePrintoutBack(caseId, kind);
  const [paper, choosePaper] = usePrintPaper(caseId);
  const [version] = useState(() => ++versions);
  // After a change of paper the paper field keeps the focus.
  const [focusPaper, setFocusPaper] = useState(false);
  const labelId = useId();
  const [date] = useState(today);
  const about = useQuery(orpc.printouts.about.queryOptions({ input: { caseId, kind, of, today: date } }));
  const request = about.data && paper && { caseId, kind, of, paper, today: date };
  useHotkeys([['mod+P', () => request && void openPrintout(request)]], []);
  if (about.error) return <FailedPage error={about.error} />;
  if (!request) return <PageHeader title="Page" sentence={'\u00a0'} />;
  return (
    <div className={layout.fullHeight}>
      <PageHeader
        title={about.data.title}
        sentence="As it will be on paper."
        actions={
          <>
            <Button variant="default" onClick={leavePrintout}>
              Back
            </Button>
            <Button variant="default" onClick={() => void openPrintout(request)}>
              Open to print
            </Button>
            <Button onClick={() => void savePrintout(request)}>Save as PDF</Button>
          </>
        }
      />
      <div className={classes.paper}>
        <Input.Label id={labelId} component="div">
          Paper
        </Input.Label>
        <SegmentedControl
          aria-labelledby={labelId}
          data={PAPER_OPTIONS}
          value={paper}
          onChange={(value) => {
            const { data } = PrintPaper.safeParse(value);
            if (data) choosePaper(data);
            setFocusPaper(true);
          }}
        />
      </div>
      <div className={classes.viewer}>
        <Suspense fallback={<Loader role="status" aria-label="Opening the pages" />}>
          <PdfViewer
            url={`${printoutUrl(request)}&look=${version}`}
            label="Pages as printed"
            focus={!focusPaper}
            startZoom={window.innerWidth > WIDE_WINDOW ? READABLE_SCALE : 'width'}
            onLeave={leavePrintout}
          />
        </Suspense>
      </div>
    </div>
  );
}
