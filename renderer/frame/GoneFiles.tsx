import { goneFiles } from '../../shared/format/missing-files.ts';
import { TextLink } from '../components/links.tsx';
import noteClasses from '../components/ProblemNote.module.css';
import { ToldText } from '../components/ToldText.tsx';
import classes from './GoneFiles.module.css';

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
