/** Words that cameras, scanners and portals put into file names. Such words say nothing about the content. */
const MEANINGLESS =
  /^(img|image|dsc[nf]?|pxl|mvimg|photo|picture|foto|scan(ned|ner)?|scn|doc(ument)?s?|files?|fax|untitled|download|attachment|page|screen(shot)?|shot|whatsapp|camscanner|adobe|new|my|found|again|portal|records?|pdf|print|output|export|reports?|at|am|pm|of|[a-z]{0,5}\d+[a-z]?|(?=.*\d)[0-9a-f]{6,})$/i;
/** A scanner's own name and counter before words that a person added. */
const COUNTER_PREFIX = /^\s*(img|scan|scn|doc|fax|dsc)[ _-]?\d+[ _-]+(?=\p{L})/iu;
const PICTURE = /\.(jpe?g|png|webp|heic|heif)$/i;
const SCAN = /^(scan|scn|fax|camscanner|adobe scan)|\.tiff?$/i;

const DATES = [
  /(?<!\d)(19|20)\d{2}[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.]((19|20)\d{2}|\d{2})(?!\d)/g,
];

/** A file's name in plain words: without its ending, folders, dates, counters and the marks of copies. */
export function fileTitle(name: string): string {
  const title = DATES.reduce((text, date) => text.replace(date, ' '), name.normalize('NFC').replace(/^.*[\\/]/, ''))
    .replace(/\.[\p{L}\p{N}]{2,5}$/u, '')
    .replace(/[_+]|%20/g, ' ')
    .replace(/\(\d+\)|\bcopy( \d+)?\b/gi, ' ')
    .replace(/^\s*\d{1,3}[\s.)-]+(?=\p{L})/u, '')
    .replace(COUNTER_PREFIX, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.–-]+|[\s,;.–-]+$/g, '');
  // A name without blanks uses its hyphens as blanks.
  return title.includes(' ') ? title : title.replace(/-/g, ' ');
}

/** A title from the file name, else from the document's heading, else from the format of the file. */
export function proposeTitle(name: string, ownTitle: string | null): string {
  const title = fileTitle(name);
  const isMeaningful = title.split(/[ .-]+/).some((word) => word !== '' && !MEANINGLESS.test(word));
  if (isMeaningful) return capitalizeFirst(capitalizeAbbreviations(toSentenceCase(title.slice(0, 120).trim())));
  if (ownTitle) return capitalizeFirst(toSentenceCase(ownTitle.trim()));
  if (SCAN.test(name)) return 'Scan';
  return PICTURE.test(name) ? 'Photo' : 'Document';
}

/** Long words in capitals become lower-case. Short ones are abbreviations and stay. */
function toSentenceCase(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text.replace(/\p{Lu}{5,}/gu, (word) => word.toLowerCase());
}

/** Abbreviations in lower case get their usual spelling. */
function capitalizeAbbreviations(text: string): string {
  return text.replace(/\b(mri|mra|ct|pet|ecg|ekg|eeg|emg|ncs|dxa|dexa|cbc)\b/g, (word) => word.toUpperCase());
}

function capitalizeFirst(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
