import { missingFilesMessage } from '../../shared/format/missing-files.ts';
import { pagePath } from '../pages/pages.ts';
import { TextLink } from '../ui/links.tsx';
import { MessageText } from '../ui/MessageText.tsx';
import noteClasses from '../ui/ProblemNote.module.css';
import classes from './MissingFiles.module.css';

/** A notice over every page while files are missing from the vault's folder. */
export function MissingFiles({ count }: { count: number }) {
  const message = missingFilesMessage(count);
  if (!message) return null;
  return (
    <div role="alert" className={`${noteClasses.note} ${classes.missing}`}>
      <MessageText message={message} />
      <TextLink to={pagePath('settings')}>To the settings</TextLink>
    </div>
  );
}
