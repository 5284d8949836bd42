import { Button, Menu } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMatchRoute, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { counted } from '../../shared/wording/amounts.ts';
import { EmptyPlace } from '../components/EmptyPlace.tsx';
import place from '../components/Place.module.css';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { Split } from '../components/Split.tsx';
import { showUndo } from '../components/toasts.tsx';
import { useProviders } from '../physicians/providers.ts';
import { ImportReports } from '../uploads/ImportReport.tsx';
import { useUploads } from '../uploads/Uploads.tsx';
import { type Facet, inFacet, neighbour, nextToReview } from './facets.ts';
import { MarkedDetails } from './MarkedDetails.tsx';
import { RecordDetails } from './RecordDetails.tsx';
import { RecordGrid } from './RecordGrid.tsx';
import { RecordPages } from './RecordPages.tsx';
import classes from './Records.module.css';
import { type KindChoice, RecordsTools } from './RecordsTools.tsx';
import { useRecords, useRemoveRecords, useSaveRecord } from './useRecords.ts';

const NONE: ReadonlySet<string> = new Set();

/** The records of a case: the list, the details of one beside it, and its pages in the list's place when it is open. */
export function RecordsPlace() {
  const { caseId } = useParams({ from: '/cases/$caseId/records' });
  const recordId = useParams({ strict: false, select: (params) => params.recordId ?? null });
  const looking = useMatchRoute()({ to: '/cases/$caseId/records/$recordId/pages' }) !== false;
  const navigate = useNavigate();
  const uploads = useUploads();
  const { byId } = useProviders(caseId);

  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), 150);
  const [kind, setKind] = useState<KindChoice>('all');
  const [facet, setFacet] = useState<Facet>('all');
  const [marked, setMarked] = useState(NONE);
  const confirm = useRef<HTMLButtonElement>(null);
  const [confirmNext, setConfirmNext] = useState(false);

  const { all, found, removed, loading, error } = useRecords(caseId, settled);
  const { remove, restore } = useRemoveRecords();
  const saveRecord = useSaveRecord();
  const shown = (facet === 'removed' ? removed : found).filter(
    (record) => inFacet(record, facet) && (kind === 'all' || (record.kind ?? 'none') === kind),
  );
  const current = [...all, ...removed].find(({ id }) => id === recordId) ?? null;
  const markedRecords = shown.filter(({ id }) => marked.has(id));
  const toReview = all.filter(({ reviewed }) => !reviewed);

  // Reviewing goes on by Enter: the button of the next record takes the place of the one just pressed.
  useEffect(() => {
    if (confirmNext && confirm.current) {
      confirm.current.focus();
      setConfirmNext(false);
    }
  });

  const go = (id: string | null, replace = false) =>
    void (id
      ? navigate({ to: '/cases/$caseId/records/$recordId', params: { caseId, recordId: id }, replace })
      : navigate({ to: '/cases/$caseId/records', params: { caseId }, replace }));
  const open = (id: string) => void navigate({ to: '/cases/$caseId/records/$recordId/pages', params: { caseId, recordId: id } });

  async function looksRight(records: readonly MedicalRecord[]) {
    const last = records.at(-1);
    const rest = shown.filter((record) => !records.includes(record) || record === last);
    const next = last ? nextToReview(rest, last.id) : null;
    for (const { id } of records) await saveRecord(id, { reviewed: true });
    setMarked(NONE);
    if (next) {
      go(next, true);
      setConfirmNext(true);
    } else if (facet === 'review') setFacet('all');
  }

  function removeAll(ids: readonly string[]) {
    const gone = new Set(ids);
    const [first] = ids;
    const title = all.find(({ id }) => id === first)?.title ?? '';
    remove.mutate(
      { ids: [...ids] },
      {
        onSuccess: () => {
          setMarked(NONE);
          if (recordId && gone.has(recordId)) go(neighbour(shown, gone, recordId), true);
          showUndo(ids.length === 1 ? `“${title}” removed.` : `${ids.length} records removed.`, () =>
            restore.mutate({ ids: [...ids] }),
          );
        },
      },
    );
  }

  function putBack(ids: readonly string[]) {
    restore.mutate({ ids: [...ids] }, { onSuccess: () => setMarked(NONE) });
  }

  function reviewInbox() {
    setFacet('review');
    setKind('all');
    setSearch('');
    go(toReview[0]?.id ?? null);
    setConfirmNext(true);
  }

  const add = (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button>Add records</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => uploads.choose(caseId, 'files')}>Choose files</Menu.Item>
        <Menu.Item onClick={() => uploads.choose(caseId, 'folder')}>Choose a folder, with all that is in it</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );

  if (looking && current) {
    return (
      <div className={place.whole}>
        <RecordPages key={current.id} record={current} onLeave={() => go(current.id)} />
      </div>
    );
  }
  // Neither the list nor the empty place yet: a button that is gone a moment later would take a click with it.
  if (loading) {
    return (
      <div className={place.whole}>
        <PlaceHeader title="Records" sentence=" " />
      </div>
    );
  }
  if (!error && all.length === 0 && removed.length === 0) {
    return (
      <div className={place.whole}>
        <PlaceHeader title="Records" sentence="Everything that a second physician may want to read." />
        <ImportReports caseId={caseId} />
        <EmptyPlace
          title="No records yet"
          action={
            <>
              <Button onClick={() => uploads.choose(caseId, 'files')}>Choose files</Button>
              <Button variant="default" onClick={() => uploads.choose(caseId, 'folder')}>
                Choose a folder
              </Button>
            </>
          }
        >
          <p>
            Drop files or whole folders anywhere on this window: PDFs from a portal, scans, photos of letters. Each is read, gets
            a date and a title to confirm, and can be searched. The files on your disk stay as they are.
          </p>
        </EmptyPlace>
      </div>
    );
  }
  const pages = all.reduce((sum, record) => sum + record.pages, 0);
  const sentence = [
    `${counted(all.length, 'record')}, ${counted(pages, 'page')}`,
    toReview.length > 0 && `${toReview.length} to review`,
  ];
  return (
    <div className={place.whole}>
      <PlaceHeader
        title="Records"
        sentence={sentence.filter(Boolean).join(' · ')}
        actions={
          <>
            {toReview.length > 0 && (
              <Button variant="default" onClick={reviewInbox}>
                Review inbox ({toReview.length})
              </Button>
            )}
            {add}
          </>
        }
      />
      <ProblemNote error={error} />
      <ImportReports caseId={caseId} />
      <RecordsTools
        all={all}
        removed={removed.length}
        search={search}
        onSearch={setSearch}
        kind={kind}
        onKind={setKind}
        facet={facet}
        onFacet={(next) => {
          setFacet(next);
          setMarked(NONE);
        }}
      />
      <Split
        open={current !== null || markedRecords.length > 1}
        label="Details"
        onBack={() => go(null)}
        list={
          shown.length === 0 ? (
            <p className={classes.none}>{nothingWords(settled, facet)}</p>
          ) : (
            <RecordGrid
              records={shown}
              providers={byId}
              current={recordId}
              marked={marked}
              actions={{
                choose: (id) => go(id, recordId !== null),
                open,
                mark: setMarked,
                remove: facet === 'removed' ? putBack : removeAll,
              }}
            />
          )
        }
        details={
          markedRecords.length > 1 ? (
            <MarkedDetails
              records={markedRecords}
              trash={facet === 'removed'}
              onLooksRight={() => void looksRight(markedRecords.filter(({ reviewed }) => !reviewed))}
              onRemove={() => removeAll(markedRecords.map(({ id }) => id))}
              onRestore={() => putBack(markedRecords.map(({ id }) => id))}
              onNone={() => setMarked(NONE)}
            />
          ) : current ? (
            <RecordDetails
              key={current.id}
              record={current}
              confirmRef={confirm}
              onOpen={() => open(current.id)}
              onLooksRight={() => void looksRight([current])}
              onRemove={() => removeAll([current.id])}
              onRestore={() => putBack([current.id])}
            />
          ) : (
            <p className={place.hint}>
              {recordId ? 'This record is not in the case any more.' : 'Choose a record to see and correct what is known of it.'}
            </p>
          )
        }
      />
    </div>
  );
}

function nothingWords(search: string, facet: Facet): string {
  if (search) return `No record speaks of “${search}”. Pages that are only pictures cannot be searched yet.`;
  if (facet === 'removed') return 'The trash is empty.';
  if (facet === 'review') return 'Everything has been reviewed.';
  return 'No record is of this kind.';
}
