import * as formats from '../file-formats.ts';
import type { PlannedFile } from '../sample-file.ts';
import * as administrative from '../texts/administrative.ts';
import { followUpLetter } from '../texts/after-operation.ts';
import * as own from '../texts/own.ts';
import { type FilePlanner, unreviewed } from './file-planner.ts';

/** The patient’s own documents, documents of offices, and photographs. */
export function administrativeFiles({ when, textPdf, scannedPdf, otherFile, record }: FilePlanner): PlannedFile[] {
  return [
    scannedPdf(
      'Scan_0014 questionnaire.pdf',
      record('patient', 'Back and leg questionnaire', 'oswestry', null),
      own.functionScore,
    ),
    textPdf(
      'My pain diary.pdf',
      {
        ...record('patient', 'Pain and walking diary, six weeks', 'diaryStart', null),
        serviceDate: when.iso('diaryStart').slice(0, 7),
      },
      own.painDiary,
    ),
    scannedPdf(
      'Scan_0015 family history.pdf',
      record('history', 'Family and social history', 'visit3', 'Dr Local'),
      own.familyHistory,
    ),
    otherFile(
      'Referral form.pdf',
      record('administrative', 'Insurance referral and pre-authorization', 'referral', 'Meadow Health Plan'),
      () => formats.formPdf(administrative.referralForm(when), when.iso('referral', 3)),
    ),
    otherFile('insurance card.png', record('administrative', 'Insurance card', 'referral', 'Meadow Health Plan'), () =>
      formats.insuranceCardPng(),
    ),
    otherFile('IMG_2087.jpg', record('administrative', 'Work status letter', 'workLetter', 'Dr Local'), () =>
      formats.sidewaysPhoto(administrative.workLetter(when)),
    ),
    otherFile('IMG_2093.webp', unreviewed('IMG_2093'), () => formats.webpPhoto(administrative.appointmentSheet(when))),
    otherFile('Photo of a letter.pdf', unreviewed('Photo of a letter'), () =>
      formats.photoPdf(followUpLetter(when), when.iso('today')),
    ),
  ];
}
