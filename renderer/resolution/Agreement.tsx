import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { outcomeSentences, outcomeTitle } from '../../shared/comparison/outcome.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { audienceOf } from '../../shared/questions/audience.ts';
import { STILL_TO_ASK, unstatedQuestions } from '../../shared/resolution/still-to-ask.ts';
import { client, orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { useProviderFacts } from '../providers/useProviderFacts.ts';
import { Card } from '../ui/Card.tsx';
import dashed from '../ui/Dashed.module.css';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { showDone, showProblem, showUndo } from '../ui/toasts.tsx';
import classes from './Resolution.module.css';
import type { ResolutionFacts } from './useResolution.ts';

/** The opinions agree: what that means, what is still to ask, and the link to the decision. */
export function Agreement({ facts }: { facts: ResolutionFacts }) {
  const { caseId, comparison, nameOf } = facts;
  return (
    <div className={classes.cards}>
      <Card title={outcomeTitle(comparison)} className={classes.part ?? ''}>
        {outcomeSentences(comparison, nameOf).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          You can go on with more confidence: physicians who looked at it separately came to the same conclusion. It is not
          certainty: they may have read the same report, and any plan may have to change when something new is found.
        </p>
        <div className={classes.actions}>
          <ButtonLink to={pagePath('decision')} params={{ caseId }}>
            Go on to the decision
          </ButtonLink>
          <ButtonLink variant="default" to={pagePath('comparison')} params={{ caseId }}>
            Side by side
          </ButtonLink>
        </div>
      </Card>
      <QuestionsToAsk facts={facts} />
    </div>
  );
}

/** Questions worth asking the treating physician, and points that nobody mentioned; one click adds each to the questions. */
function QuestionsToAsk({ facts }: { facts: ResolutionFacts }) {
  const { caseId, comparison, providers, nameOf } = facts;
  const queryClient = useQueryClient();
  const physicians = useProviderFacts(caseId).facts;
  const questions = useQuery(orpc.questions.list.queryOptions({ input: { caseId } })).data ?? [];
  const unstated = unstatedQuestions(comparison.opinions);
  const addQuestion = useMutation({
    mutationFn: async ({ opinion }: { opinion: ResolutionFacts['opinions'][number] }) => {
      const provider = providers.find(({ id }) => id === opinion.providerId);
      const audience = provider && physicians ? audienceOf(provider, physicians) : 'other';
      const alreadyAsked = new Set(questions.filter((question) => question.asked === audience).map(({ text }) => text));
      const added: string[] = [];
      for (const text of [...unstated, ...STILL_TO_ASK])
        if (!alreadyAsked.has(text)) added.push((await client.questions.create({ caseId, draft: { text, asked: audience } })).id);
      await queryClient.invalidateQueries({ queryKey: orpc.questions.key() });
      if (added.length === 0) return showDone('They are all on the list already.');
      const undo = () => Promise.all(added.map((id) => client.questions.remove({ id }))).catch(showProblem);
      showUndo(`${formatCount(added.length, 'question')} on the list for ${nameOf(opinion)}.`, () => void undo());
    },
  });
  return (
    <Card title="What is still to ask" className={classes.part ?? ''}>
      {unstated.length > 0 && (
        <>
          <p>
            {comparison.opinions.length > 2 ? 'None of them' : 'Neither'} said anything about this, as far as it is written down:
          </p>
          <BulletList items={unstated} />
        </>
      )}
      <p>{unstated.length > 0 ? 'And in any case, whoever treats you:' : 'Whoever treats you:'}</p>
      <BulletList items={STILL_TO_ASK} />
      <div className={classes.actions}>
        {comparison.opinions.map((opinion) => (
          <Button
            key={opinion.id}
            variant="default"
            loading={addQuestion.isPending}
            onClick={() => addQuestion.mutate({ opinion })}
          >
            Add them to my questions for {nameOf(opinion)}
          </Button>
        ))}
      </div>
      <p className={classes.muted}>
        Put them in order, change and print them in{' '}
        <TextLink to={pagePath('questions')} params={{ caseId }}>
          Questions
        </TextLink>
        .
      </p>
    </Card>
  );
}

function BulletList({ items }: { items: readonly string[] }) {
  return (
    <ul className={`${dashed.dashed} ${classes.lines}`}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
