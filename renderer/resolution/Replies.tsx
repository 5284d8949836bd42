import { Button, VisuallyHidden } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { CLAIM_KEYS, type Opinion } from '../../shared/domain/opinion.ts';
import type { Reply, ReplyChange } from '../../shared/domain/reply.ts';
import { pointsOf } from '../../shared/letters/resolution/points.ts';
import { CLAIM_LABELS, statedText } from '../../shared/opinions/opinion-labels.ts';
import { client, orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { today } from '../format/calendar.ts';
import fields from '../forms/Fields.module.css';
import { AutosaveDate, AutosaveSelect, AutosaveText } from '../forms/fields.tsx';
import { useSaveRow } from '../forms/useSaveRow.ts';
import { offerUndo } from '../ui/removal.ts';
import { Citations } from './Citations.tsx';
import classes from './Resolution.module.css';
import type { WayOnFacts } from './useResolution.ts';

const WHOLE = '';
const CLAIM_OPTIONS = [
  { value: WHOLE, label: 'The opinion as a whole' },
  ...CLAIM_KEYS.map((value) => ({ value, label: CLAIM_LABELS[value] })),
] as const;

/** What a physician answered, each beside the point that it explains, and the button that begins another. */
export function Replies({ opinion, letterId, facts }: { opinion: Opinion; letterId: string | null; facts: WayOnFacts }) {
  const { caseId, nameOf, letters } = facts;
  const queryClient = useQueryClient();
  const list = useRef<HTMLElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const replies = facts.replies.filter(({ opinionId }) => opinionId === opinion.id);
  const answered = new Set(replies.map(({ claim }) => claim));
  // The first of the points in question that has no answer yet.
  const claim = pointsOf(opinion, facts).said.find((key) => !answered.has(key)) ?? null;
  const sent = letters.some(({ id, sent: day }) => id === letterId && day !== null);
  const create = useMutation(orpc.replies.create.mutationOptions());
  const remove = useMutation(orpc.replies.remove.mutationOptions());
  const row = (id: string) => list.current?.querySelector<HTMLElement>(`[data-reply="${id}"] textarea`);
  const begin = () => list.current?.querySelector<HTMLElement>('button[data-begin]');

  async function add() {
    const draft = { opinionId: opinion.id, claim, on: today(), text: '', citations: [], letterId: sent ? letterId : null };
    const made = await create.mutateAsync({ caseId, draft }).catch(() => null);
    if (!made) return;
    focusWhenDrawn(() => row(made.id));
    await queryClient.invalidateQueries({ queryKey: orpc.replies.key() });
  }

  function removeOne({ id }: Reply) {
    offerUndo(remove.mutateAsync({ id }), {
      words: `An answer of ${nameOf(opinion)} removed.`,
      gone: () => focusWhenDrawn(begin),
      restore: () => client.replies.restore({ id }),
      back: () => focusWhenDrawn(() => row(id)),
    });
  }

  return (
    <section ref={list} aria-label={`Answers of ${nameOf(opinion)}`} className={classes.replies}>
      {replies.map((reply) => (
        <ReplyFields key={reply.id} reply={reply} opinion={opinion} facts={facts} onRemove={() => removeOne(reply)} />
      ))}
      <Button data-begin variant="subtle" size="compact-md" className={classes.begin ?? ''} onClick={() => void add()}>
        {replies.length === 0 ? 'Write down the answer' : 'Write down another answer'}
        <VisuallyHidden> of {nameOf(opinion)}</VisuallyHidden>
      </Button>
    </section>
  );
}

/** One answer: to which point, when, what was said, and the sources that were named. */
function ReplyFields({
  reply,
  opinion,
  facts,
  onRemove,
}: {
  reply: Reply;
  opinion: Opinion;
  facts: WayOnFacts;
  onRemove: () => void;
}) {
  const { caseId, nameOf } = facts;
  const save = useSaveRow<Reply, ReplyChange>(reply, orpc.replies.list.queryKey({ input: { caseId } }), (change) =>
    client.replies.update({ id: reply.id, change }),
  );
  const words = reply.claim && statedText(opinion, reply.claim);
  return (
    <div className={`${fields.fields} ${classes.reply}`} data-reply={reply.id}>
      <div className={classes.replyHead}>
        <AutosaveSelect
          label="What it answers"
          value={reply.claim ?? WHOLE}
          options={CLAIM_OPTIONS}
          onSave={(claim) => save(() => ({ claim: claim === WHOLE ? null : claim }))}
        />
        <AutosaveDate label="Answered on" wholeDay value={reply.on} onSave={(on) => save(() => ({ on }))} />
      </div>
      {words && (
        <blockquote className={classes.quote} dir="auto">
          <span className={classes.quiet}>{nameOf(opinion)} had said: </span>
          {words}
        </blockquote>
      )}
      <AutosaveText
        label="What they answered"
        placeholder="In their words"
        lines={3}
        value={reply.text}
        onSave={(text) => save(() => ({ text }))}
      />
      <Citations reply={reply} facts={facts} save={save} />
      <Button variant="subtle" size="compact-md" className={classes.begin ?? ''} onClick={onRemove}>
        Remove this answer
      </Button>
    </div>
  );
}
