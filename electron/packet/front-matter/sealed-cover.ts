import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { PaperSize } from '../../../shared/domain/paper.ts';
import { SEALED_SECTION } from '../../../shared/packets/packet-styles.ts';
import { ruledLine } from '../../print/text.ts';
import type { Canvas } from '../../typesetting/canvas.ts';
import { drawLines, flowParagraph, flowTitle, startFlow } from '../../typesetting/flow.ts';
import { isolate, layOutParagraph, leftToRight } from '../../typesetting/lines.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import { LABEL, SECONDARY, SMALL, TEXT, textRun } from '../../typesetting/text-style.ts';

const READ_FIRST = 'Please read the records first and write down your own conclusion before you turn this page.';
const STUDY_REMARK = 'In a study of orthopedic surgeons, those who knew the first opinion were swayed by it (PMC3445697).';
/** Room to write a conclusion, lines and their distance in points. */
const WRITING_LINES = 9;
const RULED = 26;

const EMPTY = 'This page is empty, so that what follows is not seen by accident.';

/**
 * The cover of the sealed section: its contents, what the reader is asked and why, and lines to write on. An empty page
 * follows. Without that page, the first sealed page would face the cover in a two-sided print.
 */
export function typesetSealedCover({ patient }: PacketPlan, size: PaperSize, shaper: Shaper): readonly Canvas[] {
  const flow = startFlow(shaper, size);
  flow.top += size.height * 0.16;
  flowTitle(flow, SEALED_SECTION);
  flow.top += 10;
  const large = { ...TEXT, size: 14, leading: 20 };
  flowParagraph(flow, [textRun(READ_FIRST, large)], large);
  flow.top += 10;
  const asked = `${isolate(patient)} asks this of you, because knowing what another physician concluded can sway the next reader.`;
  flowParagraph(flow, [textRun(leftToRight(asked), SECONDARY)], SECONDARY);
  flow.top += 26;
  const label = layOutParagraph([textRun('Your own conclusion, before you read on', LABEL)], flow.width, shaper);
  flow.top = drawLines(flow.canvas, label, LABEL, flow.x, flow.width, flow.top);
  for (let line = 0; line < WRITING_LINES; line++) {
    ruledLine(RULED, flow).draw(flow.canvas, flow.top);
    flow.top += RULED;
  }
  flow.top += 22;
  flowParagraph(flow, [textRun(STUDY_REMARK, SMALL)], SMALL);
  flow.ensureSpace(Number.POSITIVE_INFINITY);
  flow.top += size.height * 0.16;
  flowParagraph(flow, [textRun(EMPTY, SECONDARY)], SECONDARY);
  return flow.canvases;
}
