import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { orpc } from '../client/client.ts';
import { useVault } from '../client/vault.ts';
import { Card } from '../components/Card.tsx';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { PassphraseCard } from './PassphraseCard.tsx';
import classes from './Settings.module.css';
import { VaultCheck } from './VaultCheck.tsx';

const SCHEMES = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** How it looks, how it is protected, where the data lives. */
export function Settings() {
  const vault = useVault().data;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  if (!vault) return null;
  return (
    <div className={classes.settings}>
      <PlaceHeader title="Settings" sentence="How Second Look looks, and how your data is kept." />
      <Card title="Appearance">
        <SegmentedControl
          aria-label="Appearance"
          data={[...SCHEMES]}
          value={colorScheme}
          onChange={(value) => setColorScheme(SCHEMES.find((scheme) => scheme.value === value)?.value ?? 'auto')}
        />
      </Card>
      {vault.which === 'own' && <PassphraseCard protected={vault.passphrase} />}
      <Card title="Where your data lives">
        <p className={classes.path}>{vault.place}</p>
        <p className={classes.soft}>
          One folder holds everything: the encrypted records and the database. To keep a copy, close Second Look and copy the
          whole folder.
        </p>
        <VaultCheck />
      </Card>
      {vault.sample && <SampleCard open={vault.which === 'sample'} />}
      <Card title="About">
        <p>Second Look {vault.version}</p>
        <p className={classes.soft}>
          Second Look helps to gather and order records. It is not medical advice: it never diagnoses, and it never tells you
          which treatment to choose. In an emergency, call your emergency number.
        </p>
      </Card>
    </div>
  );
}

function SampleCard({ open }: { open: boolean }) {
  const navigate = useNavigate();
  const remove = useMutation(
    orpc.vault.removeSample.mutationOptions({ onSuccess: () => (open ? navigate({ to: '/cases' }) : undefined) }),
  );
  return (
    <Card title="The sample case">
      <p className={classes.soft}>
        Invented records in a vault of their own. Removing it does not touch your cases; it can be made again at any time.
      </p>
      <Button variant="default" className={classes.action} onClick={() => remove.mutate(undefined)} loading={remove.isPending}>
        {open ? 'Leave and remove the sample' : 'Remove the sample'}
      </Button>
    </Card>
  );
}
