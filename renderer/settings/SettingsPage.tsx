import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { syncServiceWarning } from '../../shared/format/vault-notices.ts';
import { BackupCard } from '../backup/BackupCard.tsx';
import { useVault } from '../client/useVault.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { Card } from '../ui/Card.tsx';
import { FoundAgainCard } from './FoundAgainCard.tsx';
import { HintsCard } from './HintsCard.tsx';
import { KeysCard } from './KeysCard.tsx';
import { LockCard } from './LockCard.tsx';
import { LostChangesNote } from './LostChangesNote.tsx';
import { PassphraseCard } from './PassphraseCard.tsx';
import { SampleCard } from './SampleCard.tsx';
import classes from './SettingsPage.module.css';
import { VaultCheck } from './VaultCheck.tsx';

const SCHEMES = [
  { value: 'auto', label: 'Same as the computer' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** The settings: appearance, passphrase, where the data is. */
export function SettingsPage() {
  const vault = useVault().data;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  if (!vault) return null;
  return (
    <div className={classes.settings}>
      <PageHeader title="Settings" sentence="How Second Look looks, and how your data is kept." />
      <Card title="Appearance">
        <SegmentedControl
          className={classes.schemes ?? ''}
          aria-label="Appearance"
          data={[...SCHEMES]}
          value={colorScheme}
          onChange={(value) => setColorScheme(SCHEMES.find((scheme) => scheme.value === value)?.value ?? 'auto')}
        />
      </Card>
      <HintsCard />
      {vault.which === 'own' && <PassphraseCard protected={vault.passphrase} />}
      {vault.which === 'own' && vault.passphrase && !vault.readOnly && <KeysCard />}
      {vault.which === 'own' && <LockCard status={vault} />}
      {vault.which === 'own' && <BackupCard vaultFolder={vault.folder} />}
      <Card title="Where your data lives">
        <p className={classes.path}>{vault.folder}</p>
        <p className={classes.muted}>One folder holds everything: the encrypted records and the database.</p>
        {syncServiceWarning(vault.syncService) && <p className={classes.muted}>{syncServiceWarning(vault.syncService)}</p>}
        {vault.olderThanSaved && <LostChangesNote lost={vault.olderThanSaved} />}
        <VaultCheck />
      </Card>
      {vault.foundAgain > 0 && <FoundAgainCard />}
      {vault.sample && <SampleCard isOpen={vault.which === 'sample'} />}
      <Card title="About">
        <p>Second Look {vault.version}</p>
        <p className={classes.muted}>
          A newer version, when there is one, is where you got this one. Second Look never looks for it by itself: it uses no
          network. Your cases and records stay where they are when you install another version.
        </p>
        <p className={classes.muted}>
          Second Look helps to gather and order records. It is not medical advice: it never diagnoses, and it never tells you
          which treatment to choose. In an emergency, call your emergency number.
        </p>
      </Card>
    </div>
  );
}
