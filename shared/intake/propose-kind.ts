import type { RecordKind } from '../domain/record.ts';

/** Words that name a document of a kind in its heading or its file name. Strong ones only: none is better than a wrong one. */
const NAMES: readonly [RecordKind, RegExp][] = [
  [
    'pathology',
    /\b((surgical |final |revised )?pathology (report|consultation)|(surgical|anatomic) pathology|(cyto|histo)patholog(y|ical)( report)?|(final )?pathologic(al)? diagnosis|cytology report|biopsy report|biomarker report|genomic profil(e|ing)( report)?)\b/,
  ],
  [
    'laboratory',
    /\b(lab(oratory)? (report|results?)|blood (test|work|count)|complete blood count|cbc( with differential)?|(comprehensive|basic) metabolic panel|lipid panel|urinalysis|tumou?r markers?|hba1c|thyroid panel)\b/,
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
    /\b(consultation( (note|report|letter))?|consult note|office visit|clinic (note|visit)|progress note|follow-?up (note|visit)|new patient visit|initial (visit|evaluation)|history and physical|h&p|visit note|annual physical|telephone (note|encounter))\b/,
  ],
  [
    'summary',
    /\b(letter of medical necessity|clinical summary|patient summary|case summary|summary of care|physician.?s letter)\b/,
  ],
];

const EXAMINATION =
  /\b(mri|magnetic resonance|mra|ct|cat scan|computed tomography|x-?rays?|radiographs?|ultrasound|sonogra(m|phy)|mammogra(m|phy)|pet(\/| |-)?ct|bone scan|echocardiogra(m|phy)|echo|angiogra(m|phy)|myelogram|fluoroscopy)\b/;
/** Parts that the report of an examination has, and a request for one has not. */
const REPORTED = /^(impression|findings|technique|interpretation|conclusion)\b/gim;

/** The heading of a document: as many lines of its first page, none longer than a title is. */
const HEADING_LINES = 10;
const LONGEST_TITLE = 90;

/** A kind and the words that say so. */
export interface NamedKind {
  kind: RecordKind;
  words: string;
  where: 'heading' | 'name';
}

/**
 * The kind that a document's heading names, else its file name. None when they name several, or none.
 * `name` is the file's name in plain words.
 */
export function proposeKind(name: string, firstPage: string): NamedKind | null {
  const heading = headingOf(firstPage);
  const reported = new Set([...firstPage.matchAll(REPORTED)].map(([word]) => word.toLowerCase())).size;
  const inHeading = named(heading, reported >= 2);
  const inName = named(name.toLowerCase(), reported >= 2 || /\breport\b/i.test(name));
  if (inHeading.length > 1) {
    // A heading that also names a department or an earlier document: the file's name may settle it.
    const settled = inHeading.find(({ kind }) => inName.length === 1 && kind === inName[0]?.kind);
    return settled ? { ...settled, where: 'heading' } : null;
  }
  const [first = null] = inHeading;
  if (first) return inName.length === 0 || inName.some(({ kind }) => kind === first.kind) ? { ...first, where: 'heading' } : null;
  const [only = null] = inName;
  return only && inName.length === 1 ? { ...only, where: 'name' } : null;
}

function headingOf(page: string): string {
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(0, HEADING_LINES)
    .filter((line) => line.length <= LONGEST_TITLE)
    .join('\n')
    .toLowerCase();
}

function named(text: string, reported: boolean): { kind: RecordKind; words: string }[] {
  const found = NAMES.flatMap(([kind, pattern]) => {
    const words = pattern.exec(text)?.[0];
    return words ? [{ kind, words }] : [];
  });
  const examination = EXAMINATION.exec(text)?.[0];
  return examination && reported && found.length === 0 ? [{ kind: 'imaging-report', words: examination }] : found;
}
