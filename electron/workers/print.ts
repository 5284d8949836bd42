import type { PrintedSheet, PrintPaper } from '../../shared/domain/sheet.ts';
import { printSheet } from '../print/print.ts';
import { work } from './worker.ts';

export interface PrintTask {
  sheet: PrintedSheet;
  paper: PrintPaper;
  program: string;
}

await work<PrintTask, never, Uint8Array>(({ sheet, paper, program }) => printSheet(sheet, paper, program));
