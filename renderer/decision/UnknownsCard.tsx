import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Decision, Unknown } from '../../shared/domain/decision.ts';
import { AUDIENCE_LABELS, AUDIENCES, type Audience, type Question } from '../../shared/domain/question.ts';
import { client, orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { AddLine } from '../forms/AddLine.tsx';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { neighborOf } from '../lists/useListPosition.ts';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { offerUndo } from '../ui/offer-undo.ts';
import { showProblem } from '../ui/toasts.tsx';
import decisionClasses from './Decision.module.css';
import classes from './UnknownsCard.module.css';
import type { DecisionFacts, SaveDecision } from './useDecision.ts';

const idsOf = ({ unknowns }: Decision) => unknowns.map(({ id }) => ({ id }));

/** What is still unknown, whom to ask, and a button that adds it to the questions of the case. */
export function UnknownsCard({ facts: { decision, caseId }, save }: { facts: DecisionFacts; save: SaveDecision }) {
  const { unknowns } = decision;
  const container = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const questions = useQuery(orpc.questions.list.queryOptions({ input: { caseId } })).data ?? [];
  const find = (selector: string) => container.current?.querySelector<HTMLElement>(selector);

  const edit = (id: string, change: Partial<Unknown>) =>
    save((latest) => ({ unknowns: latest.unknowns.map((each) => (each.id === id ? { ...change, id } : { id: each.id })) }));

  async function ask({ id, text }: Unknown, audience: Audience) {
    try {
      const question = await client.questions.create({ caseId, draft: { text, asked: audience } });
      await edit(id, { questionId: question.id });
      focusWhenDrawn(() => find(`[data-unknown="${id}"] a`));
    } catch (failure) {
      showProblem(failure);
    }
  }

  function remove(unknown: Unknown) {
    const next = neighborOf(unknowns, unknown.id);
    const position = unknowns.indexOf(unknown);
    const removing = save((latest) => ({ unknowns: idsOf(latest).filter(({ id }) => id !== unknown.id) }));
    removing.catch(showProblem);
    offerUndo(removing, {
      message: `“${unknown.text}” removed.`,
      onRemoved: () => find(next ? `[data-unknown="${next}"] input` : 'form input')?.focus(),
      restore: () => save((latest) => ({ unknowns: idsOf(latest).toSpliced(position, 0, unknown) })),
      onRestored: () => find(`[data-unknown="${unknown.id}"] input`)?.focus(),
    });
  }

  return (
    <Card title="Still not known">
      <p className={decisionClasses.hint}>
        What you would want to know before you decide, and who could tell you. Not everything can be known.
      </p>
      <div ref={container}>
        <ul className={decisionClasses.list} aria-label="Still not known">
          {unknowns.map((unknown) => {
            const { id, text, whom, settled } = unknown;
            return (
              <li key={id} className={classes.unknown} data-unknown={id}>
                <div className={`${fields.fields} ${decisionClasses.pair} ${fields.unlabelled}`}>
                  <AutosaveText
                    label={`Not known: ${text}`}
                    value={text}
                    check={(next) => (next.trim() === '' ? 'Say what is not known; or remove it.' : null)}
                    onSave={(next) => edit(id, { text: next })}
                  />
                  <AutosaveText
                    label={`Whom to ask: ${text}`}
                    placeholder="Whom to ask"
                    value={whom}
                    onSave={(next) => edit(id, { whom: next })}
                  />
                </div>
                <div className={classes.unknownFooter}>
                  <Checkbox
                    label="I know it now"
                    aria-label={`I know it now: ${text}`}
                    checked={settled}
                    onChange={(event) => edit(id, { settled: event.currentTarget.checked }).catch(showProblem)}
                  />
                  <AskQuestion
                    caseId={caseId}
                    text={text}
                    question={questions.find((question) => question.id === unknown.questionId)}
                    onAsk={(asked) => void ask(unknown, asked)}
                  />
                  <ActionIcon aria-label={`Remove: ${text}`} onClick={() => remove(unknown)}>
                    <IconX size="1.125rem" aria-hidden />
                  </ActionIcon>
                </div>
              </li>
            );
          })}
        </ul>
        <AddLine
          label={unknowns.length === 0 ? 'What do you not know yet?' : 'What else do you not know yet?'}
          placeholder="For example: how long I would be away from work"
          onAdd={(text) => save((latest) => ({ unknowns: [...idsOf(latest), { id: crypto.randomUUID(), text }] }))}
        />
      </div>
    </Card>
  );
}

/** Adds the unknown to the questions of the case; afterwards links to the question and shows its answer. */
function AskQuestion({
  caseId,
  text,
  question,
  onAsk,
}: {
  caseId: string;
  text: string;
  question: Question | undefined;
  onAsk: (asked: Audience) => void;
}) {
  if (question)
    return (
      <p className={classes.asked}>
        <TextLink to={pagePath('questions')} params={{ caseId }} search={{ ask: question.asked }}>
          Among the questions: {AUDIENCE_LABELS[question.asked].toLowerCase()}
        </TextLink>
        {question.answer.trim() && <span className={decisionClasses.muted}> · answered: {question.answer}</span>}
      </p>
    );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" size="compact-md" aria-label={`Put among the questions: ${text}`}>
          Put among the questions
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {AUDIENCES.map((asked) => (
          <Menu.Item key={asked} onClick={() => onAsk(asked)}>
            {AUDIENCE_LABELS[asked]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
