import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../ui/Card.tsx';
import classes from './Backup.module.css';
import { RestoreBackup } from './RestoreBackup.tsx';

/** Where the vault of this computer does not open: a backup in its place. */
export function RestoreInstead() {
  const [isRestoring, setIsRestoring] = useState(false);
  const queryClient = useQueryClient();
  return (
    <Card>
      {isRestoring ? (
        <RestoreBackup
          target={{ kind: 'replace' }}
          onBack={() => {
            setIsRestoring(false);
            void queryClient.invalidateQueries();
          }}
        />
      ) : (
        <div className={classes.take}>
          <p>If you have a backup, it can take the place of this vault. What is there now is kept beside it.</p>
          <Button variant="default" onClick={() => setIsRestoring(true)}>
            Restore a backup
          </Button>
        </div>
      )}
    </Card>
  );
}
