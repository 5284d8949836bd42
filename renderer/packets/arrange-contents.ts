import type { Paper } from '../../shared/domain/packet.ts';
import { asIs, type Laid, type Size } from '../viewer/viewer-pages.ts';

/** The margin made for the footer, points. */
export const FOOTER = 28;

const PAPERS = { letter: [612, 792], a4: [595.276, 841.89] } as const;

/** The page keeps its size and the paper gains the footer below it. */
const onOriginal = ({ width, height }: Size): Laid => ({ ...asIs({ width, height }), height: height + FOOTER });

/** The page whole and centred above the footer on paper that is turned when the page is landscape; smaller when it must be. */
function onPaper({ width, height }: Size, [short, long]: readonly [number, number]): Laid {
  const [across, down] = width > height ? [long, short] : [short, long];
  const scale = Math.min(1, across / width, (down - FOOTER) / height);
  return {
    width: across,
    height: down,
    left: (across - width * scale) / 2,
    top: (down - FOOTER - height * scale) / 2,
    scale,
  };
}

const LAYS: Record<Paper, (page: Size) => Laid> = {
  original: onOriginal,
  letter: (page) => onPaper(page, PAPERS.letter),
  a4: (page) => onPaper(page, PAPERS.a4),
};

/** How the page of a record lies in a packet of this paper, as the packet itself will have it. */
export function layOn(paper: Paper): (page: Size) => Laid {
  return LAYS[paper];
}
