import type { PaperSize } from '../../../shared/domain/paper.ts';
import type { PrintoutBlock } from '../../../shared/domain/printout.ts';
import { answerLines } from '../../../shared/printouts/questions-printout.ts';
import { layOutBlocks } from '../../print/blocks.ts';
import { paginate } from '../../print/page-breaks.ts';
import { textStylesAt } from '../../print/text-styles.ts';
import type { Canvas } from '../../typesetting/canvas.ts';
import { FOOTER_SPACE, flowTitle, startFlow } from '../../typesetting/flow.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import { MARGIN } from '../../typesetting/text-style.ts';

const INTRODUCTION =
  'What the patient would like to know. There is room to write under each; a written answer, however short, is welcome.';

/** "Questions for the physician": numbered, each with room to write, never torn from its lines (docs/packet.md 1). */
export function typesetQuestions(questions: readonly string[], size: PaperSize, shaper: Shaper): readonly Canvas[] {
  const head = startFlow(shaper, size);
  flowTitle(head, 'Questions for the physician');
  const lines = answerLines(questions.length);
  const blocks: PrintoutBlock[] = [
    { kind: 'paragraph', text: INTRODUCTION, secondary: true },
    ...questions.map((text): PrintoutBlock => ({ kind: 'question', text, answer: '', lines })),
  ];
  const flowItems = layOutBlocks(blocks, { shaper, styles: textStylesAt(1), x: head.x, width: head.width });
  const area = { size, firstTop: head.top + 6, nextTop: MARGIN, bottom: size.height - FOOTER_SPACE };
  const [first, ...more] = paginate(flowItems, area);
  return first ? [{ ...first, operators: [...head.canvas.operators, ...first.operators] }, ...more] : more;
}
