import { Button, Menu } from '@mantine/core';
import type { Ref } from 'react';
import { useImport } from '../import/useImport.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';

/** The button that adds files or folders to a case. */
export function AddRecords({ caseId }: { caseId: string }) {
  const importer = useImport();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button>Add records</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => importer.chooseFiles(caseId, 'files')}>Choose files</Menu.Item>
        <Menu.Item onClick={() => importer.chooseFiles(caseId, 'folder')}>Choose a folder, with all that is in it</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A case without records: what belongs here, and the buttons that add it. */
export function FirstRecords({ caseId, ref }: { caseId: string; ref: Ref<HTMLButtonElement> }) {
  const importer = useImport();
  return (
    <EmptyPage
      title="No records yet"
      action={
        <>
          <Button ref={ref} onClick={() => importer.chooseFiles(caseId, 'files')}>
            Choose files
          </Button>
          <Button variant="default" onClick={() => importer.chooseFiles(caseId, 'folder')}>
            Choose a folder
          </Button>
        </>
      }
    >
      <p>
        Drop files or whole folders anywhere on this window: PDFs from a portal, scans, photos of letters. Each is read, gets a
        date and a title to confirm, and can be searched. The files on your disk stay as they are.
      </p>
    </EmptyPage>
  );
}
