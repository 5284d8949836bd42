import type { Letter } from '../domain/letter.ts';
import type { Printout, PrintoutBlock } from '../domain/printout.ts';

const ITEM = '• ';

/** The body of a letter as blocks: an empty line ends a paragraph, "• " begins an item of a list. */
export function letterBlocks(body: string): PrintoutBlock[] {
  const blocks: PrintoutBlock[] = [];
  for (const part of body.split(/\n\s*\n/)) {
    let words: string[] = [];
    let items: string[] = [];
    const end = () => {
      if (words.length > 0) blocks.push({ kind: 'paragraph', text: words.join('\n') });
      if (items.length > 0) blocks.push({ kind: 'list', items });
      words = [];
      items = [];
    };
    for (const line of part.split('\n').map((each) => each.trimEnd())) {
      if (line.startsWith(ITEM)) {
        if (words.length > 0) end();
        items.push(line.slice(ITEM.length).trim());
      } else if (line.trim() !== '') {
        if (items.length > 0) end();
        words.push(line);
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
    foot: '',
    mark: '',
    fileName: `letter-${date}.pdf`,
  };
}
