import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { noteTitle } from '../../shared/domain/note.ts';
import { AUDIENCE_LABELS, AUDIENCES, type Audience, type Question, type QuestionChange } from '../../shared/domain/question.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { client } from '../client/client.ts';
import { moveStep } from '../focus/arrow-keys.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { AutosaveDate, AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { pagePath } from '../pages/pages.ts';
import clamped from '../ui/Clamped.module.css';
import { TextLink } from '../ui/links.tsx';
import numbered from '../ui/NumberedRow.module.css';
import classes from './Questions.module.css';

const AUDIENCE_OPTIONS = AUDIENCES.map((value) => ({ value, label: AUDIENCE_LABELS[value] }));

/** A question of the list: text, position, answer. Alt+Up and Alt+Down move the focused question. */
export function QuestionItem({
  question,
  number,
  isLast,
  note,
  asksSafeUntil,
  onMove,
  onAudience,
  onRemove,
}: {
  question: Question;
  /** Position in the list, from 1. */
  number: number;
  isLast: boolean;
  /** The note of the conversation that answered it. */
  note: Note | undefined;
  /** The question asks how long waiting is safe, and the case has no such day yet. */
  asksSafeUntil: boolean;
  onMove: (step: -1 | 1) => void;
  /** The question goes to another audience and leaves this list. */
  onAudience: (audience: Audience) => Promise<unknown>;
  onRemove: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const answerId = useId();
  const save = (change: QuestionChange) => client.questions.update({ id: question.id, change });
  const answered = question.answer.trim() !== '';
  const toggleLabel = isOpen ? 'Close' : answered ? 'Change' : 'Answer';
  const focusWhenDrawn = useFocusWhenDrawn();

  function onKeyDown(event: KeyboardEvent) {
    const step = moveStep(event);
    if (step === undefined) return;
    event.preventDefault();
    onMove(step);
  }

  return (
    <li className={numbered.row} data-question={question.id} onKeyDown={onKeyDown}>
      <span className={numbered.number} aria-hidden>
        {number}
      </span>
      <div className={`${fields.fields} ${fields.unlabelled} ${classes.text}`}>
        <AutosaveText
          label={`Question ${number}`}
          lines={1}
          value={question.text}
          check={(text) => (text.trim() === '' ? 'A question needs its words; or remove it.' : tooLong(text))}
          onSave={(text) => save({ text })}
        />
      </div>
      <div className={numbered.tools}>
        <Button
          variant="subtle"
          size="compact-md"
          aria-expanded={isOpen}
          aria-controls={answerId}
          aria-label={`${toggleLabel}: ${question.text}`}
          onClick={() => {
            setIsOpen(!isOpen);
            if (!isOpen) focusWhenDrawn(() => document.getElementById(answerId)?.querySelector('textarea'));
          }}
        >
          {toggleLabel}
        </Button>
        <ActionIcon aria-label={`Move up: ${question.text}`} disabled={number === 1} onClick={() => onMove(-1)}>
          <IconArrowUp size="1.125rem" aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={`Move down: ${question.text}`} disabled={isLast} onClick={() => onMove(1)}>
          <IconArrowDown size="1.125rem" aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={`Remove: ${question.text}`} onClick={onRemove}>
          <IconX size="1.125rem" aria-hidden />
        </ActionIcon>
      </div>
      {answered && (
        <div className={classes.answer} hidden={isOpen}>
          <p className={clamped.clamped}>{question.answer}</p>
          <p className={classes.answeredOn}>
            {question.answered && formatDate(question.answered)}
            {note && (
              <>
                {' · '}
                <TextLink to={pagePath('notes')} params={{ caseId: question.caseId }} search={{ open: note.id }}>
                  {noteTitle(note)}
                </TextLink>
              </>
            )}
          </p>
          {asksSafeUntil && (
            <TextLink to={pagePath('review')} params={{ caseId: question.caseId }}>
              Write down until when it is safe to wait
            </TextLink>
          )}
        </div>
      )}
      <div id={answerId} className={`${fields.fields} ${classes.more}`} hidden={!isOpen}>
        {isOpen && (
          <>
            <AutosaveText label="Answer" lines={2} value={question.answer} onSave={(answer) => save({ answer })} />
            <div className={classes.pair}>
              {answered && (
                <AutosaveDate label="Answered on" wholeDay value={question.answered} onSave={(answered) => save({ answered })} />
              )}
              <AutosaveSelect label="To ask" value={question.asked} options={AUDIENCE_OPTIONS} onSave={onAudience} />
            </div>
          </>
        )}
      </div>
    </li>
  );
}

/** Longest text of a question, characters. */
const MAX_LENGTH = 1000;

function tooLong(text: string): string | null {
  return text.trim().length > MAX_LENGTH ? 'This is too long for one question: make two of it.' : null;
}
