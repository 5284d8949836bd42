import { nameInTemplate } from '../checklist/templates/index.ts';
import { addMonths } from '../dates/days.ts';
import type { Checklist, ChecklistItem } from '../domain/checklist.ts';
import type { Day } from '../domain/partial-date.ts';
import { formatDate } from '../format/format-date.ts';

/**
 * The text that asks for each item, in the terms of a records office. "{since}" is the look-back. The person's own item, or a
 * renamed one, is asked for by its name.
 */
const ASK_TEXTS: Readonly<Record<string, string>> = {
  'general.first-opinion': 'The latest consultation note with the diagnosis and the treatment proposed',
  'general.consultations': 'Consultation and progress notes{since}',
  'general.medication': 'The current list of medicines and allergies',
  'general.laboratory': 'All laboratory results with their reference ranges{since}',
  'general.imaging-reports': 'The written reports of all imaging{since}',
  'general.imaging-files': 'The images of all imaging{since}, as DICOM files on disc or by link, and the report of each',
  'general.discharge': 'Discharge summaries{since}',
  'cancer.pathology': 'All pathology reports, complete, with every addendum',
  'cancer.slides': 'The stained slides of each case, on loan; recuts if the originals cannot be lent',
  'cancer.blocks': 'The tissue blocks, on loan; unstained sections if blocks are never released',
  'cancer.stage': 'The note that states stage, TNM and grade',
  'cancer.biomarkers': 'Genomic and biomarker reports, every page',
  'cancer.markers': 'All tumor marker results with their dates',
  'cancer.operative': 'Operative reports',
  'cancer.drug-treatment': 'The summary of drug treatment: drugs, doses, dates and response',
  'cancer.radiation': 'The radiation treatment summary, with the plan and the dose',
  'cancer.germline': 'Germline genetic reports, every page',
  'cancer.tumour-board': 'The latest tumor-board note',
  'neurology.mri-files':
    'All MRI of brain and spine, with every earlier one: the images as DICOM files on disc or by link, and the reports',
  'neurology.eeg': 'EEG{since}: the report and the raw recording',
  'neurology.emg': 'Nerve conduction and EMG{since}: the report and the table of values',
  'neurology.csf': 'Spinal fluid (CSF) and antibody results',
  'neurology.neuropsychology': 'Neuropsychology{since}: the report and the scores',
  'cardiology.echo': 'Echocardiography{since}: the report and the clips as DICOM files',
  'cardiology.catheterisation': 'Cardiac catheterization{since}: the report and the films as DICOM files',
  'cardiology.ecg': 'ECGs{since}, and the oldest one: the tracings, not only their reading',
  'cardiology.stress': 'Stress tests, cardiac CT and MRI{since}: the images as DICOM files, and the reports',
  'cardiology.rhythm': 'Rhythm monitor{since}: the report and the strips',
  'cardiology.device': 'Operative reports, the device card and the latest device check (interrogation)',
  'cardiology.blood': 'Lipids, BNP and kidney function{since}',
  'spine.mri-ct-files': 'MRI and CT{since}, and the first ones: the images as DICOM files on disc or by link, and the reports',
  'spine.flexion-xrays': 'Standing and flexion X-rays{since}: the images as DICOM files, and the reports',
  'spine.named-procedure': 'The note that names the procedure proposed, with levels and side',
  'spine.conservative': 'Notes of treatment without surgery{since}: physical therapy, injections',
  'spine.operative': 'Operative reports, with the implant labels',
  'spine.bone-density': 'Bone density and assessments of risk before an operation{since}',
  'rare.letter': 'A letter with problems, onset, earlier diagnoses, tests, treatments, medicines, family and impressions',
  'rare.genome': 'Exome or genome: the complete report and the raw data',
  'rare.negative-tests': 'All test results, the normal and negative ones too',
  'rare.biopsies': 'Biopsies: the reports, and the slides on loan',
};

/** The day from which an item is asked for: `today` less its look-back; null: no limit. */
export function askSince({ lookBackMonths }: Pick<ChecklistItem, 'lookBackMonths'>, today: Day): Day | null {
  return lookBackMonths === null ? null : addMonths(today, -lookBackMonths);
}

/** The text in a letter that asks for a checklist item. */
export function askText(item: ChecklistItem, conditions: Checklist['conditions'], today: Day): string {
  const from = askSince(item, today);
  const since = from === null ? '' : ` since ${formatDate(from.slice(0, 7))}`;
  const renamed = item.edited && item.name !== nameInTemplate(item.key);
  const known = item.own || renamed ? undefined : ASK_TEXTS[item.key];
  const text = known === undefined ? `${item.name}${since}` : known.replace('{since}', since);
  // The condition is not answered yet: the office may have no such thing.
  const isUnanswered = conditions.some(({ key, applies }) => key === item.conditionKey && applies === null);
  return isUnanswered ? `${text} (if any)` : text;
}

/** Whether a text asks for a thing that is lent (slides, blocks) and not for a copy. The right of access covers copies. */
export function isLent(ask: string): boolean {
  return /\b(slides?|blocks?|recuts?|unstained)\b/i.test(ask);
}
