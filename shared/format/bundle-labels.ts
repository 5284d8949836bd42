import { localDayOf } from '../dates/local-day.ts';
import { type BundleConflict, type BundleLook, CASE_ROLE_LABELS } from '../domain/bundle.ts';
import { formatBytes, formatCount } from './amounts.ts';
import { formatDate } from './format-date.ts';

/** What a file holds, as one line: "12 records, 3 notes; 14 files, about 41 MB". */
export function bundleContentsLabel({ counts, files, bytes }: BundleLook): string {
  const parts = counts.map(({ name, count }) => formatCount(count, name));
  const size = files > 0 ? `; ${formatCount(files, 'document')}, about ${formatBytes(bytes)}` : '';
  return `${parts.join(', ') || 'Nothing but the case itself'}${size}.`;
}

/** Who made a file, when and with which role. */
export function bundleOriginLabel({ kind, made, from, ownVault, program, role }: BundleLook): string {
  const day = formatDate(made.includes('T') ? localDayOf(made) : made);
  const maker = [from && `by ${from}`, ownVault && 'from this vault'].filter(Boolean).join(', ');
  const origin = `Made on ${day}${maker ? ` ${maker}` : ''} with ${program}.`;
  return kind === 'archive' ? `${origin} A ZIP, not encrypted.` : `${origin} Role: ${CASE_ROLE_LABELS[role]}.`;
}

/** What the file does not hold, in sentences. */
export function bundleLacksSentences({ complete, missing, lacks }: BundleLook): string[] {
  return [
    ...(complete ? [] : ['The file ends before its end: some documents are not in it. What is there can be imported.']),
    ...(missing > 0
      ? [
          `${formatCount(missing, 'document')} ${missing === 1 ? 'is' : 'are'} named, but whoever made the file did not have the content.`,
        ]
      : []),
    ...lacks,
  ];
}

/** What importing would do, in sentences. */
export function bundleEffectSentences(look: BundleLook): string[] {
  const { here, added, replaced, removed, kept, conflicts } = look;
  if (here === 'new') return ['This case is not in your vault. It would be added as a new one.'];
  if (here === 'trash') return ['This case is in the trash of your vault. Restore it first, then import.'];
  const changes = [
    added > 0 && `${formatCount(added, 'new entry', 'new entries')} would come`,
    replaced > 0 && `${formatCount(replaced, 'entry', 'entries')} that only the other side changed would be taken over`,
    removed > 0 && `${formatCount(removed, 'entry', 'entries')} that the other side removed would go to the trash`,
    kept > 0 && `${formatCount(kept, 'entry', 'entries')} that only you changed or added would stay`,
    conflicts.length > 0 && `${formatCount(conflicts.length, 'entry', 'entries')} changed on both sides: you choose`,
  ].filter((sentence) => sentence !== false);
  if (added + replaced + removed + conflicts.length === 0)
    return ['This case is in your vault, and the file has nothing that is new to it.'];
  return [
    'This case is in your vault. The file would be merged into it, and you can undo that:',
    ...changes.map((each) => `${each}.`),
  ];
}

/** One conflict, as a heading. */
export function conflictHeading({ subject, title, removed }: BundleConflict): string {
  const name = title ? `${subject}: “${title}”` : subject;
  if (removed === 'here') return `${name} (removed here, changed there)`;
  return removed === 'there' ? `${name} (changed here, removed there)` : name;
}
