import { dayHere, rows } from './date-table.ts';

/** Reckons the table where this process is told to live (TZ), and prints what came out otherwise than it should. */
const off = rows().filter(([, is, should]) => is !== should);
process.stdout.write(JSON.stringify({ off, day: dayHere('2028-02-29T10:30:00Z') }));
