import { dayHere, rows } from './date-table.ts';

/** Computes the table in the time zone of this process (TZ), and prints the rows that differ. */
const off = rows().filter(([, is, should]) => is !== should);
process.stdout.write(JSON.stringify({ off, day: dayHere('2028-02-29T10:30:00Z') }));
