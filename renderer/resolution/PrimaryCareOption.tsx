import { Button } from '@mantine/core';
import { providerLine } from '../../shared/providers/names.ts';
import { resolutionProvider } from '../../shared/resolution/resolution-options.ts';
import { client } from '../client/client.ts';
import { useDeepLink } from '../focus/useDeepLink.ts';
import fields from '../forms/Fields.module.css';
import { pagePath } from '../pages/pages.ts';
import { TASK_LINKS } from '../pages/task-links.ts';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import classes from './Resolution.module.css';
import { ResolutionAppointment } from './ResolutionAppointment.tsx';
import type { ResolutionFacts } from './useResolution.ts';
import { useResolutionPacket } from './useResolutionPacket.ts';

/** A review with the primary care physician: who, when, with both opinions first in the packet. */
export function PrimaryCareOption({ facts }: { facts: ResolutionFacts }) {
  const { caseId } = facts;
  const physician = resolutionProvider(facts);
  const { prepare } = useResolutionPacket(caseId);
  const { hash } = TASK_LINKS['resolution.hand-over-packet'];
  useDeepLink(hash);
  return (
    <>
      <div className={`${fields.fields} ${fields.grid}`}>
        <ProviderSelect
          caseId={caseId}
          label="Who reviews it"
          newKind="physician"
          value={physician?.id ?? null}
          onSave={(providerId) => client.resolution.change({ caseId, change: { providerId } })}
        />
      </div>
      <ResolutionAppointment facts={facts} />
      <p>The packet for this talk begins with the opinions side by side and their reports; the records follow.</p>
      <div className={classes.actions}>
        <Button id={hash} variant="light" onClick={() => void prepare('primary-care', physician ? providerLine(physician) : '')}>
          Prepare the packet
        </Button>
        <ButtonLink variant="default" to={pagePath('questions')} params={{ caseId }} search={{ ask: 'primary-care' }}>
          Questions for this talk
        </ButtonLink>
      </div>
      <p className={classes.muted}>
        Afterwards, keep what was said in{' '}
        <TextLink to={pagePath('notes')} params={{ caseId }}>
          Notes
        </TextLink>
        .
      </p>
    </>
  );
}
