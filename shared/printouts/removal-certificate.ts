import { localDayOf, localMoment } from '../dates/local-day.ts';
import type { Printout, PrintoutBlock } from '../domain/printout.ts';
import type { Removal } from '../domain/trash.ts';
import { formatBytes, formatCount } from '../format/amounts.ts';
import { formatMoment } from '../format/format-date.ts';
import { MEDIUM_SENTENCE } from '../format/removal-messages.ts';
import { TRASH_KIND_LABELS } from '../format/trash-labels.ts';

/** Hashes that have room beside the rest on one page. */
const HASHES_SHOWN = 24;

/** One page that says how much was removed for good, and when: kinds, numbers and hashes. `remark`: the person's own words. */
export function removalCertificate({ at, version, counts, contents, unfinished }: Removal, remark: string): Printout {
  const hashes = contents.slice(0, HASHES_SHOWN).map(({ sha256, bytes }) => `${sha256} (${formatBytes(bytes)})`);
  const more = contents.length - hashes.length;
  const files: PrintoutBlock[] = [
    { kind: 'heading', text: `${formatCount(contents.length, 'stored file')}, by SHA-256` },
    { kind: 'list', items: [...hashes, ...(more > 0 ? [`and ${formatCount(more, 'more file')}`] : [])] },
  ];
  const day = localDayOf(at);
  return {
    title: 'Removed for good',
    form: 'sheet',
    from: '',
    to: '',
    date: day,
    subject: remark,
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: 'When', value: formatMoment(localMoment(new Date(at))) },
          { label: 'By', value: `Second Look ${version}` },
          ...counts.map(({ kind, count }) => ({ label: sentenceCase(TRASH_KIND_LABELS[kind][1]), value: String(count) })),
        ],
      },
      ...(contents.length > 0 ? files : []),
      {
        kind: 'paragraph',
        text: unfinished
          ? 'The rows are deleted. The files and the free pages of the database follow at the next opening of the vault.'
          : 'The rows, their texts, their entries in the search, the files and the free pages of the database are gone from the vault.',
      },
    ],
    onePage: true,
    footnote: `${MEDIUM_SENTENCE} Copies outside of the vault are not part of this page.`,
    mark: '',
    fileName: `removed-${day}.pdf`,
  };
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
