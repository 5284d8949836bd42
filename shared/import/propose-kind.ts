import type { RecordKind } from '../domain/record.ts';

/** Words in a heading or file name that name a kind of document. Only clear ones: no kind is better than a wrong one. */
const KIND_PATTERNS: readonly [RecordKind, RegExp][] = [
  [
    'pathology',
    /\b((surgical |final |revised )?pathology (report|consultation)|(surgical|anatomic) pathology|(cyto|histo)patholog(y|ical)( report)?|(final )?pathologic(al)? diagnosis|cytology report|biopsy report|biomarker report|genomic profil(e|ing)( report)?)\b/,
  ],
  [
    'laboratory',
    /\b(lab(oratory)? (report|results?)|labs|blood (test|work|count)|complete blood count|cbc( with differential)?|metabolic panel|lipid panel|urinalysis|tumou?r markers?|hba1c|thyroid panel)\b/,
  ],
  [
    'procedure',
    /\b(operative (report|note|record)|operation (report|note)|surgical report|procedure (note|report)|(colonoscopy|endoscopy|bronchoscopy|cystoscopy|cardiac catheteri[sz]ation|injection) (report|note)|implant (record|card))\b/,
  ],
  [
    'hospital',
    /\b(discharge (summary|instructions)|hospital (course|summary)|emergency (department|room)( (visit|report|note|summary|record))?|admission note|hospitali[sz]ation summary)\b/,
  ],
  [
    'test',
    /\b(electroencephalogra(m|phy)|eeg( report)?|electromyogra(m|phy)|emg|nerve conduction( stud(y|ies))?|electrocardiogra(m|phy)|ecg|ekg|12[- ]lead|holter( monitor)?( report)?|pulmonary function tests?|spirometry|neuropsychological (evaluation|assessment|testing)|bone density|densitometry|dexa|dxa|audiogram)\b/,
  ],
  [
    'treatment',
    /\b(physical therapy|physiotherapy|occupational therapy|chemotherapy (summary|record)|infusion record|radiation (therapy |treatment )?(summary|completion|prescription)|treatment summary)\b/,
  ],
  [
    'medication',
    /\b((current )?medications? (list|record)|list of medic(ations|ines)|medication reconciliation|allerg(y|ies) list|prescription list)\b/,
  ],
  [
    'administrative',
    /\b(insurance card|explanation of benefits|prior authori[sz]ation|pre-?authori[sz]ation|authori[sz]ation (request|letter|to release)|referral (form|authori[sz]ation|order)|notice of privacy|benefits? summary|release of information)\b/,
  ],
  [
    'specimen',
    /\b((pathology )?slides? (request|release|receipt|shipment|transmittal)|block release|specimen (release|transfer))\b/,
  ],
  ['history', /\b(family history|pedigree|advance directive|health care proxy|living will)\b/],
  [
    'patient',
    /\b((symptom|pain|headache|seizure|food|sleep) (diary|log)|oswestry|disability index|my (notes|symptoms|history|questions))\b/,
  ],
  [
    'consultation',
    /\b(consultation( (note|report|letter))?|consult note|office visit|clinic (note|visit)|progress note|follow-?up (note|visit)|new patient visit|initial (visit|evaluation)|history and physical|h&p|visit notes?|pre-?operative (assessment|evaluation)|annual physical|telephone (note|encounter))\b/,
  ],
  [
    'summary',
    /\b(letter of medical necessity|clinical summary|patient summary|case summary|summary of care|physician.?s letter)\b/,
  ],
];

const EXAMINATION =
  /\b(mri|magnetic resonance|mra|ct|cat scan|computed tomography|x-?rays?|radiographs?|ultrasound|sonogra(m|phy)|mammogra(m|phy)|pet(\/| |-)?ct|bone scan|echocardiogra(m|phy)|echo|angiogra(m|phy)|myelogram|fluoroscopy)\b/;
/** Sections of the report of an examination. A request for one lacks them. */
const REPORTED = /^(impression|findings|technique|interpretation|conclusion)\b/gim;

const LABORATORY = /\blaborator(y|ies)\b/;
const RESULTS = /\bresults?\b.{0,80}\b(units?|reference|range)\b/i;

/** The heading of a document: the first lines of its first page, none longer than a title. */
const HEADING_LINES = 10;
const MAX_TITLE_LENGTH = 90;
/** Lines of a short report that state findings or advice. Such a line ends the heading. */
const STATEMENT_LINE = /^\s*(diagnosis|assessment|recommendations?|recommended|plan|reasoning|evidence)\s*:/i;

interface Named {
  kind: RecordKind;
  phrase: string;
}

/** A kind, and the lower-case words that name it. */
interface NamedKind extends Named {
  where: 'heading' | 'name';
  /** The line of the heading with these words: the title of the document. */
  line: string | null;
}

/**
 * The kind that a document's heading names, else its file name. None when they name several, or none.
 * `name` is the file's name in plain words.
 */
export function proposeKind(name: string, firstPage: string): NamedKind | null {
  const lines = headingOf(firstPage);
  const heading = lines.join('\n').toLowerCase();
  const reported = new Set([...firstPage.matchAll(REPORTED)].map(([word]) => word.toLowerCase())).size >= 2;
  const inHeading = namedInHeading(heading, firstPage, reported);
  const inName = matchName(name.toLowerCase(), reported || /\breport\b/i.test(name));

  const agreed = inHeading.filter(({ kind }) => inName.some((other) => other.kind === kind));
  // A heading may also name a department or an earlier document: the file's name may settle it.
  const [found, another] = agreed.length > 0 ? agreed : inName.length === 0 ? inHeading : inHeading.concat(inName);
  if (!found || another) return null;
  if (!inHeading.includes(found)) return { ...found, where: 'name', line: null };
  return { ...found, where: 'heading', line: lines.find((line) => line.toLowerCase().includes(found.phrase)) ?? null };
}

function headingOf(page: string): string[] {
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, HEADING_LINES).filter((line) => line.length <= MAX_TITLE_LENGTH && !STATEMENT_LINE.test(line));
}

function namedInHeading(heading: string, firstPage: string, reported: boolean): Named[] {
  const found = matchName(heading, reported);
  // A laboratory's letterhead over a table of results makes a laboratory report, under any title.
  if (found.length === 0 && LABORATORY.test(heading) && RESULTS.test(firstPage))
    return [{ kind: 'laboratory', phrase: 'laboratory' }];
  return found;
}

function matchName(text: string, reported: boolean): Named[] {
  const found = KIND_PATTERNS.flatMap(([kind, pattern]) => {
    const phrase = pattern.exec(text)?.[0];
    return phrase ? [{ kind, phrase }] : [];
  });
  // A therapist's evaluation or visit is treatment, not a physician's consultation.
  if (found.some(({ kind }) => kind === 'treatment')) return found.filter(({ kind }) => kind !== 'consultation');
  const examination = EXAMINATION.exec(text)?.[0];
  return examination && reported && found.length === 0 ? [{ kind: 'imaging-report', phrase: examination }] : found;
}
