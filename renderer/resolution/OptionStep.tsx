import { Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { RESOLUTION_OPTIONS, ResolutionOption } from '../../shared/domain/resolution.ts';
import { RESOLUTION_OPTION_TEXTS, resolutionOptionLabel } from '../../shared/resolution/resolution-options.ts';
import { client, orpc } from '../client/client.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { pagePath } from '../pages/pages.ts';
import { ButtonLink } from '../ui/links.tsx';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import { BoardOption } from './BoardOption.tsx';
import { PrimaryCareOption } from './PrimaryCareOption.tsx';
import classes from './Resolution.module.css';
import { ThirdOpinionOption } from './ThirdOpinionOption.tsx';
import type { ResolutionFacts } from './useResolution.ts';

/** The choice of an option, each in two sentences, none preselected; then the fields of the chosen one. */
export function OptionStep({ facts }: { facts: ResolutionFacts }) {
  const { caseId, resolution, case: openCase } = facts;
  const change = useMutation(orpc.resolution.change.mutationOptions());
  const isStepDone = facts.status.steps.some(({ key, state }) => key === 'choose' && state === 'done');
  const optionLabel = (option: ResolutionOption) => resolutionOptionLabel(option, openCase.family);

  async function choose(option: ResolutionOption) {
    const { caseId: _, ...before } = resolution;
    const changed = await change.mutateAsync({ caseId, change: { way: option } }).catch(() => null);
    if (!changed || before.way === null || before.way === option) return;
    const undoChoice = () => client.resolution.change({ caseId, change: before }).catch(showProblem);
    showUndo(`“${optionLabel(option)}” instead of “${optionLabel(before.way)}”.`, () => void undoChoice());
  }

  return (
    <>
      <Radio.Group
        aria-label="How to go on"
        value={resolution.way ?? ''}
        onChange={(option) => void choose(ResolutionOption.parse(option))}
      >
        <Stack gap="md">
          {RESOLUTION_OPTIONS.map((option) => (
            <Radio
              key={option}
              value={option}
              label={optionLabel(option)}
              description={`${RESOLUTION_OPTION_TEXTS[option].what} ${RESOLUTION_OPTION_TEXTS[option].fits}`}
              classNames={{ label: classes.optionLabel ?? '' }}
            />
          ))}
        </Stack>
      </Radio.Group>
      {resolution.way !== null && (
        <div className={fields.fields}>
          <AutosaveText
            label="Why this way, in your own words"
            lines={2}
            value={resolution.words}
            onSave={(words) => client.resolution.change({ caseId, change: { words } })}
          />
        </div>
      )}
      {resolution.way !== null && (
        <section key={resolution.way} className={classes.option} aria-label={optionLabel(resolution.way)}>
          <ChosenOption option={resolution.way} facts={facts} />
          {isStepDone && resolution.way !== 'decide' && (
            <div className={classes.actions}>
              <ButtonLink to={pagePath('decision')} params={{ caseId }}>
                Go on to the decision
              </ButtonLink>
            </div>
          )}
        </section>
      )}
    </>
  );
}

function ChosenOption({ option, facts }: { option: ResolutionOption; facts: ResolutionFacts }) {
  switch (option) {
    case 'third':
      return <ThirdOpinionOption facts={facts} />;
    case 'primary-care':
      return <PrimaryCareOption facts={facts} />;
    case 'board':
      return <BoardOption facts={facts} />;
    case 'decide':
      return (
        <div className={classes.actions}>
          <ButtonLink to={pagePath('decision')} params={{ caseId: facts.caseId }}>
            Go to the decision
          </ButtonLink>
        </div>
      );
  }
}
