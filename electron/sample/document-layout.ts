import type { TextColumn } from '../print/text-styles.ts';
import type { SampleDocument } from './document.ts';
import type { FormField } from './drawing.ts';
import type { DocumentStyles } from './styles.ts';

/** What laying out a document needs. */
export interface DocumentLayout extends TextColumn {
  document: SampleDocument;
  styles: DocumentStyles;
  /** Receives the form fields. */
  fields: FormField[];
}
