import { CloseButton, Textarea, UnstyledButton } from '@mantine/core';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Claim, ClaimKey, RecordPage } from '../../shared/domain/opinion.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { CLAIM_LABELS, CLAIM_PROMPTS } from '../../shared/opinions/opinion-labels.ts';
import { addClaimSources, appendText, removeClaimSource } from '../../shared/opinions/quotes.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { userMessageOf } from '../format/user-message.ts';
import { useInvalidFields } from '../forms/unsaved.ts';
import { useAutosave } from '../forms/useAutosave.ts';
import classes from './Opinions.module.css';

/** What the report reader does with a field. */
export interface ClaimFieldHandle {
  /** Appends text and adds the pages as its source; gives the reason of a refusal, or null. */
  append(sourceLabel: string, pages: readonly RecordPage[]): string | null;
  focus(): void;
}

/** Longest text of a claim, characters. */
const MAX_LENGTH = 20_000;
const MAX_SOURCES = 50;
const TOO_LONG = 'This is too long for one field: keep what matters most, the report itself is kept.';

const EMPTY_CLAIM: Claim = { text: '', sources: [] };

/** A point of an opinion: its text and its source pages, saved together. */
export function ClaimField({
  name,
  claim = EMPTY_CLAIM,
  records,
  lines = 2,
  isTarget,
  onTarget,
  onSave,
  onOpenPage,
  ref,
}: {
  name: ClaimKey;
  claim: Claim | undefined;
  /** By id, including records in the trash. */
  records: ReadonlyMap<string, MedicalRecord>;
  lines?: number;
  /** Captured text goes into this field. */
  isTarget: boolean;
  onTarget: () => void;
  onSave: (claim: Claim) => Promise<unknown>;
  onOpenPage: (page: RecordPage) => void;
  ref?: Ref<ClaimFieldHandle>;
}) {
  const { draft, change, markInvalid, flush, state, error } = useAutosave(claim, onSave);
  const input = useRef<HTMLTextAreaElement>(null);
  const tooLong = draft.text.length > MAX_LENGTH ? TOO_LONG : null;
  useInvalidFields(tooLong ? 1 : 0, `What was written to “${CLAIM_LABELS[name]}” was not kept. ${TOO_LONG}`);
  const failure = state === 'failed' ? userMessageOf(error) : null;

  useEffect(() => {
    if (tooLong) markInvalid();
  }, [tooLong, markInvalid]);

  useImperativeHandle(ref, () => ({
    append(text, pages) {
      const next = addClaimSources({ ...draft, text: appendText(draft.text, text) }, pages);
      if (next.text.length > MAX_LENGTH) return TOO_LONG;
      if (next.sources.length > MAX_SOURCES) return `A point names at most ${MAX_SOURCES} pages.`;
      change(next);
      void flush();
      input.current?.scrollIntoView({ block: 'nearest' });
      return null;
    },
    focus: () => input.current?.focus(),
  }));

  function removeSource(page: RecordPage) {
    change(removeClaimSource(draft, page));
    void flush();
    input.current?.focus();
  }

  return (
    <div className={classes.claim} data-claim={name} data-target={isTarget || undefined}>
      <Textarea
        ref={input}
        label={CLAIM_LABELS[name]}
        placeholder={CLAIM_PROMPTS[name]}
        minRows={lines}
        value={draft.text}
        error={tooLong ?? (failure && `Not saved. ${failure.happened} What you wrote is still here. ${failure.todo}`)}
        onFocus={onTarget}
        onChange={(event) => change({ ...draft, text: event.currentTarget.value })}
        onBlur={() => {
          if (!tooLong) void flush();
        }}
      />
      {draft.sources.length > 0 && (
        <ul className={classes.sources} aria-label={`Sources of: ${CLAIM_LABELS[name]}`}>
          {draft.sources.map((page) => {
            const record = records.get(page.recordId);
            const sourceLabel = `page ${page.page} of ${record ? recordTitle(record) : 'a record'}`;
            return (
              <li key={`${page.recordId} ${page.page}`} className={classes.source}>
                <UnstyledButton className={classes.sourcePage ?? ''} onClick={() => onOpenPage(page)}>
                  {sourceLabel}
                  {record && record.removed !== null && ' (removed)'}
                </UnstyledButton>
                <CloseButton size={28} aria-label={`No longer a source: ${sourceLabel}`} onClick={() => removeSource(page)} />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
