/** A paper of the sample case as data: what it says, on whose letterhead. `typeset.ts` makes pages of it. */
import type { House } from './houses.ts';

export interface Column {
  name: string;
  /** Share of the width. */
  width: number;
  align?: 'left' | 'right' | 'centre';
}

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string; lead?: string }
  | { type: 'fields'; rows: readonly (readonly [string, string])[]; columns: 1 | 2 }
  | { type: 'list'; items: readonly string[]; numbered: boolean }
  /** Cells that end in `*` are out of range and set bold. */
  | { type: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[]; grid: boolean }
  | { type: 'figure'; height: number; draw: Figure }
  | { type: 'signed'; name: string; lines: readonly string[]; byHand: boolean }
  | { type: 'space'; height: number }
  | { type: 'page' };

/** Draws into a box; coordinates are points from its upper left corner. */
export type Figure = (pen: Pen, width: number) => void;

export const FACES = ['sans', 'sans-bold', 'sans-italic', 'serif', 'serif-bold', 'serif-italic', 'mono', 'mono-bold'] as const;
export type Face = (typeof FACES)[number];
/** Red, green and blue, 0–1. */
export type Ink = readonly [number, number, number];
export const BLACK: Ink = [0.08, 0.08, 0.09];

/** What a page is drawn with; points from its upper left corner, y downwards. */
export interface Pen {
  text(x: number, y: number, words: string, face: Face, size: number, ink?: Ink): void;
  line(x1: number, y1: number, x2: number, y2: number, width: number, ink?: Ink): void;
  box(x: number, y: number, width: number, height: number, look: { fill?: Ink; stroke?: Ink; width?: number }): void;
  /** An SVG path with its origin at (x, y). */
  path(x: number, y: number, d: string, look: { fill?: Ink; stroke?: Ink; width?: number }): void;
  /** A blank of a form, filled in: words, or a box that is crossed or not. */
  blank(x: number, y: number, width: number, height: number, name: string, value: string | boolean): void;
}

export interface Paper {
  house: House;
  title: string;
  size: 'letter' | 'a4';
  landscape?: boolean;
  /** The box under the letterhead: who, when, by whom. */
  banner: readonly (readonly [string, string])[];
  blocks: readonly Block[];
}

export const heading = (text: string): Block => ({ type: 'heading', text });
export const say = (text: string): Block => ({ type: 'text', text });
/** A paragraph that opens with its subject in bold. */
export const told = (lead: string, text: string): Block => ({ type: 'text', lead, text });
export const fields = (...rows: (readonly [string, string])[]): Block => ({ type: 'fields', rows, columns: 2 });
export const lines = (...rows: (readonly [string, string])[]): Block => ({ type: 'fields', rows, columns: 1 });
export const bullets = (...items: string[]): Block => ({ type: 'list', items, numbered: false });
export const numbered = (...items: string[]): Block => ({ type: 'list', items, numbered: true });
export const figure = (height: number, draw: Figure): Block => ({ type: 'figure', height, draw });
export const signed = (name: string, ...words: string[]): Block => ({ type: 'signed', name, lines: words, byHand: true });
export const electronically = (name: string, ...words: string[]): Block => ({
  type: 'signed',
  name,
  lines: words,
  byHand: false,
});
export const space = (height: number): Block => ({ type: 'space', height });
export const newPage: Block = { type: 'page' };

/** Columns in the form `Name:width` with `>` for right and `|` for centre: `['Test:3', 'Result:1>']`. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[], grid = false): Block {
  return {
    type: 'table',
    grid,
    rows,
    columns: columns.map((column) => {
      const [, name = '', width = '1', mark = ''] = /^(.*):([\d.]+)([>|]?)$/.exec(column) ?? [];
      return { name, width: Number(width), align: mark === '>' ? 'right' : mark === '|' ? 'centre' : 'left' };
    }),
  };
}
