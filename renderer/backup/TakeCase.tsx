import { Button, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BundleLook } from '../../shared/domain/bundle.ts';
import { bundleEffectSentences, bundleLacksSentences } from '../../shared/format/bundle-labels.ts';
import { jobDetails, jobLabel } from '../../shared/format/job-labels.ts';
import { orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { pagePath } from '../pages/pages.ts';
import { TextLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './Backup.module.css';

/** Brings one case of a version back into the open vault, after a look at what that would do. */
export function TakeCase({
  backup,
  version,
  caseId,
  patient,
}: {
  backup: { folder: string; passphrase: string | null };
  version: string;
  caseId: string;
  patient: string;
}) {
  const order = { ...backup, version, caseId };
  const look = useMutation({ ...orpc.backup.lookCase.mutationOptions(), meta: { shownByPage: true } });
  const take = useMutation({ ...orpc.backup.takeCase.mutationOptions(), meta: { shownByPage: true } });
  const job = useJobs().find(({ id }) => id === take.data?.id);
  if (job)
    return (
      <div className={classes.take}>
        <p role="status">{jobLabel(job)}</p>
        <ul>
          {jobDetails(job).map(({ name, why }) => (
            <li key={`${name} ${why}`}>
              {name}: {why}
            </li>
          ))}
        </ul>
        {job.state === 'done' && (
          <TextLink to={pagePath('overview')} params={{ caseId }}>
            Open the case
          </TextLink>
        )}
      </div>
    );
  return (
    <div className={classes.take}>
      {look.data ? (
        <Effect
          look={look.data}
          isTaking={take.isPending}
          onTake={(differing) => take.mutate({ ...order, differing })}
          onCancel={() => look.reset()}
        />
      ) : (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={`Bring back this case of ${patient}`}
          loading={look.isPending}
          onClick={() => look.mutate(order)}
        >
          Bring back this case
        </Button>
      )}
      <ProblemNote error={look.error ?? take.error} />
    </div>
  );
}

function Effect({
  look,
  isTaking,
  onTake,
  onCancel,
}: {
  look: BundleLook;
  isTaking: boolean;
  onTake: (differing: 'mine' | 'theirs') => void;
  onCancel: () => void;
}) {
  const [differing, setDiffering] = useState<'mine' | 'theirs'>('mine');
  const hasNothing = look.here === 'here' && look.added + look.replaced + look.removed + look.conflicts.length === 0;
  return (
    <>
      {[...bundleLacksSentences(look), ...bundleEffectSentences(look)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {look.conflicts.length > 0 && (
        <Radio.Group
          label="Where an entry differs"
          value={differing}
          onChange={(value) => setDiffering(value === 'theirs' ? 'theirs' : 'mine')}
        >
          <Stack gap="0.5rem" mt="xs">
            <Radio value="mine" label="Keep what is here" />
            <Radio value="theirs" label="Take it as it was in the backup" />
          </Stack>
        </Radio.Group>
      )}
      <div className={classes.actions}>
        {look.here !== 'trash' && !hasNothing && (
          <Button autoFocus loading={isTaking} onClick={() => onTake(differing)}>
            Bring it back
          </Button>
        )}
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}
