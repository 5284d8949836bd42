import { Button, CloseButton, Menu, Select, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Citation, Reply, ReplyChange } from '../../shared/domain/reply.ts';
import { validateLink } from '../../shared/opinions/citations.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import type { SaveRow } from '../forms/useSaveRow.ts';
import { recordLine } from '../records/LinkedRecords.tsx';
import { offerUndo } from '../ui/offer-undo.ts';
import { showDone, showProblem } from '../ui/toasts.tsx';
import classes from './Resolution.module.css';
import type { ResolutionFacts } from './useResolution.ts';

const withCitation = (citations: readonly Citation[], position: number, change: Partial<Citation>) =>
  citations.map((citation, index) => (index === position ? { ...citation, ...change } : citation));

function copy(text: string): void {
  navigator.clipboard.writeText(text).then(
    () => showDone('Copied.'),
    (failure) => showProblem(failure),
  );
}

/**
 * The sources that a physician named: a text with an address to copy, or a page of a record. The application opens no address.
 */
export function Citations({ reply, facts, save }: { reply: Reply; facts: ResolutionFacts; save: SaveRow<Reply, ReplyChange> }) {
  const { citations } = reply;
  const section = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const present = [...facts.records.values()].filter(({ removed }) => removed === null);
  const [choosing, setChoosing] = useState(false);
  const recordChoice = () => section.current?.querySelector<HTMLElement>('[data-which]');
  const focusAddButton = () => focusWhenDrawn(() => section.current?.querySelector<HTMLElement>('button[data-add]'));
  const focusLast = () => focusWhenDrawn(() => [...(section.current?.querySelectorAll<HTMLElement>('li input') ?? [])].at(-2));

  function add(citation: Citation) {
    save((latest) => ({ citations: [...latest.citations, citation] })).then(focusLast, showProblem);
  }
  function removeCitation(position: number) {
    offerUndo(
      save((latest) => ({ citations: latest.citations.filter((_, index) => index !== position) })),
      {
        message: 'A source removed.',
        onRemoved: focusAddButton,
        restore: () => save(() => ({ citations })),
        onRestored: focusLast,
      },
    );
  }
  const change = (position: number, next: Partial<Citation>) =>
    save((latest) => ({ citations: withCitation(latest.citations, position, next) }));

  return (
    <div ref={section} className={classes.citations}>
      {citations.length > 0 && (
        <ul aria-label="Sources named">
          {citations.map((citation, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a source has no id; it is saved by its position.
            <li key={position} className={classes.citation}>
              {citation.page ? (
                <RecordCitation citation={citation} facts={facts} onChange={(next) => change(position, next)} />
              ) : (
                <>
                  <AutosaveText
                    label="Source"
                    placeholder="Title, journal, year"
                    value={citation.words}
                    onSave={(words) => change(position, { words })}
                  />
                  <AutosaveText
                    label="Address or number"
                    placeholder="https://… or DOI"
                    value={citation.link}
                    check={validateLink}
                    onSave={(link) => change(position, { link })}
                  />
                </>
              )}
              {citation.link !== '' && (
                <Button variant="subtle" size="compact-md" onClick={() => copy(citation.link)}>
                  Copy<VisuallyHidden> the address of source {position + 1}</VisuallyHidden>
                </Button>
              )}
              <CloseButton size={36} aria-label={`Remove source ${position + 1}`} onClick={() => removeCitation(position)} />
            </li>
          ))}
        </ul>
      )}
      {choosing && (
        <Select
          data-which
          label="Which record they named"
          placeholder="Choose a record"
          data={present.map((each) => ({ value: each.id, label: recordLine(each) }))}
          value={null}
          searchable
          selectFirstOptionOnChange
          nothingFoundMessage="No record is called this."
          onChange={(recordId) => {
            if (!recordId) return;
            setChoosing(false);
            add({ words: '', link: '', page: { recordId, page: 1 } });
          }}
        />
      )}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button data-add variant="subtle" size="compact-md">
            Add a source that they named
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              setChoosing(false);
              add({ words: '', link: '', page: null });
            }}
          >
            A study, guideline or address
          </Menu.Item>
          <Menu.Item
            disabled={present.length === 0}
            onClick={() => {
              setChoosing(true);
              focusWhenDrawn(recordChoice);
            }}
          >
            A page of a record
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** A page of a record of the case. */
function RecordCitation({
  citation: { words, page },
  facts,
  onChange,
}: {
  citation: Citation;
  facts: ResolutionFacts;
  onChange: (change: Partial<Citation>) => Promise<unknown>;
}) {
  if (!page) return null;
  const records = [...facts.records.values()].filter(({ removed, id }) => removed === null || id === page.recordId);
  return (
    <>
      <AutosaveSelect
        label="Record"
        value={page.recordId}
        options={records.map((record) => ({ value: record.id, label: recordTitle(record) }))}
        onSave={(recordId) => onChange({ page: { recordId, page: 1 } })}
      />
      <AutosaveText
        label="Page"
        value={String(page.page)}
        check={(text) => (/^[1-9]\d{0,4}$/.test(text.trim()) ? null : 'Write the number of the page.')}
        onSave={(text) => onChange({ page: { ...page, page: Number(text) } })}
      />
      <div className={classes.commentField}>
        <AutosaveText
          label="In words"
          placeholder="What it says, if you like"
          value={words}
          onSave={(text) => onChange({ words: text })}
        />
      </div>
    </>
  );
}
