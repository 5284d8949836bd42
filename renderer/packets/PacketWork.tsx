import { Button } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Day } from '../../shared/domain/partial-date.ts';
import { Split } from '../lists/Split.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { Contents } from './Contents.tsx';
import { MadePackets } from './MadePackets.tsx';
import { Making } from './Making.tsx';
import { Options } from './Options.tsx';
import classes from './Packet.module.css';
import { PacketHeader } from './PacketHeader.tsx';
import { useContentsActions } from './useContentsActions.ts';
import { useLaidOut } from './useLaidOut.ts';
import { useMaking } from './useMaking.ts';
import { type PacketFacts, useChoosing } from './usePacket.ts';
import { usePreview } from './usePreview.ts';
import { Waiting } from './Waiting.tsx';

// pdf.js is heavy; what can be chosen is there before the pages.
const Preview = lazy(() => import('./Preview.tsx').then(({ Preview }) => ({ default: Preview })));

/** The packet at work: contents and options on one side, its pages on the other. */
export function PacketWork({ caseId, date, facts }: { caseId: string; date: Day; facts: PacketFacts }) {
  const { plan, findings, packets } = facts;
  const choosing = useChoosing(caseId, facts.choice);
  const { choice, flush } = choosing;
  const { rows, total, sheets } = useLaidOut(caseId, date, facts, choice);
  const preview = usePreview(sheets);
  const actions = useContentsActions(caseId, choosing, preview.show);
  const making = useMaking(caseId, date);
  const checkButton = useRef<HTMLButtonElement>(null);
  const exportButton = useRef<HTMLButtonElement>(null);
  const [checking, setChecking] = useState(false);

  function toggleCheck() {
    setChecking(!checking);
    // Where only one has room, the check comes in the place of the pages.
    preview.close();
  }

  function closeCheck() {
    setChecking(false);
    checkButton.current?.focus();
  }

  function putAway() {
    making.putAway();
    exportButton.current?.focus();
  }

  return (
    <div className={classes.place}>
      <PacketHeader facts={facts} choice={choice} pages={total}>
        <Button ref={checkButton} variant="default" aria-expanded={checking} onClick={toggleCheck}>
          Check{findings.length > 0 && ` (${findings.length})`}
        </Button>
        <Button
          ref={exportButton}
          loading={making.asked}
          disabled={making.job?.state === 'running'}
          onClick={() => void flush().then(making.begin)}
        >
          Export PDF
        </Button>
      </PacketHeader>
      <PageTabs of="packets" />
      <Options choosing={choosing} usual={plan?.recipient ?? ''} packets={packets} />
      <ProblemNote error={choosing.error} />
      {making.job && <Making caseId={caseId} job={making.job} findings={findings} onDone={putAway} />}
      <div className={classes.work} data-more={packets.length > 0 || undefined}>
        <Split
          wide
          open={preview.open}
          label="Preview"
          onBack={preview.close}
          list={
            checking ? (
              <CheckPanel caseId={caseId} findings={findings} onClose={closeCheck} />
            ) : (
              <Contents rows={rows} current={preview.current} sealable={choice.style === 'blind-first'} actions={actions} />
            )
          }
          details={
            <Suspense fallback={<Waiting />}>
              <Preview
                ref={preview.pages}
                sheets={sheets?.sheets ?? null}
                onCurrent={preview.onCurrent}
                onLook={preview.onLook}
              />
            </Suspense>
          }
        />
      </div>
      {packets.length > 0 && <MadePackets caseId={caseId} packets={packets} />}
    </div>
  );
}
