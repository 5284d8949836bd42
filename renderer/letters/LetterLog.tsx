import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Letter, type LetterChange, type LetterKind, METHOD_LABELS, METHODS } from '../../shared/domain/letter.ts';
import type { ResolutionStepKey } from '../../shared/domain/resolution.ts';
import { firstPhysicianOf } from '../../shared/providers/roles.ts';
import { client, orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { AutosaveDate, AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { pagePath } from '../pages/pages.ts';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import { useProviders } from '../providers/useProviders.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { showProblem } from '../ui/toasts.tsx';
import classes from './Letters.module.css';
import { useLetterState } from './useLetterState.ts';

/** The id of the date field, which takes the focus when the button beside it disappears. */
const SENT_ON_ID = 'sent-on';
const NO_METHOD = '';
const METHOD_OPTIONS = [
  { value: NO_METHOD, label: 'Not said' },
  ...METHODS.map((value) => ({ value, label: METHOD_LABELS[value] })),
] as const;

/** The letters of the resolution and their step. */
const RESOLUTION_STEPS: Partial<Record<LetterKind, ResolutionStepKey>> = {
  'ask-reasons': 'ask',
  'share-reasons': 'share',
  reread: 'settle',
  board: 'choose',
};

/** The log of a letter: to whom, when and how it was sent, and what was answered. */
export function LetterLog({ letter, onRemove }: { letter: Letter; onRemove: () => void }) {
  const { id, caseId, kind, sent, method, requestId } = letter;
  const stateOf = useLetterState(caseId);
  const save = (change: LetterChange) => client.letters.update({ id, change });
  function markSentToday() {
    document.getElementById(SENT_ON_ID)?.focus();
    save({ sent: today() }).catch(showProblem);
  }
  const nameFirstPhysician = useNameFirstPhysician(letter);
  const resolutionStep = RESOLUTION_STEPS[kind];
  const isRequestLetter = kind === 'request' || kind === 'follow-up';
  return (
    <div className={classes.side}>
      <Card title="Sent and answered">
        <div className={fields.fields}>
          <p className={classes.state}>{stateOf(letter).label}</p>
          {!sent && (
            <>
              {!isRequestLetter && (
                <ProviderSelect
                  caseId={caseId}
                  label="Whom it goes to"
                  value={letter.providerId}
                  onSave={async (providerId) => {
                    await save({ providerId });
                    await nameFirstPhysician(providerId);
                  }}
                />
              )}
              <AutosaveDate
                label="The date it bears"
                required
                wholeDay
                value={letter.date}
                onSave={(date) => (date ? save({ date }) : Promise.resolve())}
              />
            </>
          )}
          <AutosaveDate id={SENT_ON_ID} label="Sent on" wholeDay value={sent} onSave={(day) => save({ sent: day })} />
          {!sent && (
            <Button className={classes.today ?? ''} variant="default" size="compact-md" onClick={markSentToday}>
              Sent today
            </Button>
          )}
          <AutosaveSelect
            label="By"
            value={method ?? NO_METHOD}
            options={METHOD_OPTIONS}
            onSave={(methodValue) => save({ method: METHODS.find((each) => each === methodValue) ?? null })}
          />
          {resolutionStep && (
            <p>
              <TextLink to={pagePath('resolution')} params={{ caseId }} search={{ step: resolutionStep }}>
                The way on
              </TextLink>
            </p>
          )}
          {requestId && (
            <p>
              <TextLink to={pagePath('requests')} params={{ caseId }} search={{ open: requestId }}>
                The request it belongs to
              </TextLink>
            </p>
          )}
        </div>
      </Card>
      {sent && <AnswerFields letter={letter} save={save} />}
      <Button className={classes.remove ?? ''} variant="subtle" onClick={onRemove}>
        Remove the letter
      </Button>
    </div>
  );
}

/** Makes the recipient of the letter to the first physician the first physician, if the case has none. */
function useNameFirstPhysician({ caseId, kind }: Letter): (providerId: string | null) => Promise<void> {
  const { data } = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  const { providers } = useProviders(caseId);
  return async (id) => {
    if (kind !== 'tell-first' || id === null || !data || data.firstPhysician || firstPhysicianOf({ case: data, providers }))
      return;
    await client.providers.update({ id, change: { role: 'first' } });
  };
}

function AnswerFields({ letter, save }: { letter: Letter; save: (change: LetterChange) => Promise<unknown> }) {
  return (
    <Card title="The answer">
      <div className={fields.fields}>
        <AutosaveDate label="Answered on" wholeDay value={letter.answered} onSave={(answered) => save({ answered })} />
        <AutosaveText label="What they said" lines={3} value={letter.answer} onSave={(answer) => save({ answer })} />
        {(letter.kind === 'ask-reasons' || letter.kind === 'share-reasons') && (
          <p>
            <TextLink to={pagePath('resolution')} params={{ caseId: letter.caseId }} search={{ step: 'ask' }}>
              Write it beside what they said, with the sources they name
            </TextLink>
          </p>
        )}
        {letter.kind === 'tell-first' && <SafeUntilField caseId={letter.caseId} />}
      </div>
    </Card>
  );
}

/** The most important answer is saved with the case, because the schedule counts back from it. */
function SafeUntilField({ caseId }: { caseId: string }) {
  const { data } = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  if (!data) return null;
  return (
    <AutosaveDate
      label="Until when is it safe to wait?"
      description="If the answer says so: everything is counted back from this day."
      placeholder="12 Mar 2027"
      expected="future"
      wholeDay
      value={data.safeUntil}
      onSave={(safeUntil) => client.cases.update({ id: caseId, change: { safeUntil } })}
    />
  );
}
