import { CloseButton, Textarea, UnstyledButton } from '@mantine/core';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Claim, ClaimKey, RecordPage } from '../../shared/domain/opinion.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { CLAIM_LABELS, CLAIM_PROMPTS } from '../../shared/opinions/opinion-labels.ts';
import { withoutSource, withSources, withWords } from '../../shared/opinions/quotes.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { toldOf } from '../client/user-message.ts';
import { useRefused } from '../forms/unsaved.ts';
import { useAutosave } from '../forms/useAutosave.ts';
import classes from './Opinions.module.css';

/** What the report beside it asks of a field. */
export interface ClaimFieldHandle {
  /** Puts words behind those that stand there, with the pages as their source; says why not, or null. */
  put(words: string, pages: readonly RecordPage[]): string | null;
  focus(): void;
}

/** Longest text of a point, characters. */
const LONGEST = 20_000;
const MOST_SOURCES = 50;
const TOO_LONG = 'This is too long for one field: keep what matters most, the report itself is kept.';

const NOTHING: Claim = { text: '', sources: [] };

/** One point of an opinion: what was said, and the pages on which it stands. It saves itself, words and sources together. */
export function ClaimField({
  name,
  claim = NOTHING,
  records,
  lines = 2,
  target,
  onTarget,
  onSave,
  onOpenPage,
  ref,
}: {
  name: ClaimKey;
  claim: Claim | undefined;
  /** By id, those in the trash too. */
  records: ReadonlyMap<string, MedicalRecord>;
  lines?: number;
  /** Words that are taken from a page go here. */
  target: boolean;
  onTarget: () => void;
  onSave: (claim: Claim) => Promise<unknown>;
  onOpenPage: (page: RecordPage) => void;
  ref?: Ref<ClaimFieldHandle>;
}) {
  const { draft, change, hold, flush, state, error } = useAutosave(claim, onSave);
  const box = useRef<HTMLTextAreaElement>(null);
  const refused = draft.text.length > LONGEST ? TOO_LONG : null;
  useRefused(refused ? 1 : 0, `What was written to “${CLAIM_LABELS[name]}” was not kept. ${TOO_LONG}`);
  const told = state === 'failed' ? toldOf(error) : null;

  useEffect(() => {
    if (refused) hold();
  }, [refused, hold]);

  useImperativeHandle(ref, () => ({
    put(words, pages) {
      const next = withSources({ ...draft, text: withWords(draft.text, words) }, pages);
      if (next.text.length > LONGEST) return TOO_LONG;
      if (next.sources.length > MOST_SOURCES) return `A point names at most ${MOST_SOURCES} pages.`;
      change(next);
      void flush();
      box.current?.scrollIntoView({ block: 'nearest' });
      return null;
    },
    focus: () => box.current?.focus(),
  }));

  function takeOff(page: RecordPage) {
    change(withoutSource(draft, page));
    void flush();
    box.current?.focus();
  }

  return (
    <div className={classes.claim} data-claim={name} data-target={target || undefined}>
      <Textarea
        ref={box}
        label={CLAIM_LABELS[name]}
        placeholder={CLAIM_PROMPTS[name]}
        minRows={lines}
        value={draft.text}
        error={refused ?? (told && `Not saved. ${told.happened} What you wrote is still here. ${told.todo}`)}
        onFocus={onTarget}
        onChange={(event) => change({ ...draft, text: event.currentTarget.value })}
        onBlur={() => {
          if (!refused) void flush();
        }}
      />
      {draft.sources.length > 0 && (
        <ul className={classes.sources} aria-label={`Sources of: ${CLAIM_LABELS[name]}`}>
          {draft.sources.map((page) => {
            const record = records.get(page.recordId);
            const words = `page ${page.page} of ${record ? recordTitle(record) : 'a record'}`;
            return (
              <li key={`${page.recordId} ${page.page}`} className={classes.source}>
                <UnstyledButton className={classes.sourcePage ?? ''} onClick={() => onOpenPage(page)}>
                  {words}
                  {record && record.removed !== null && ' (removed)'}
                </UnstyledButton>
                <CloseButton size={28} aria-label={`No longer a source: ${words}`} onClick={() => takeOff(page)} />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
