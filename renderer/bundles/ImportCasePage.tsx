import { Button, FileInput, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BundleLook } from '../../shared/domain/bundle.ts';
import type { Job } from '../../shared/domain/job.ts';
import {
  bundleContentsLabel,
  bundleEffectSentences,
  bundleLacksSentences,
  bundleOriginLabel,
} from '../../shared/format/bundle-labels.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { jobDetails, jobLabel } from '../../shared/format/job-labels.ts';
import form from '../cases/CaseForm.module.css';
import { client, orpc } from '../client/client.ts';
import { useJobs } from '../client/useJobs.ts';
import { isProblem, userMessageOf } from '../format/user-message.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './Bundles.module.css';
import { type Choices, ConflictChoices } from './ConflictChoices.tsx';
import { uploadBundle } from './upload-bundle.ts';

/** Imports a case that someone handed over: looks first, then adds or merges. */
export function ImportCasePage() {
  const [file, setFile] = useState<File | null>(null);
  const [secret, setSecret] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [jobId, setJobId] = useState<string | null>(null);
  const uploaded = useRef<{ file: File; id: string } | null>(null);
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      // A second passphrase does not send the file again.
      if (uploaded.current?.file !== chosen) uploaded.current = { file: chosen, id: await uploadBundle(chosen) };
      return client.bundles.look({ bundleId: uploaded.current.id, secret });
    },
    meta: { shownByPage: true },
    onSuccess: () => setChoices({}),
  });
  const take = useMutation({
    ...orpc.bundles.take.mutationOptions({ onSuccess: ({ id }) => setJobId(id) }),
    meta: { shownByPage: true },
  });
  // A job reads the file until its end, and then forgets it.
  const isRead = useRef(false);
  isRead.current = jobId !== null;
  useEffect(() => () => (isRead.current ? undefined : forget(uploaded.current?.id)), []);
  const job = useJobs().find(({ id }) => id === jobId);
  const isWrong = isProblem(look.error, 'WRONG_PASSPHRASE');

  function choose(next: File | null) {
    if (jobId === null) forget(uploaded.current?.id);
    uploaded.current = null;
    setFile(next);
    setJobId(null);
    look.reset();
    take.reset();
  }

  return (
    <div className={form.form}>
      <PageHeader
        title="Import a case"
        sentence="A file that someone handed over to you, or that you saved of a whole case. You see what is in it first."
      />
      <Card title="The file">
        <form
          className={classes.below}
          onSubmit={(event) => {
            event.preventDefault();
            if (file) look.mutate(file);
          }}
        >
          <FileInput
            label="File"
            description="Its name ends with “.secondlook”, or with “.zip” for a whole case that was saved."
            placeholder="Choose a file"
            accept=".secondlook,.zip"
            value={file}
            onChange={choose}
            fileInputProps={{ 'aria-label': 'File of a case' }}
          />
          <PasswordInput
            mt="md"
            label="Passphrase of the file"
            description="Whoever made the file knows it. With the program “age”: your key, “AGE-SECRET-KEY-…”. A ZIP needs none."
            autoComplete="off"
            value={secret}
            error={isWrong ? userMessageOf(look.error).happened : null}
            aria-invalid={isWrong}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
          <div className={form.actions}>
            <Button type="submit" variant={look.data ? 'default' : 'filled'} loading={look.isPending} disabled={!file}>
              Look at it
            </Button>
          </div>
        </form>
      </Card>
      {!isWrong && <ProblemNote error={look.error} />}
      {look.data && (
        <Found look={look.data}>
          {look.data.conflicts.length > 0 && !jobId && (
            <Card title="Changed on both sides" className={classes.card ?? ''}>
              <ConflictChoices conflicts={look.data.conflicts} choices={choices} onChoices={setChoices} />
            </Card>
          )}
          <ProblemNote error={take.error} />
          {job ? (
            <Outcome job={job} caseId={look.data.case.id} />
          ) : (
            look.data.here !== 'trash' && (
              <div className={form.actions}>
                <Button
                  loading={take.isPending}
                  disabled={look.data.conflicts.some(({ id }) => choices[id] === undefined)}
                  onClick={() => take.mutate({ bundleId: uploaded.current?.id ?? '', secret, choices })}
                >
                  {look.data.here === 'new' ? 'Add the case' : 'Merge into my case'}
                </Button>
              </div>
            )
          )}
        </Found>
      )}
    </div>
  );
}

const forget = (id: string | undefined) => void (id && client.bundles.discard({ bundleId: id }).catch(() => undefined));

/** What is in the file, and what importing it would do. */
function Found({ look, children }: { look: BundleLook; children: React.ReactNode }) {
  const [first = '', ...changes] = bundleEffectSentences(look);
  const lacks = bundleLacksSentences(look);
  return (
    <>
      <Card title={look.case.patient} className={classes.card ?? ''}>
        <p>
          Born {formatDate(look.case.born)}. {look.case.question}
        </p>
        <p className={classes.note}>{bundleOriginLabel(look)}</p>
        <p className={classes.note}>{bundleContentsLabel(look)}</p>
        {lacks.length > 0 && (
          <ul className={classes.list}>
            {lacks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Card>
      <Card title="What would happen" className={classes.card ?? ''}>
        <p>{first}</p>
        {changes.length > 0 && (
          <ul className={classes.list}>
            {changes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Card>
      {children}
    </>
  );
}

/** How the import goes, and how it ended. */
function Outcome({ job, caseId }: { job: Job; caseId: string }) {
  const details = jobDetails(job);
  return (
    <Card title={job.state === 'done' ? 'Imported' : 'Import'} className={classes.card ?? ''}>
      <p role="status">{jobLabel(job)}</p>
      {details.length > 0 && (
        <ul className={classes.list}>
          {details.map(({ name, why }) => (
            <li key={`${name} ${why}`}>
              {name}: {why}
            </li>
          ))}
        </ul>
      )}
      {job.state === 'done' && (
        <div className={form.actions}>
          <ButtonLink to={pagePath('overview')} params={{ caseId }}>
            Open the case
          </ButtonLink>
          {job.result?.kind === 'bundle' && !job.result.isNew && <UndoMerge caseId={caseId} />}
        </div>
      )}
    </Card>
  );
}

function UndoMerge({ caseId }: { caseId: string }) {
  const undo = useMutation(orpc.bundles.undo.mutationOptions());
  if (undo.data)
    return (
      <span role="status">
        The merge was taken back{undo.data.changedSince > 0 ? `; ${undo.data.changedSince} changed since stay` : ''}.
      </span>
    );
  return (
    <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ caseId })}>
      Take the merge back
    </Button>
  );
}
