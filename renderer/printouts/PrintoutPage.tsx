import { Button, Input, Loader, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useId, useState } from 'react';
import { Piece, PrintPaper } from '../../shared/domain/printout.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import place from '../ui/Page.module.css';
import { useBack } from './back-link.ts';
import classes from './PrintoutPage.module.css';
import { PAPERS, usePaper } from './paper-choice.ts';
import { openToPrint, printedUrl, save } from './save-printout.ts';

const PdfViewer = lazy(() => import('../viewer/PdfViewer.tsx').then(({ PdfViewer }) => ({ default: PdfViewer })));

/** In a window wider than this, pixels, a page as wide as the place would be a poster: it begins a little larger than on paper. */
const WIDE = 1400;
const READABLE = 1.6;

/** A printed piece of the case as it will be, before it is saved or printed. */
export function PrintoutPage() {
  const { caseId, kind } = useParams({ from: pagePath('printout') });
  const { of = '' } = useSearch({ from: pagePath('printout') });
  const { data: piece } = Piece.safeParse(kind);
  return piece ? <PrintedPiece key={`${piece} ${of}`} caseId={caseId} piece={piece} of={of} /> : <NotFoundPage />;
}

/** Each look at a piece has its own address: what the viewer kept of an earlier one may be out of date. */
let looks = 0;

function PrintedPiece({ caseId, piece, of }: { caseId: string; piece: Piece; of: string }) {
  const back = useBack(caseId, piece);
  const [paper, choosePaper] = usePaper(caseId);
  const [look] = useState(() => ++looks);
  // Who changes the paper stays at that choice.
  const [atChoice, setAtChoice] = useState(false);
  const label = useId();
  const [date] = useState(today);
  const about = useQuery(orpc.printouts.about.queryOptions({ input: { caseId, piece, of, today: date } }));
  const order = about.data && paper && { caseId, piece, of, paper, today: date };
  useHotkeys([['mod+P', () => order && void openToPrint(order)]], []);
  if (about.error) return <FailedPage error={about.error} />;
  if (!order) return <PageHeader title="Page" sentence={'\u00a0'} />;
  return (
    <div className={place.whole}>
      <PageHeader
        title={about.data.title}
        sentence="As it will be on paper."
        actions={
          <>
            <Button variant="default" onClick={back}>
              Back
            </Button>
            <Button variant="default" onClick={() => void openToPrint(order)}>
              Open to print
            </Button>
            <Button onClick={() => void save(order)}>Save as PDF</Button>
          </>
        }
      />
      <div className={classes.paper}>
        <Input.Label id={label} component="div">
          Paper
        </Input.Label>
        <SegmentedControl
          aria-labelledby={label}
          data={PAPERS}
          value={paper}
          onChange={(value) => {
            const { data } = PrintPaper.safeParse(value);
            if (data) choosePaper(data);
            setAtChoice(true);
          }}
        />
      </div>
      <div className={classes.viewer}>
        <Suspense fallback={<Loader role="status" aria-label="Opening the pages" />}>
          <PdfViewer
            url={`${printedUrl(order)}&look=${look}`}
            label="Pages as printed"
            focus={!atChoice}
            startZoom={window.innerWidth > WIDE ? READABLE : 'width'}
            onLeave={back}
          />
        </Suspense>
      </div>
    </div>
  );
}
