import { Button } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Day } from '../../shared/domain/partial-date.ts';
import { Split } from '../lists/Split.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { ContentsEditor } from './ContentsEditor.tsx';
import { MadePackets } from './MadePackets.tsx';
import classes from './PacketEditor.module.css';
import { PacketHeader } from './PacketHeader.tsx';
import { PacketOptions } from './PacketOptions.tsx';
import { PacketProgress } from './PacketProgress.tsx';
import { PagesLoading } from './PagesLoading.tsx';
import { useContentsActions } from './useContentsActions.ts';
import { useMakePacket } from './useMakePacket.ts';
import { type PacketFacts, usePacketChoice } from './usePacketFacts.ts';
import { usePacketLayout } from './usePacketLayout.ts';
import { usePreview } from './usePreview.ts';

// pdf.js is large: draw the options before it loads.
const Preview = lazy(() => import('./Preview.tsx').then(({ Preview }) => ({ default: Preview })));

/** The packet editor: contents and options on one side, the pages on the other. */
export function PacketEditor({ caseId, date, facts }: { caseId: string; date: Day; facts: PacketFacts }) {
  const { plan, findings, packets } = facts;
  const choiceState = usePacketChoice(caseId, facts.choice);
  const { choice, flush } = choiceState;
  const { rows, total, pages } = usePacketLayout(caseId, date, facts, choice);
  const preview = usePreview(pages);
  const actions = useContentsActions(caseId, choiceState, preview.show);
  const progress = useMakePacket(caseId, date);
  const checkButton = useRef<HTMLButtonElement>(null);
  const exportButton = useRef<HTMLButtonElement>(null);
  const [checking, setChecking] = useState(false);

  function toggleCheck() {
    setChecking(!checking);
    // In a narrow window the check replaces the pages.
    preview.close();
  }

  function closeCheck() {
    setChecking(false);
    checkButton.current?.focus();
  }

  function dismiss() {
    progress.dismiss();
    exportButton.current?.focus();
  }

  return (
    <div className={classes.page}>
      <PacketHeader facts={facts} choice={choice} pages={total}>
        <Button ref={checkButton} variant="default" aria-expanded={checking} onClick={toggleCheck}>
          Check{findings.length > 0 && ` (${findings.length})`}
        </Button>
        <Button
          ref={exportButton}
          loading={progress.pending}
          disabled={progress.job?.state === 'running'}
          onClick={() => void flush().then(progress.begin)}
        >
          Export PDF
        </Button>
      </PacketHeader>
      <PageTabs first="packets" />
      <PacketOptions choiceState={choiceState} defaultRecipient={plan?.recipient ?? ''} packets={packets} />
      <ProblemNote error={choiceState.error} />
      {progress.job && <PacketProgress caseId={caseId} job={progress.job} findings={findings} onDone={dismiss} />}
      <div className={classes.editor} data-more={packets.length > 0 || undefined}>
        <Split
          wide
          open={preview.open}
          label="Preview"
          onBack={preview.close}
          list={
            checking ? (
              <CheckPanel caseId={caseId} findings={findings} onClose={closeCheck} />
            ) : (
              <ContentsEditor rows={rows} current={preview.current} sealable={choice.style === 'blind-first'} actions={actions} />
            )
          }
          details={
            <Suspense fallback={<PagesLoading />}>
              <Preview
                ref={preview.viewer}
                pages={pages?.pages ?? null}
                onCurrent={preview.onCurrent}
                onBrowse={preview.onBrowse}
              />
            </Suspense>
          }
        />
      </div>
      {packets.length > 0 && <MadePackets caseId={caseId} packets={packets} />}
    </div>
  );
}
