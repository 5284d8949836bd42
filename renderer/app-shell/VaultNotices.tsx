import { useMatchRoute } from '@tanstack/react-router';
import type { VaultStatus } from '../../shared/domain/vault.ts';
import { vaultNotices } from '../../shared/format/vault-notices.ts';
import { pagePath } from '../pages/pages.ts';
import { TextLink } from '../ui/links.tsx';
import { MessageText } from '../ui/MessageText.tsx';
import noteClasses from '../ui/ProblemNote.module.css';
import classes from './VaultNotices.module.css';

/**
 * A note over every page on what is wrong in the vault's folder. Of several notices the settings show the whole text; the other
 * pages show one line each, so that the page itself stays in sight.
 */
export function VaultNotices({ status }: { status: VaultStatus }) {
  const isSettings = useMatchRoute()({ to: pagePath('settings') }) !== false;
  const notices = vaultNotices(status);
  if (notices.length === 0) return null;
  const isBrief = notices.length > 1 && !isSettings;
  return (
    <div role="alert" className={`${noteClasses.note} ${classes.notices}`}>
      {notices.map((message) => (
        <MessageText key={message.happened} message={isBrief ? { happened: message.happened, kept: '', todo: '' } : message} />
      ))}
      {!isSettings && <TextLink to={pagePath('settings')}>To the settings</TextLink>}
    </div>
  );
}
