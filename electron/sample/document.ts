import type { Figure } from './drawing.ts';
import type { Institution } from './institutions.ts';

interface Column {
  name: string;
  /** Share of the width. */
  width: number;
  align?: 'left' | 'right' | 'center';
}

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string; lead?: string }
  | { type: 'fields'; rows: readonly (readonly [string, string])[]; columns: 1 | 2 }
  | { type: 'list'; items: readonly string[]; numbered: boolean }
  /** Cells that end in `*` are out of range and bold. */
  | { type: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[]; grid: boolean }
  | { type: 'figure'; height: number; draw: Figure }
  | { type: 'signature'; name: string; lines: readonly string[]; handwritten: boolean }
  | { type: 'space'; height: number }
  | { type: 'page-break' };

/** A document of the sample case as data: its content and the institution whose letterhead it carries. */
export interface SampleDocument {
  institution: Institution;
  title: string;
  size: 'letter' | 'a4';
  landscape?: boolean;
  /** The box under the letterhead: names and values. */
  banner: readonly (readonly [string, string])[];
  blocks: readonly Block[];
}

export const heading = (text: string): Block => ({ type: 'heading', text });
export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
/** A paragraph that begins with its subject in bold. */
export const leadParagraph = (lead: string, text: string): Block => ({ type: 'paragraph', lead, text });
/** Names and values, two pairs a line. */
export const fields = (...rows: (readonly [string, string])[]): Block => ({ type: 'fields', rows, columns: 2 });
/** Names and values, one pair a line. */
export const singleColumnFields = (...rows: (readonly [string, string])[]): Block => ({ type: 'fields', rows, columns: 1 });
export const bullets = (...items: string[]): Block => ({ type: 'list', items, numbered: false });
export const numbered = (...items: string[]): Block => ({ type: 'list', items, numbered: true });
export const figure = (height: number, draw: Figure): Block => ({ type: 'figure', height, draw });
export const signature = (name: string, ...lines: string[]): Block => ({ type: 'signature', name, lines, handwritten: true });
export const electronicSignature = (name: string, ...lines: string[]): Block => ({
  type: 'signature',
  name,
  lines,
  handwritten: false,
});
export const space = (height: number): Block => ({ type: 'space', height });
export const pageBreak: Block = { type: 'page-break' };

/** Columns in the form `Name:width` with `>` for right and `|` for center: `['Test:3', 'Result:1>']`. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[], grid = false): Block {
  return {
    type: 'table',
    grid,
    rows,
    columns: columns.map((column) => {
      const [, name = '', width = '1', mark = ''] = /^(.*):([\d.]+)([>|]?)$/.exec(column) ?? [];
      return { name, width: Number(width), align: mark === '>' ? 'right' : mark === '|' ? 'center' : 'left' };
    }),
  };
}
