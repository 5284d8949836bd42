import type { Letter } from '../domain/letter.ts';
import type { Printout, PrintoutBlock } from '../domain/printout.ts';

const BULLET = '• ';

/** The body of a letter as blocks: an empty line ends a paragraph, "• " begins an item of a list. */
export function letterBlocks(body: string): PrintoutBlock[] {
  const blocks: PrintoutBlock[] = [];
  for (const part of body.split(/\n\s*\n/)) {
    let paragraphLines: string[] = [];
    let items: string[] = [];
    const end = () => {
      if (paragraphLines.length > 0) blocks.push({ kind: 'paragraph', text: paragraphLines.join('\n') });
      if (items.length > 0) blocks.push({ kind: 'list', items });
      paragraphLines = [];
      items = [];
    };
    for (const line of part.split('\n').map((each) => each.trimEnd())) {
      if (line.startsWith(BULLET)) {
        if (paragraphLines.length > 0) end();
        items.push(line.slice(BULLET.length).trim());
      } else if (line.trim() !== '') {
        if (items.length > 0) end();
        paragraphLines.push(line);
      }
    }
    end();
  }
  return blocks;
}

/** The printout of a letter. Its title and file name reveal neither person nor diagnosis. */
export function letterPrintout({ text, date }: Pick<Letter, 'text' | 'date'>): Printout {
  const { from, to, subject, body, sign } = text;
  const [name = ''] = from.split('\n');
  return {
    title: 'Letter',
    form: 'letter',
    from,
    to,
    date,
    subject,
    blocks: [...letterBlocks(body), ...(sign ? [{ kind: 'sign', name } as const] : [])],
    footnote: '',
    mark: '',
    fileName: `letter-${date}.pdf`,
  };
}
