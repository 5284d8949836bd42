import type { VaultStatus } from '../../shared/domain/vault.ts';
import { vaultNotices } from '../../shared/format/vault-notices.ts';
import { pagePath } from '../pages/pages.ts';
import { TextLink } from '../ui/links.tsx';
import { MessageText } from '../ui/MessageText.tsx';
import noteClasses from '../ui/ProblemNote.module.css';
import classes from './VaultNotices.module.css';

/** Notices over every page on what is wrong in the vault's folder. */
export function VaultNotices({ status }: { status: VaultStatus }) {
  return vaultNotices(status).map((message) => (
    <div key={message.happened} role="alert" className={`${noteClasses.note} ${classes.notice}`}>
      <MessageText message={message} />
      <TextLink to={pagePath('settings')}>To the settings</TextLink>
    </div>
  ));
}
