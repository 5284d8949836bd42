import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orpc } from '../client/client.ts';
import { gatherDrop } from './gather-files.ts';
import classes from './Import.module.css';
import { useImport } from './useImport.ts';

/** Whether a drag carries files, not text or a row. */
const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Covers the window while files are dragged over it, and says what a drop will do. */
export function DropOverlay({ caseId }: { caseId: string | null }) {
  const { importFiles } = useImport();
  const [items, setItems] = useState<number | null>(null);
  const found = useQuery(orpc.cases.get.queryOptions({ input: caseId ? { id: caseId } : skipToken }));

  useEffect(() => {
    // A drag that ends outside sends no event, so count the enter and leave events.
    let depth = 0;
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setItems(event.dataTransfer?.items.length ?? 0);
    };
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setItems(null);
    };
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      // Without this the browser opens a dropped file instead of this page.
      event.preventDefault();
      event.dataTransfer.dropEffect = caseId ? 'copy' : 'none';
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      depth = 0;
      setItems(null);
      if (caseId) void gatherDrop(event.dataTransfer).then((gathered) => importFiles(caseId, gathered));
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [caseId, importFiles]);

  if (items === null) return null;
  const patient = found.data?.patient;
  return (
    <div className={classes.overlay} role="status">
      <div className={classes.message}>
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
