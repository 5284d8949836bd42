import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { Day } from '../../shared/domain/partial-date.ts';
import { ASKED, ASKED_LABELS, Asked, type Question } from '../../shared/domain/question.ts';
import { askedOf } from '../../shared/questions/audience.ts';
import { client, orpc } from '../client/client.ts';
import { AutosaveText } from '../forms/fields.tsx';
import { useProviders } from '../providers/provider-options.ts';
import { TextLink } from '../ui/links.tsx';
import classes from './Notes.module.css';

const PEOPLE = ASKED.map((value) => ({ value, label: ASKED_LABELS[value] }));

/** The open questions for whoever the talk is with, and those that it answered, each with a place to write the answer. */
export function TalkQuestions({ note }: { note: Note }) {
  const { caseId } = note;
  const of = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data;
  const { providers, byId } = useProviders(caseId);
  const questions = useQuery(orpc.questions.list.queryOptions({ input: { caseId } })).data ?? [];
  const [chosen, setChosen] = useState<Asked | null>(null);
  const provider = note.providerId ? byId.get(note.providerId) : undefined;
  const asked = chosen ?? (provider && of ? askedOf(provider, { case: of, providers }) : 'second');
  const shown = questions.filter(
    (question) => question.noteId === note.id || (question.asked === asked && question.answer.trim() === ''),
  );

  function save(question: Question, answer: string) {
    const { data: day } = Day.safeParse(note.date);
    return client.questions.update({
      id: question.id,
      change: { answer, noteId: note.id, ...(question.answered === null && day ? { answered: day } : {}) },
    });
  }

  return (
    <section className={classes.questions} aria-label="Questions in this talk">
      <div className={classes.subhead}>
        <h2>Questions</h2>
        <Select
          aria-label="Questions for"
          data={PEOPLE}
          value={asked}
          onChange={(value) => setChosen(Asked.nullable().catch(null).parse(value))}
        />
      </div>
      {shown.length === 0 ? (
        <p className={classes.quiet}>
          No open questions here.{' '}
          <TextLink to="/cases/$caseId/questions" params={{ caseId }} search={{ ask: asked }}>
            Write down what to ask
          </TextLink>
        </p>
      ) : (
        <ol className={classes.asked}>
          {shown.map((question) => (
            <li key={question.id}>
              <AutosaveText
                label={question.text}
                placeholder="The answer"
                lines={1}
                value={question.answer}
                onSave={(answer) => save(question, answer)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
