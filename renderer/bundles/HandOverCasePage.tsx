import { Button, Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { type BundleOrder, CASE_ROLE_LABELS, CASE_ROLE_TEXTS, CaseRole, ROLE_IS_COURTESY } from '../../shared/domain/bundle.ts';
import form from '../cases/CaseForm.module.css';
import { client, orpc } from '../client/client.ts';
import { download } from '../client/download.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showDone } from '../ui/toasts.tsx';
import { NewPassphrase, newPassphraseMessage } from '../welcome/NewPassphrase.tsx';
import classes from './Bundles.module.css';

/** Hands a case over: one encrypted file for another person or another computer. */
export function HandOverCasePage() {
  const { caseId } = useParams({ from: pagePath('handOverCase') });
  const { data, error } = useQuery(orpc.bundles.status.queryOptions({ input: { caseId } }));
  if (error) return <FailedPage error={error} />;
  if (!data) return null;
  return <HandOverForm key={caseId} caseId={caseId} ownRole={data.received?.role ?? 'full'} />;
}

function HandOverForm({ caseId, ownRole }: { caseId: string; ownRole: CaseRole }) {
  const [way, setWay] = useState<'passphrase' | 'recipient'>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [recipient, setRecipient] = useState('');
  const [role, setRole] = useState<CaseRole>(ownRole);
  const [from, setFrom] = useState('');
  const [withRemoved, setWithRemoved] = useState(false);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const formElement = useRef<HTMLFormElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const make = useMutation({ mutationFn: (order: BundleOrder) => save(caseId, order), meta: { shownByPage: true } });
  const message = way === 'passphrase' ? newPassphraseMessage(passphrase, repeated) : null;
  const recipientMessage = way === 'recipient' && !recipient.trim().startsWith('age1') ? 'Such a key begins with “age1”.' : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsSubmitted(true);
    if (message || recipientMessage) {
      focusWhenDrawn(() => formElement.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
      return;
    }
    make.mutate({
      to: way === 'passphrase' ? { passphrase } : { recipient: recipient.trim() },
      role,
      from: from.trim(),
      withRemoved,
    });
  }

  return (
    <form ref={formElement} className={form.form} onSubmit={submit} noValidate>
      <PageHeader
        title="Hand over the case"
        sentence="One encrypted file with everything of this case, for someone who helps you, or for your new computer."
      />
      <Card title="Who can open it">
        <Radio.Group
          aria-label="Who can open it"
          value={way}
          onChange={(value) => setWay(value === 'recipient' ? value : 'passphrase')}
        >
          <Stack gap="0.75rem">
            <Radio
              value="passphrase"
              label="Whoever knows a passphrase"
              description="Tell it to them by another way than the file."
            />
            <Radio
              value="recipient"
              label="The holder of a public key of age"
              description="For those who use the program “age”: they send you a key that begins with “age1”."
            />
          </Stack>
        </Radio.Group>
        <div className={classes.below}>
          {way === 'passphrase' ? (
            <NewPassphrase
              passphrase={passphrase}
              repeated={repeated}
              onPassphrase={setPassphrase}
              onRepeated={setRepeated}
              message={isSubmitted ? message : null}
              warning={
                <>
                  <strong>Without this passphrase nobody can open the file.</strong> It is not kept anywhere. It need not be the
                  one of your vault.
                </>
              }
            />
          ) : (
            <TextInput
              label="Public key of the other person"
              placeholder="age1…"
              required
              value={recipient}
              error={isSubmitted ? recipientMessage : null}
              aria-invalid={isSubmitted && recipientMessage !== null}
              onChange={(event) => setRecipient(event.currentTarget.value)}
            />
          )}
        </div>
      </Card>
      <Card title="What they may do with it" className={classes.card ?? ''}>
        <Radio.Group aria-label="What they may do with it" value={role} onChange={(value) => setRole(CaseRole.parse(value))}>
          <Stack gap="0.75rem">
            {CaseRole.options
              .filter((each) => CaseRole.options.indexOf(each) <= CaseRole.options.indexOf(ownRole))
              .map((each) => (
                <Radio key={each} value={each} label={CASE_ROLE_LABELS[each]} description={CASE_ROLE_TEXTS[each]} />
              ))}
          </Stack>
        </Radio.Group>
        <p className={classes.note}>{ROLE_IS_COURTESY}</p>
      </Card>
      <Card title="What is in it" className={classes.card ?? ''}>
        <p>
          Records byte for byte, with their texts and the passwords of locked ones; notes, letters, packets and who has what,
          opinions and the decision. They can send you the case back, and you merge what is new.
        </p>
        <div className={classes.below}>
          <Stack gap="1rem">
            <TextInput
              label="Your name"
              description="For the other person to read; may stay empty."
              autoComplete="name"
              maxLength={300}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <Checkbox
              label="What is in the trash of this case, too"
              checked={withRemoved}
              onChange={(event) => setWithRemoved(event.currentTarget.checked)}
            />
          </Stack>
        </div>
      </Card>
      <ProblemNote error={make.error} />
      <div className={form.actions}>
        <Button type="submit" loading={make.isPending}>
          Save the file
        </Button>
      </div>
    </form>
  );
}

async function save(caseId: string, order: BundleOrder): Promise<void> {
  const { done, downloadId } = await client.bundles.make({ caseId, order });
  if (downloadId !== null) download(`/files/bundles/${downloadId}`);
  if (done === 'saved') showDone('The case is in the file, encrypted.');
}
