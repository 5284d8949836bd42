import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { fileAddress } from '../client/page-key.ts';
import classes from './RecordDetails.module.css';

/** The actions for one record: confirm, open, restore from the trash, and more in a menu. */
export function RecordActions({
  record,
  formId,
  onOpen,
  onReviewAgain,
  onRemove,
  onRestore,
}: {
  record: MedicalRecord;
  /** The form that confirms the record on submit. */
  formId: string;
  onOpen: () => void;
  onReviewAgain: () => void;
  onRemove: () => void;
  onRestore: () => void;
}) {
  const removed = record.removed !== null;
  const locked = record.reading === 'locked';
  const toReview = !record.reviewed && !removed;
  return (
    <div className={classes.actions}>
      {removed && <Button onClick={onRestore}>Put back</Button>}
      {toReview && (
        <Button type="submit" form={formId} data-unanswered>
          Looks right
        </Button>
      )}
      {!locked && (
        <Button variant="default" onClick={onOpen}>
          Open
        </Button>
      )}
      {!removed && (
        <Menu position="top-end">
          <Menu.Target>
            <ActionIcon className={classes.more ?? ''} size={36} aria-label="More for this record">
              <IconDots size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {record.reviewed && <Menu.Item onClick={onReviewAgain}>Review it again</Menu.Item>}
            <Menu.Item component="a" href={fileAddress(`/files/records/${record.id}/source`)} download={record.source.name}>
              Save the file as it came
            </Menu.Item>
            <Menu.Item onClick={onRemove} rightSection={<kbd>Del</kbd>}>
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
