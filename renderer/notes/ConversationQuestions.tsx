import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { Day } from '../../shared/domain/partial-date.ts';
import { AUDIENCE_LABELS, AUDIENCES, Audience, type Question } from '../../shared/domain/question.ts';
import { audienceOf } from '../../shared/questions/audience.ts';
import { client, orpc } from '../client/client.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import { pagePath } from '../pages/pages.ts';
import { useProviders } from '../providers/useProviders.ts';
import { TextLink } from '../ui/links.tsx';
import classes from './Notes.module.css';

const AUDIENCE_OPTIONS = AUDIENCES.map((value) => ({ value, label: AUDIENCE_LABELS[value] }));

/** The open questions of a conversation and those that it answered, each with a field for the answer. */
export function ConversationQuestions({ note }: { note: Note }) {
  const { caseId } = note;
  const openCase = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data;
  const { providers, byId } = useProviders(caseId);
  const questions = useQuery(orpc.questions.list.queryOptions({ input: { caseId } })).data ?? [];
  const [chosen, setChosen] = useState<Audience | null>(null);
  const provider = note.providerId ? byId.get(note.providerId) : undefined;
  const audience = chosen ?? (provider && openCase ? audienceOf(provider, { case: openCase, providers }) : 'second');
  const shown = questions.filter(
    (question) => question.noteId === note.id || (question.asked === audience && question.answer.trim() === ''),
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
          data={AUDIENCE_OPTIONS}
          value={audience}
          onChange={(value) => setChosen(Audience.nullable().catch(null).parse(value))}
        />
      </div>
      {shown.length === 0 ? (
        <p className={classes.muted}>
          No open questions here.{' '}
          <TextLink to={pagePath('questions')} params={{ caseId }} search={{ ask: audience }}>
            Write down what to ask
          </TextLink>
        </p>
      ) : (
        <ol className={classes.questionList}>
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
