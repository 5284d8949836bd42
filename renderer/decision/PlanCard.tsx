import { Button, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { findOption, hasPlan } from '../../shared/decision/options.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import { Problem } from '../../shared/domain/problem.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { dateMessage, today, typedDate } from '../format/calendar.ts';
import { AutosaveDate, AutosaveText } from '../forms/AutosaveFields.tsx';
import { DateText } from '../forms/DateText.tsx';
import fields from '../forms/Fields.module.css';
import { unsavedLabel } from '../forms/leave-guard.ts';
import { countUnsaved, whenSaved } from '../forms/unsaved.ts';
import { Card } from '../ui/Card.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showProblem } from '../ui/toasts.tsx';
import decisionClasses from './Decision.module.css';
import classes from './PlanCard.module.css';
import type { DecisionFacts, SaveDecision } from './useDecision.ts';

/** The value of a plan that is none of the options. */
const OWN_PLAN = 'none';

/**
 * The plan: the chosen option or the person's own words, with reasons and what would reopen it. Its button makes the decision.
 */
export function PlanCard({
  facts,
  save,
  onDecide,
}: {
  facts: DecisionFacts;
  save: SaveDecision;
  onDecide: (on: Day) => Promise<void>;
}) {
  const { decision } = facts;
  const options = facts.options.filter(({ left }) => !left);
  const chosen = findOption(options, decision.chosen)?.key ?? (decision.plan.trim() ? OWN_PLAN : '');
  const plan = useRef<HTMLDivElement>(null);
  const isPlanMade = hasPlan(facts);
  const [missingPlanError, setMissingPlanError] = useState<unknown>(null);
  return (
    <Card title="The plan">
      <div ref={plan} className={classes.plan}>
        {!isPlanMade && <ProblemNote error={missingPlanError} />}
        <Radio.Group
          label="What I choose"
          value={chosen}
          onChange={(value) => {
            const option = options.find(({ key }) => key === value);
            save({ chosen: option?.key ?? null }).catch(showProblem);
          }}
        >
          <Stack gap="sm" className={classes.radios ?? ''}>
            {options.map(({ key, label }) => (
              <Radio key={key} value={key} label={label} />
            ))}
            <Radio value={OWN_PLAN} label="Something else, as I write it below" />
          </Stack>
        </Radio.Group>
        <div className={fields.fields}>
          <AutosaveText
            label="The plan in my own words"
            description="What happens first, and what then."
            lines={2}
            value={decision.plan}
            onSave={(words) => save({ plan: words })}
          />
          <AutosaveText label="Why this" lines={2} value={decision.why} onSave={(why) => save({ why })} />
          <div className={decisionClasses.pair}>
            <AutosaveText
              label="Who decides"
              placeholder="Myself, or with whom"
              value={decision.by}
              onSave={(by) => save({ by })}
            />
            <AutosaveText
              label="With whom I talked it over"
              lines={1}
              value={decision.discussedWith}
              onSave={(discussedWith) => save({ discussedWith })}
            />
          </div>
          <AutosaveText
            label="Who sees it differently, and why"
            description="It is kept with the decision, so that it can be weighed again."
            lines={1}
            value={decision.dissent}
            onSave={(dissent) => save({ dissent })}
          />
          <div className={decisionClasses.pair}>
            <AutosaveText
              label="What would make me think again"
              placeholder="For example: new symptoms, a new result"
              lines={1}
              value={decision.reopen}
              onSave={(reopen) => save({ reopen })}
            />
            <AutosaveDate
              label="When I look at it again"
              description="You are reminded on this day."
              wholeDay
              expected="future"
              value={decision.lookAgain}
              onSave={(lookAgain) => save({ lookAgain })}
            />
          </div>
        </div>
        <DecideFields
          onDecide={onDecide}
          onPlanMissing={(failure) => {
            if (isPlanMade) return false;
            setMissingPlanError(failure);
            plan.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
            return true;
          }}
        />
      </div>
    </Card>
  );
}

function DecideFields({
  onDecide,
  onPlanMissing,
}: {
  onDecide: (on: Day) => Promise<void>;
  /** A missing plan is shown at the choice of the plan. */
  onPlanMissing: (failure: unknown) => boolean;
}) {
  const [day, setDay] = useState(formatDate(today()));
  const validationMessage = dateMessage(day, { wholeDay: true, required: true, example: '12 Mar 2024' });
  const [isShownAbove, setIsShownAbove] = useState(false);
  const decide = useMutation({
    mutationFn: async (on: Day) => {
      await whenSaved();
      const unsavedMessage = unsavedLabel(countUnsaved());
      if (unsavedMessage)
        throw new Problem('REFUSED', {
          happened: unsavedMessage,
          kept: 'Everything else is kept.',
          todo: 'Correct what is marked above, then decide.',
        });
      await onDecide(on);
    },
    onError: (failure) => setIsShownAbove(onPlanMissing(failure)),
    meta: { shownByPage: true },
  });
  return (
    <div id="decide" tabIndex={-1} className={classes.decide}>
      <p className={decisionClasses.hint}>
        When you are ready. What is written here then stays as it is, with its date; it can be taken up again at any time.
      </p>
      <div className={classes.decideRow}>
        <DateText label="Decided on" text={day} onText={setDay} expected="past" error={validationMessage} />
        <Button
          loading={decide.isPending}
          onClick={() => {
            const on = typedDate(day);
            if (on && !validationMessage) decide.mutate(on);
          }}
        >
          This is my decision
        </Button>
      </div>
      <div className={classes.kind}>{!isShownAbove && <ProblemNote error={decide.error} />}</div>
    </div>
  );
}
