import { Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { RESOLUTION_OPTIONS, ResolutionOption } from '../../shared/domain/resolution.ts';
import { RESOLUTION_OPTION_TEXTS, resolutionOptionLabel } from '../../shared/resolution/resolution-options.ts';
import { client, orpc } from '../client/client.ts';
import fields from '../forms/Fields.module.css';
import { AutosaveText } from '../forms/fields.tsx';
import { pagePath } from '../pages/pages.ts';
import { ButtonLink } from '../ui/links.tsx';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import { BoardOption } from './BoardOption.tsx';
import { PrimaryCareOption } from './PrimaryCareOption.tsx';
import classes from './Resolution.module.css';
import { ThirdOpinionOption } from './ThirdOpinionOption.tsx';
import type { WayOnFacts } from './useResolution.ts';

/** The choice of how it goes on: each way in two sentences, none chosen beforehand; then what belongs to the chosen one. */
export function ChooseStep({ facts }: { facts: WayOnFacts }) {
  const { caseId, resolution, case: of } = facts;
  const change = useMutation(orpc.resolution.change.mutationOptions());
  const heard = facts.way.steps.some(({ key, state }) => key === 'choose' && state === 'done');
  const named = (way: ResolutionOption) => resolutionOptionLabel(way, of.family);

  async function choose(way: ResolutionOption) {
    const { caseId: _, ...before } = resolution;
    const made = await change.mutateAsync({ caseId, change: { way } }).catch(() => null);
    if (!made || before.way === null || before.way === way) return;
    const back = () => client.resolution.change({ caseId, change: before }).catch(showProblem);
    showUndo(`“${named(way)}” instead of “${named(before.way)}”.`, () => void back());
  }

  return (
    <>
      <Radio.Group
        aria-label="How to go on"
        value={resolution.way ?? ''}
        onChange={(way) => void choose(ResolutionOption.parse(way))}
      >
        <Stack gap="md">
          {RESOLUTION_OPTIONS.map((way) => (
            <Radio
              key={way}
              value={way}
              label={named(way)}
              description={`${RESOLUTION_OPTION_TEXTS[way].what} ${RESOLUTION_OPTION_TEXTS[way].fits}`}
              classNames={{ label: classes.wayLabel ?? '' }}
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
        <section key={resolution.way} className={classes.way} aria-label={named(resolution.way)}>
          <Chosen way={resolution.way} facts={facts} />
          {heard && resolution.way !== 'decide' && (
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

function Chosen({ way, facts }: { way: ResolutionOption; facts: WayOnFacts }) {
  switch (way) {
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
