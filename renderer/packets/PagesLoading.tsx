import { Loader } from '@mantine/core';
import classes from './PacketEditor.module.css';

/** Replaces the pages while they load. */
export function PagesLoading() {
  return (
    <div className={classes.loading}>
      <Loader role="status" aria-label="Setting the pages" />
    </div>
  );
}
