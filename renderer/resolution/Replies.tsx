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
import { AutosaveDate, AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { useSaveRow } from '../forms/useSaveRow.ts';
import { offerUndo } from '../ui/offer-undo.ts';
import { Citations } from './Citations.tsx';
import classes from './Resolution.module.css';
import type { ResolutionFacts } from './useResolution.ts';

const WHOLE_OPINION = '';
const CLAIM_OPTIONS = [
  { value: WHOLE_OPINION, label: 'The opinion as a whole' },
  ...CLAIM_KEYS.map((value) => ({ value, label: CLAIM_LABELS[value] })),
] as const;

/** The answers of a physician, each beside the point that it explains, and a button that adds another. */
export function Replies({ opinion, letterId, facts }: { opinion: Opinion; letterId: string | null; facts: ResolutionFacts }) {
  const { caseId, nameOf, letters } = facts;
  const queryClient = useQueryClient();
  const list = useRef<HTMLElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const replies = facts.replies.filter(({ opinionId }) => opinionId === opinion.id);
  const answered = new Set(replies.map(({ claim }) => claim));
  // The first of the differing points without an answer.
  const claim = pointsOf(opinion, facts).stated.find((key) => !answered.has(key)) ?? null;
  const sent = letters.some(({ id, sent: day }) => id === letterId && day !== null);
  const create = useMutation(orpc.replies.create.mutationOptions());
  const remove = useMutation(orpc.replies.remove.mutationOptions());
  const textareaOf = (id: string) => list.current?.querySelector<HTMLElement>(`[data-reply="${id}"] textarea`);
  const addButton = () => list.current?.querySelector<HTMLElement>('button[data-begin]');

  async function add() {
    const draft = { opinionId: opinion.id, claim, on: today(), text: '', citations: [], letterId: sent ? letterId : null };
    const created = await create.mutateAsync({ caseId, draft }).catch(() => null);
    if (!created) return;
    focusWhenDrawn(() => textareaOf(created.id));
    await queryClient.invalidateQueries({ queryKey: orpc.replies.key() });
  }

  function removeReply({ id }: Reply) {
    offerUndo(remove.mutateAsync({ id }), {
      message: `An answer of ${nameOf(opinion)} removed.`,
      onRemoved: () => focusWhenDrawn(addButton),
      restore: () => client.replies.restore({ id }),
      onRestored: () => focusWhenDrawn(() => textareaOf(id)),
    });
  }

  return (
    <section ref={list} aria-label={`Answers of ${nameOf(opinion)}`} className={classes.replies}>
      {replies.map((reply) => (
        <ReplyFields key={reply.id} reply={reply} opinion={opinion} facts={facts} onRemove={() => removeReply(reply)} />
      ))}
      <Button data-begin variant="subtle" size="compact-md" className={classes.begin ?? ''} onClick={() => void add()}>
        {replies.length === 0 ? 'Write down the answer' : 'Write down another answer'}
        <VisuallyHidden> of {nameOf(opinion)}</VisuallyHidden>
      </Button>
    </section>
  );
}

/** One answer: about which point, when, its text, and its sources. */
function ReplyFields({
  reply,
  opinion,
  facts,
  onRemove,
}: {
  reply: Reply;
  opinion: Opinion;
  facts: ResolutionFacts;
  onRemove: () => void;
}) {
  const { caseId, nameOf } = facts;
  const save = useSaveRow<Reply, ReplyChange>(reply, orpc.replies.list.queryKey({ input: { caseId } }), (change) =>
    client.replies.update({ id: reply.id, change }),
  );
  const statement = reply.claim && statedText(opinion, reply.claim);
  return (
    <div className={`${fields.fields} ${classes.reply}`} data-reply={reply.id}>
      <div className={classes.replyHeader}>
        <AutosaveSelect
          label="What it answers"
          value={reply.claim ?? WHOLE_OPINION}
          options={CLAIM_OPTIONS}
          onSave={(claim) => save(() => ({ claim: claim === WHOLE_OPINION ? null : claim }))}
        />
        <AutosaveDate label="Answered on" wholeDay value={reply.on} onSave={(on) => save(() => ({ on }))} />
      </div>
      {statement && (
        <blockquote className={classes.quote} dir="auto">
          <span className={classes.muted}>{nameOf(opinion)} had said: </span>
          {statement}
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
