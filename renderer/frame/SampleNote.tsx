import classes from './SampleNote.module.css';

/** Said on every place of the sample: nobody in it is real. */
export function SampleNote() {
  return (
    <p className={classes.note}>
      <strong>Sample.</strong> Nobody here is real. Try everything; your own cases are kept apart from it.
    </p>
  );
}
