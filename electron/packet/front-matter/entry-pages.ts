import type { PlannedNote, PlannedRecord } from '../../../shared/domain/packet-plan.ts';
import type { PaperSize } from '../../../shared/domain/paper.ts';
import { RECORD_KIND_LABELS } from '../../../shared/domain/record-kinds.ts';
import type { Canvas } from '../../typesetting/canvas.ts';
import { drawLines, type Flow, flowParagraph, flowRule, flowTitle, startFlow } from '../../typesetting/flow.ts';
import { layOutParagraph } from '../../typesetting/lines.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import { LABEL, SECONDARY, SMALL, TEXT, type TextStyle, textRun } from '../../typesetting/text-style.ts';
import { dateAndProvider } from './summary-lines.ts';

function flowLine(flow: Flow, text: string, style: TextStyle): void {
  flow.top = drawLines(
    flow.canvas,
    layOutParagraph([textRun(text, style)], flow.width, flow.shaper),
    style,
    flow.x,
    flow.width,
    flow.top,
  );
}

/** The head of an entry's first page: what it is, title, then lines as date and provider. */
function flowHead(flow: Flow, what: string, title: string, ...lines: readonly string[]): void {
  flowLine(flow, what, LABEL);
  flow.top += 2;
  flowTitle(flow, title);
  flow.top += 2;
  for (const line of lines) flowLine(flow, line, SECONDARY);
  flow.top += 10;
  flowRule(flow);
  flow.top += 14;
}

/** The paragraphs and empty lines of a text as they were written. */
function flowText(flow: Flow, text: string): void {
  for (const paragraph of text.trim().split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    if (paragraph.trim() === '') flow.top += TEXT.leading / 2;
    else flowParagraph(flow, [textRun(paragraph.trimEnd(), TEXT)], TEXT);
  }
}

/** A note of the person's own, each part under its label, over as many pages as it takes. */
export function typesetNote(note: PlannedNote, size: PaperSize, shaper: Shaper): readonly Canvas[] {
  const flow = startFlow(shaper, size, (next) => {
    flowLine(next, `${note.title}, continued`, SMALL);
    next.top += 8;
  });
  const present = note.present === '' ? [] : [`Present: ${note.present}`];
  flowHead(flow, 'Written by the patient', note.title, dateAndProvider(note.date, note.provider), ...present);
  for (const [index, { label, text }] of note.parts.entries()) {
    if (index > 0) flow.top += 12;
    if (label) {
      // A label never stands alone at the foot of a page.
      flow.ensureSpace(LABEL.leading + 1 + 2 * TEXT.leading);
      flowLine(flow, label, LABEL);
      flow.top += 1;
    }
    flowText(flow, text);
  }
  return flow.canvases;
}

/** The notice page of a record without usable pages: what the record is, why its pages are missing, and what to do. */
export function typesetNotice(record: PlannedRecord, remark: string, size: PaperSize, shaper: Shaper): readonly Canvas[] {
  const flow = startFlow(shaper, size);
  const locked = record.reading === 'locked' || record.pagesSha256 === null;
  const kind = record.recordKind === null ? 'Record' : RECORD_KIND_LABELS[record.recordKind];
  flowHead(
    flow,
    'This record could not be included',
    record.title,
    `${kind} · ${dateAndProvider(record.serviceDate, record.provider)}`,
  );
  const part = (label: string, text: string, style = TEXT) => {
    flowLine(flow, label, LABEL);
    flow.top += 1;
    flowParagraph(flow, [textRun(text, style)], style);
    flow.top += 12;
  };
  const why =
    remark || record.loss || (locked ? 'Its file is locked with a password that is not known.' : 'Its pages could not be read.');
  part('Why', why);
  part('Source file', record.sourceName);
  part(
    'What to do',
    locked
      ? 'Ask the patient for the password or for an unlocked copy. The file itself is kept, unchanged, by the patient.'
      : 'Ask the provider named above for a new copy, or the patient for the file itself: it is kept unchanged.',
  );
  part('SHA-256 of the source file', record.sourceSha256, SMALL);
  return flow.canvases;
}
