import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PacketStyle } from '../../shared/domain/packet-style.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { formatList } from '../../shared/format/sentences.ts';
import { searchOf } from '../../shared/providers/candidate-search.ts';
import { independenceRemarks } from '../../shared/providers/independence.ts';
import { providerLine } from '../../shared/providers/names.ts';
import { useDeepLink } from '../focus/useDeepLink.ts';
import { pagePath } from '../pages/pages.ts';
import { TASK_LINKS } from '../pages/task-links.ts';
import { type ProviderFacts, useProviderFacts } from '../providers/useProviderFacts.ts';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import classes from './Resolution.module.css';
import { ResolutionAppointment } from './ResolutionAppointment.tsx';
import type { ResolutionFacts } from './useResolution.ts';
import { useResolutionPacket } from './useResolutionPacket.ts';

/** A third opinion: who gives it, when, and how much of the earlier ones they see. */
export function ThirdOpinionOption({ facts }: { facts: ResolutionFacts }) {
  const { facts: physicians } = useProviderFacts(facts.caseId);
  if (!physicians) return null;
  const { chosen } = searchOf(physicians);
  return (
    <>
      <ThirdPhysician physicians={physicians} />
      {chosen && (
        <>
          <h3>When</h3>
          <ResolutionAppointment facts={facts} />
          <PacketStyles caseId={facts.caseId} recipient={providerLine(chosen)} />
          <p className={classes.muted}>
            Afterwards, write the opinion down beside the others in{' '}
            <TextLink to={pagePath('opinions')} params={{ caseId: facts.caseId }}>
              Opinions
            </TextLink>
            . It is one more opinion, not a vote.
          </p>
        </>
      )}
    </>
  );
}

function ThirdPhysician({ physicians }: { physicians: ProviderFacts }) {
  const { id: caseId } = physicians.case;
  const { candidates, chosen, earlier } = searchOf(physicians);
  const remarks = chosen ? independenceRemarks(chosen, physicians) : [];
  const add = (
    <ButtonLink
      variant={candidates.length === 0 ? 'filled' : 'default'}
      to={pagePath('providers')}
      params={{ caseId }}
      search={{ add: 'candidate' }}
    >
      Add a candidate
    </ButtonLink>
  );
  return (
    <>
      <h3>Who gives it</h3>
      <p>
        Someone independent of {earlier.length > 0 ? formatList(earlier.map(({ name }) => name)) : 'everyone who gave an opinion'}
        , and of where they work: not a partner, pupil or regular colleague, and at another hospital or group.
      </p>
      {chosen ? (
        <p>
          Chosen:{' '}
          <TextLink to={pagePath('providers')} params={{ caseId }} search={{ open: chosen.id }}>
            {providerLine(chosen)}
          </TextLink>
        </p>
      ) : (
        <p>
          {candidates.length === 0
            ? 'There are no candidates yet.'
            : `${formatCount(candidates.length, 'candidate')}, nobody chosen yet.`}
        </p>
      )}
      {remarks.map((remark) => (
        <p key={remark} className={classes.remark}>
          {remark}
        </p>
      ))}
      <div className={classes.actions}>
        {candidates.length > 0 && (
          <ButtonLink variant={chosen ? 'default' : 'filled'} to={pagePath('candidateComparison')} params={{ caseId }}>
            {chosen ? 'Compare candidates' : 'Compare and choose'}
          </ButtonLink>
        )}
        {!chosen && add}
      </div>
    </>
  );
}

/** How much a third physician sees of the earlier opinions; each choice is explained, none is preselected. */
const STYLE_OPTIONS: readonly { style: PacketStyle; label: string; description: string }[] = [
  {
    style: 'full',
    label: 'With the earlier opinions',
    description: 'They can answer to both, and see what was weighed already.',
  },
  {
    style: 'blind-first',
    label: 'Blind first: the earlier opinions sealed at the end',
    description: 'They form a view of their own, then open the last section and can answer to both.',
  },
  {
    style: 'without-opinions',
    label: 'Without the earlier opinions',
    description: 'Only the evidence; the first page says that the opinions were left out. They may ask for them.',
  },
];

function PacketStyles({ caseId, recipient }: { caseId: string; recipient: string }) {
  const { choice, prepare } = useResolutionPacket(caseId);
  const [picked, setPicked] = useState<PacketStyle | null>(null);
  const { hash } = TASK_LINKS['resolution.hand-over-packet'];
  useDeepLink(hash);
  const chosenBefore = choice?.recipient === recipient ? choice.style : null;
  const style = picked ?? STYLE_OPTIONS.find((each) => each.style === chosenBefore)?.style ?? null;
  return (
    <>
      <h3 id={hash} tabIndex={-1}>
        What they get to see
      </h3>
      <p>
        Who knows an earlier opinion can be swayed by it (a study of orthopedic surgeons, PMC3445697); who does not know it cannot
        answer to it.
      </p>
      <Radio.Group
        aria-label="What they get to see"
        value={style ?? ''}
        onChange={(value) => setPicked(STYLE_OPTIONS.find((each) => each.style === value)?.style ?? null)}
      >
        <Stack gap="md">
          {STYLE_OPTIONS.map(({ style: value, label, description }) => (
            <Radio key={value} value={value} label={label} description={description} />
          ))}
        </Stack>
      </Radio.Group>
      <div className={classes.actions}>
        <Button variant="light" disabled={style === null} onClick={() => style && void prepare(style, recipient)}>
          Prepare this packet
        </Button>
      </div>
    </>
  );
}
