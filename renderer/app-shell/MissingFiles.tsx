import { goneFiles } from '../../shared/format/missing-files.ts';
import { TextLink } from '../ui/links.tsx';
import { ToldText } from '../ui/MessageText.tsx';
import noteClasses from '../ui/ProblemNote.module.css';
import classes from './MissingFiles.module.css';

/** Stands over every place while files are gone from the vault's folder. */
export function GoneFiles({ gone }: { gone: number }) {
  const told = goneFiles(gone);
  if (!told) return null;
  return (
    <div role="alert" className={`${noteClasses.note} ${classes.gone}`}>
      <ToldText told={told} />
      <TextLink to="/settings">To the settings</TextLink>
    </div>
  );
}
