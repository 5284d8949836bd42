import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orpc } from '../client/client.ts';
import { gatherDrop } from './gather-files.ts';
import classes from './Imports.module.css';
import { useUploads } from './Imports.tsx';

/** Whether a drag carries files (a text or a row being moved does not). */
const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Covers the window while files hang over it and says what will happen when they are let go. */
export function DropOverlay({ caseId }: { caseId: string | null }) {
  const { bring } = useUploads();
  const [items, setItems] = useState<number | null>(null);
  const found = useQuery(orpc.cases.get.queryOptions({ input: caseId ? { id: caseId } : skipToken }));

  useEffect(() => {
    // The window gives no sign when a drag is given up outside of it; entering and leaving are counted instead.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setItems(event.dataTransfer?.items.length ?? 0);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setItems(null);
    };
    const over = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      // Also where nothing can be added: a file dropped on a page would otherwise replace it.
      event.preventDefault();
      event.dataTransfer.dropEffect = caseId ? 'copy' : 'none';
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      depth = 0;
      setItems(null);
      if (caseId) void gatherDrop(event.dataTransfer).then((gathered) => bring(caseId, gathered));
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [caseId, bring]);

  if (items === null) return null;
  const patient = found.data?.patient;
  return (
    <div className={classes.veil} role="status">
      <div className={classes.word}>
        {caseId ? (
          <>
            <h2>Add to the records of {patient ?? 'this case'}</h2>
            <p>
              {items > 1 ? `${items} files or folders are` : 'The file or folder is'} copied into the vault; what lies on your
              disk stays as it is.
            </p>
          </>
        ) : (
          <>
            <h2>Open a case first</h2>
            <p>Files belong to a case. Open one, then drop them anywhere on its window.</p>
          </>
        )}
      </div>
    </div>
  );
}
