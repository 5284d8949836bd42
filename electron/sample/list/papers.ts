import { insuranceCard } from '../card.ts';
import type { PlannedFile } from '../files.ts';
import * as source from '../source.ts';
import * as administrative from '../texts/administrative.ts';
import { followUpLetter } from '../texts/after-operation.ts';
import * as own from '../texts/own.ts';
import { type Entries, unseen } from './entries.ts';

/** The patient’s own papers, those of offices, and photographs. */
export function paperFiles({ when, typed, scan, other, record }: Entries): PlannedFile[] {
  return [
    scan('Scan_0014 questionnaire.pdf', record('patient', 'Back and leg questionnaire', 'oswestry', null), own.functionScore),
    typed(
      'My pain diary.pdf',
      {
        ...record('patient', 'Pain and walking diary, six weeks', 'diaryStart', null),
        serviceDate: when.iso('diaryStart').slice(0, 7),
      },
      own.painDiary,
    ),
    scan('Scan_0015 family history.pdf', record('history', 'Family and social history', 'visit3', 'Dr Local'), own.familyHistory),
    other(
      'Referral form.pdf',
      record('administrative', 'Insurance referral and pre-authorization', 'referral', 'Meadow Health Plan'),
      () => source.filledForm(administrative.referralForm(when), when.iso('referral', 3)),
    ),
    other('insurance card.png', record('administrative', 'Insurance card', 'referral', 'Meadow Health Plan'), () =>
      source.flatPng(insuranceCard),
    ),
    other('IMG_2087.jpg', record('administrative', 'Work status letter', 'workLetter', 'Dr Local'), () =>
      source.sidewaysJpeg(administrative.workLetter(when)),
    ),
    other('IMG_2093.webp', unseen('IMG_2093'), () => source.webpPhoto(administrative.appointmentSheet(when))),
    other('Photo of a letter.pdf', unseen('Photo of a letter'), () =>
      source.photographedPdf(followUpLetter(when), when.iso('today')),
    ),
  ];
}
