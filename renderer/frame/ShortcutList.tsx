import { Modal } from '@mantine/core';
import classes from './ShortcutList.module.css';
import { SHORTCUTS } from './shortcuts.ts';

/** What `?` shows. */
export function ShortcutList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Shortcuts">
      <dl className={classes.list}>
        {SHORTCUTS.map(({ keys, does }) => (
          <div key={keys} className={classes.row}>
            <dt>
              <kbd className={classes.keys}>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
