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
import type { WayOnFacts } from './useResolution.ts';

/** The opinions agree: what that means, what is still to ask, and on to the decision. */
export function Agreed({ facts }: { facts: WayOnFacts }) {
  const { caseId, comparison, nameOf } = facts;
  return (
    <div className={classes.cards}>
      <Card title={outcomeTitle(comparison)} className={classes.part ?? ''}>
        {outcomeSentences(comparison, nameOf).map((words) => (
          <p key={words}>{words}</p>
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
      <StillToAsk facts={facts} />
    </div>
  );
}

/** What is worth asking whoever treats, and what nobody said; put on the list of questions with one press. */
function StillToAsk({ facts }: { facts: WayOnFacts }) {
  const { caseId, comparison, providers, nameOf } = facts;
  const queryClient = useQueryClient();
  const physicians = useProviderFacts(caseId).facts;
  const asked = useQuery(orpc.questions.list.queryOptions({ input: { caseId } })).data ?? [];
  const unsaid = unstatedQuestions(comparison.opinions);
  const put = useMutation({
    mutationFn: async ({ opinion }: { opinion: WayOnFacts['opinions'][number] }) => {
      const provider = providers.find(({ id }) => id === opinion.providerId);
      const to = provider && physicians ? audienceOf(provider, physicians) : 'other';
      const there = new Set(asked.filter((question) => question.asked === to).map(({ text }) => text));
      const added: string[] = [];
      for (const text of [...unsaid, ...STILL_TO_ASK])
        if (!there.has(text)) added.push((await client.questions.create({ caseId, draft: { text, asked: to } })).id);
      await queryClient.invalidateQueries({ queryKey: orpc.questions.key() });
      if (added.length === 0) return showDone('They are all on the list already.');
      const takeBack = () => Promise.all(added.map((id) => client.questions.remove({ id }))).catch(showProblem);
      showUndo(`${formatCount(added.length, 'question')} on the list for ${nameOf(opinion)}.`, () => void takeBack());
    },
  });
  return (
    <Card title="What is still to ask" className={classes.part ?? ''}>
      {unsaid.length > 0 && (
        <>
          <p>
            {comparison.opinions.length > 2 ? 'None of them' : 'Neither'} said anything about this, as far as it is written down:
          </p>
          <List items={unsaid} />
        </>
      )}
      <p>{unsaid.length > 0 ? 'And in any case, whoever treats you:' : 'Whoever treats you:'}</p>
      <List items={STILL_TO_ASK} />
      <div className={classes.actions}>
        {comparison.opinions.map((opinion) => (
          <Button key={opinion.id} variant="default" loading={put.isPending} onClick={() => put.mutate({ opinion })}>
            Add them to my questions for {nameOf(opinion)}
          </Button>
        ))}
      </div>
      <p className={classes.quiet}>
        Put them in order, change and print them in{' '}
        <TextLink to={pagePath('questions')} params={{ caseId }}>
          Questions
        </TextLink>
        .
      </p>
    </Card>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className={`${dashed.dashed} ${classes.lines}`}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
