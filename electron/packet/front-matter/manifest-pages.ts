import type { PacketPlan, PlannedRecord } from '../../../shared/domain/packet-plan.ts';
import type { PaperSize } from '../../../shared/domain/paper.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { PACKET_STYLE_LABELS } from '../../../shared/packets/packet-styles.ts';
import type { Canvas } from '../../typesetting/canvas.ts';
import { baseline, drawLines, type Flow, flowParagraph, flowTitle, startFlow } from '../../typesetting/flow.ts';
import { characterLine, layOutShortened } from '../../typesetting/lines.ts';
import { drawOneLine } from '../../typesetting/passage.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import { LABEL, MARGIN, SECONDARY, SMALL, TEXT, textRun } from '../../typesetting/text-style.ts';
import { packetIdentifier } from '../packet-identifier.ts';
import type { ImportedEntry } from '../typeset-result.ts';
import { flowColumnHeads } from './column-heads.ts';
import { entriesOf, type PageNumbers } from './page-numbers.ts';
import { totalsLine } from './summary-lines.ts';

/** How the pages were obtained, where that is worth a word. */
const READING_REMARKS: Record<PlannedRecord['reading'], string> = {
  'as-is': '',
  repaired: 'Pages taken after the file’s structure was repaired.',
  decrypted: 'Pages taken after the file’s encryption was opened.',
  pictures: 'Pages drawn as pictures.',
  locked: 'Locked: no page could be taken.',
};

const HOW_TO_VERIFY =
  'Each record was made from the source file named here. To verify a record, compute the SHA-256 of its source file ' +
  '(for example with: sha256sum FILE) and compare it with the one printed here: they are equal only if the file is the very same.';

/** A reader who opens the manifest first must not see what the sealed section contains. */
const SEALED_OVERLEAF = 'The next page lists what is sealed: please read the records first.';

/** The kind of the packet; empty for the usual kind. */
function styleFacts({ style, follows }: PacketPlan): [string, string][] {
  if (style === 'full') return [];
  const after = follows === null ? '' : `, to the packet of ${formatDate(follows.date)}`;
  return [['Kind', `${PACKET_STYLE_LABELS[style].label}${after}`]];
}

/** "Manifest": what the packet was made of, by whom it can be verified, and how. */
export function typesetManifest(
  plan: PacketPlan,
  imported: readonly ImportedEntry[],
  numbers: PageNumbers,
  size: PaperSize,
  shaper: Shaper,
): readonly Canvas[] {
  const width = size.width - 2 * MARGIN;
  const columns = {
    no: { label: 'No.', x: MARGIN, width: 24, align: 'right' },
    record: { label: 'Record, source file and its SHA-256', x: MARGIN + 34, width: width - 34 - 104, align: 'left' },
    pages: { label: 'Pages', x: MARGIN + width - 84, width: 34, align: 'right' },
    page: { label: 'Page', x: MARGIN + width - 40, width: 40, align: 'right' },
  } as const;
  const head = (flow: Flow) => flowColumnHeads(flow, Object.values(columns), 7);
  const flow = startFlow(shaper, size, head);
  flowTitle(flow, 'Manifest');
  flow.top += 6;
  flowParagraph(flow, [textRun(HOW_TO_VERIFY, TEXT)], TEXT);
  flow.top += 10;
  const facts: [string, string][] = [
    ['Packet identifier', packetIdentifier(plan)],
    ['Made', `${formatDate(plan.date)} with ${plan.program}`],
    ...styleFacts(plan),
    ['Holds', `${totalsLine(plan, numbers)}; with front pages and manifest ${numbers.total} pages`],
  ];
  for (const [label, value] of facts) {
    drawOneLine(flow.canvas, [textRun(label, LABEL)], { x: MARGIN, width: 90, align: 'left' }, flow.top + baseline(TEXT), shaper);
    drawOneLine(
      flow.canvas,
      [textRun(value, { ...SMALL, size: 9 })],
      { x: MARGIN + 94, width: width - 94, align: 'left' },
      flow.top + baseline(TEXT),
      shaper,
    );
    flow.top += TEXT.leading;
  }
  flow.top += 16;
  head(flow);

  const sealed = new Set(plan.sections.flatMap((section) => (section.sealed ? section.entries.map(({ id }) => id) : [])));
  let hasUnsealed = false;
  const remarks = new Map(imported.map(({ id, remark }) => [id, remark]));
  for (const [index, entry] of entriesOf(plan).entries()) {
    if (sealed.has(entry.id) && !hasUnsealed) {
      hasUnsealed = true;
      flow.ensureSpace(TEXT.leading);
      flowParagraph(flow, [textRun(SEALED_OVERLEAF, SECONDARY)], SECONDARY);
      flow.ensureSpace(Number.POSITIVE_INFINITY);
    }
    const cell = (text: string, style: typeof TEXT) =>
      layOutShortened([textRun(text, style)], [], [], columns.record.width, 3, shaper).lines;
    const title = cell(entry.title, TEXT);
    const about =
      entry.kind === 'note'
        ? cell('A note of the patient’s own, set from the text itself', SMALL)
        : [
            ...cell(entry.sourceName, SMALL),
            characterLine(textRun(entry.sourceSha256, SMALL), shaper),
            ...[remarks.get(entry.id) || READING_REMARKS[entry.reading], entry.loss]
              .filter((remark, index, all) => remark !== '' && all.indexOf(remark) === index)
              .flatMap((remark) => cell(remark, { ...SMALL, color: TEXT.color })),
          ];
    const height = title.length * TEXT.leading + about.length * SMALL.leading + 8;
    flow.ensureSpace(height);
    const { canvas, top } = flow;
    const base = top + baseline(TEXT);
    const page = numbers.page(entry.id) ?? 0;
    drawOneLine(canvas, [textRun(String(index + 1), SECONDARY)], columns.no, base, shaper);
    const below = drawLines(canvas, title, TEXT, columns.record.x, columns.record.width, top);
    drawLines(canvas, about, SMALL, columns.record.x, columns.record.width, below);
    drawOneLine(
      canvas,
      [textRun(numbers.isNotice(entry.id) ? '–' : String(numbers.pages(entry.id)), SECONDARY)],
      columns.pages,
      base,
      shaper,
    );
    drawOneLine(canvas, [textRun(String(page), TEXT, page)], columns.page, base, shaper);
    flow.top += height;
  }
  return flow.canvases;
}
