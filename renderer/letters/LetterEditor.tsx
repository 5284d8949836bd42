import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Letter, LetterText } from '../../shared/domain/letter.ts';
import { client, orpc } from '../client/client.ts';
import { SaveStatus } from '../forms/SaveStatus.tsx';
import { useAutosave } from '../forms/useAutosave.ts';
import { Card } from '../ui/Card.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import classes from './Letters.module.css';

/** The text of an unsent letter, saved at every pause. */
export function LetterEditor({ letter }: { letter: Letter }) {
  const { draft, change, flush, state, error } = useAutosave<LetterText>(letter.text, (text) =>
    client.letters.update({ id: letter.id, change: { text } }),
  );
  const body = useRef<HTMLTextAreaElement>(null);
  const newDraft = useMutation(orpc.letters.update.mutationOptions());
  const fieldProps = (name: 'from' | 'to' | 'subject' | 'body') => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ ...draft, [name]: event.currentTarget.value }),
    onBlur: () => void flush(),
  });

  /** A letter that was sent meanwhile stays as it is. */
  async function restoreText(text: LetterText) {
    const { sent } = await client.letters.get({ id: letter.id });
    if (sent === null) await client.letters.update({ id: letter.id, change: { text } });
  }

  async function recreateText() {
    const textBefore = draft;
    await flush();
    const recreated = await newDraft.mutateAsync({ id: letter.id, change: { text: null } }).catch(() => null);
    if (!recreated) return;
    body.current?.focus();
    showUndo('Made anew from the case.', () => restoreText(textBefore).catch(showProblem));
  }

  return (
    <Card title="The letter" rightSection={<SaveStatus state={state} />} className={classes.text ?? ''}>
      <ProblemNote error={error ?? newDraft.error} />
      <div className={classes.addressFields}>
        <Textarea label="From" maxLength={1000} {...fieldProps('from')} />
        <Textarea label="To" maxLength={1000} {...fieldProps('to')} />
      </div>
      <TextInput label="Subject" maxLength={300} {...fieldProps('subject')} />
      <Textarea ref={body} label="What it says" minRows={10} {...fieldProps('body')} />
      <Checkbox
        label="Ends with lines to sign and date by hand"
        checked={draft.sign}
        onChange={(event) => {
          change({ ...draft, sign: event.currentTarget.checked });
          void flush();
        }}
      />
      {letter.kind !== 'own' && (
        <div className={classes.source}>
          {letter.fixed ? (
            <>
              <p>You changed this letter by hand: it no longer follows the case.</p>
              <Button variant="default" size="compact-md" loading={newDraft.isPending} onClick={() => void recreateText()}>
                Make it anew from the case
              </Button>
            </>
          ) : (
            <p>Made from the case, and it follows the case until you change it here or send it.</p>
          )}
        </div>
      )}
    </Card>
  );
}
