import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import type { PacketChoice } from '../../shared/domain/packet.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { inOrder, leaveOut, putIn, withReason } from '../../shared/packet/choosing.ts';
import { numberPages } from '../../shared/packet/numbering.ts';
import { withSealed } from '../../shared/packet/sealed.ts';
import { packetTree } from '../../shared/packet/tree.ts';
import { counted } from '../../shared/wording/amounts.ts';
import { client, orpc } from '../client/client.ts';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { PacketTabs } from '../components/PlaceTabs.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { Split } from '../components/Split.tsx';
import { showProblem, showUndo } from '../components/toasts.tsx';
import type { SheetViewerHandle } from '../viewer/SheetViewer.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { Contents, type ContentsActions } from './Contents.tsx';
import { MadePackets } from './MadePackets.tsx';
import { Making } from './Making.tsx';
import { Options } from './Options.tsx';
import classes from './Packet.module.css';
import { contentsRows, FRONT } from './rows.ts';
import { packetSheets } from './sheets.ts';
import { useMaking } from './useMaking.ts';
import { useChoosing, type usePacketFacts } from './usePacket.ts';
import { Waiting } from './Waiting.tsx';
import { checkWords, PAPER_WORDS, packetFor } from './words.ts';

// pdf.js is heavy; what can be chosen is there before the pages.
const Preview = lazy(() => import('./Preview.tsx').then(({ Preview }) => ({ default: Preview })));

type Facts = ReturnType<typeof usePacketFacts> & { records: MedicalRecord[]; notes: Note[]; choice: PacketChoice };

/** The packet at work: contents and options on one side, its pages on the other. */
export function PacketWork({ caseId, date, facts }: { caseId: string; date: Day; facts: Facts }) {
  const { records, notes, plan, own, styleFacts, findings, packets } = facts;
  const choosing = useChoosing(caseId, facts.choice);
  const { choice, change, flush } = choosing;
  const making = useMaking(caseId);
  const make = useMutation(orpc.packets.make.mutationOptions());
  const pages = useRef<SheetViewerHandle>(null);
  const checkButton = useRef<HTMLButtonElement>(null);
  const exportButton = useRef<HTMLButtonElement>(null);
  const [current, setCurrent] = useState(`${FRONT}0`);
  const [looking, setLooking] = useState(false);
  const [checking, setChecking] = useState(false);
  // A row that was chosen stays chosen until the person moves through the pages themselves.
  const following = useRef(true);

  const { left, notesLeft, order, paper, questions, style, since, sealed } = choice;
  const tree = useMemo(
    () =>
      packetTree(records, notes, { recipient: '', paper, left, notesLeft, questions, order, style, since, sealed }, styleFacts),
    [records, notes, paper, left, notesLeft, questions, order, style, since, sealed, styleFacts],
  );
  const numbers = useMemo(
    () =>
      own
        ? numberPages(
            tree.map(({ sealed, entries }) => ({ sealed, entries })),
            own,
          )
        : null,
    [tree, own],
  );
  const rows = useMemo(() => contentsRows(tree, own, numbers), [tree, own, numbers]);
  const ownUrl = `/files/front/${caseId}?date=${date}&version=${own?.version}`;
  const packet = useMemo(
    () => (own && numbers && plan ? packetSheets(tree, numbers, own, ownUrl, paper, plan) : null),
    [tree, numbers, own, ownUrl, paper, plan],
  );
  const laid = useRef(packet);
  laid.current = packet;

  const actions = useMemo<ContentsActions>(
    () => ({
      choose(key) {
        following.current = false;
        setCurrent(key);
        setLooking(true);
        const start = laid.current?.starts.get(key);
        if (start !== undefined) pages.current?.goTo(start);
      },
      setTaken(entry, taken) {
        // An opinion is put in where its packet is without them: it is then counted as none.
        const put = (now: PacketChoice) =>
          entry.out === 'opinion' ? withSealed(putIn(now, entry), entry.id, false) : putIn(now, entry);
        change((now) => (taken ? put(now) : leaveOut(now, entry)), 'now');
        if (taken) return;
        const undo = async () => {
          const now = await client.packets.choice({ caseId });
          await client.packets.choose({ caseId, choice: putIn(now, entry) });
        };
        showUndo(`“${entry.title}” is left out.`, () => void flush().then(undo).catch(showProblem));
      },
      setReason: (id, reason) => change((now) => withReason(now, id, reason), 'pause'),
      endReason: () => void flush(),
      order: (ids) => change((now) => inOrder(now, ids), 'now'),
      setSealed: (id, sealed) => change((now) => withSealed(now, id, sealed), 'now'),
    }),
    [caseId, change, flush],
  );
  // A row that moves takes the pages with it.
  const start = packet?.starts.get(current);
  useEffect(() => {
    if (!following.current && start !== undefined) pages.current?.goTo(start);
  }, [start]);
  const onCurrent = useCallback((index: number) => {
    const row = laid.current?.rows[index];
    if (row && following.current) setCurrent(row);
  }, []);
  const onLook = useCallback(() => {
    following.current = true;
  }, []);

  function toggleCheck() {
    setChecking(!checking);
    // Where only one has room, the check comes in the place of the pages.
    setLooking(false);
  }

  function closeCheck() {
    setChecking(false);
    checkButton.current?.focus();
  }

  async function exportPacket() {
    await flush();
    make.mutate({ caseId, date }, { onSuccess: (job) => making.follow(job.id) });
  }

  const recipient = choice.recipient || plan?.recipient || '';
  const sentence = [numbers && counted(numbers.total, 'page'), PAPER_WORDS[paper], plan && checkWords(findings.length)];
  return (
    <div className={classes.place}>
      <PlaceHeader
        title={packetFor(recipient)}
        sentence={sentence.filter(Boolean).join(' · ')}
        actions={
          <>
            <Button ref={checkButton} variant="default" aria-expanded={checking} onClick={toggleCheck}>
              Check{findings.length > 0 && ` (${findings.length})`}
            </Button>
            <Button
              ref={exportButton}
              loading={make.isPending}
              disabled={making.job?.state === 'running'}
              onClick={() => void exportPacket()}
            >
              Export PDF
            </Button>
          </>
        }
      />
      <PacketTabs />
      <Options choosing={choosing} usual={plan?.recipient ?? ''} packets={packets} />
      <ProblemNote error={choosing.error} />
      {making.job && (
        <Making
          caseId={caseId}
          job={making.job}
          findings={findings}
          onDone={() => {
            making.putAway();
            exportButton.current?.focus();
          }}
        />
      )}
      <div className={classes.work} data-more={packets.length > 0 || undefined}>
        <Split
          wide
          open={looking}
          label="Preview"
          onBack={() => setLooking(false)}
          list={
            checking ? (
              <CheckPanel caseId={caseId} findings={findings} onClose={closeCheck} />
            ) : (
              <Contents rows={rows} current={current} sealable={style === 'blind-first'} actions={actions} />
            )
          }
          details={
            <Suspense fallback={<Waiting />}>
              <Preview ref={pages} sheets={packet?.sheets ?? null} onCurrent={onCurrent} onLook={onLook} />
            </Suspense>
          }
        />
      </div>
      {packets.length > 0 && <MadePackets caseId={caseId} packets={packets} />}
    </div>
  );
}
