// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only while in view lie outside the layout of a table; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row (aria-activedescendant).

import { VisuallyHidden } from '@mantine/core';
import classes from './Records.module.css';

/** The column heads, the first row of the grid. */
export function RecordColumns() {
  return (
    <div className={classes.columns} role="row" aria-rowindex={1}>
      <span role="columnheader" className={classes.columnRecord}>
        Record
      </span>
      <span role="columnheader" className={classes.cellKind}>
        Kind
      </span>
      <span role="columnheader" className={classes.cellDate}>
        Date
      </span>
      <span role="columnheader" className={classes.cellPages}>
        Pages
      </span>
      <span role="columnheader" className={classes.cellState}>
        <VisuallyHidden>State</VisuallyHidden>
      </span>
    </div>
  );
}
