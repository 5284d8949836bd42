import { Loader } from '@mantine/core';
import classes from './Packet.module.css';

/** In the place of the pages until they are there. */
export function Waiting() {
  return (
    <div className={classes.waiting}>
      <Loader role="status" aria-label="Setting the pages" />
    </div>
  );
}
