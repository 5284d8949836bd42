import { MONTH_NAMES } from '../../shared/format/months.ts';

/** Days before the day on which the sample is opened, so that it is never out of date; negative: days after. */
const DAYS = {
  firstMri: 1098,
  labs3: 1003,
  visit1: 996,
  labs2: 640,
  visit2: 632,
  labs1: 275,
  visit3: 266,
  legPain: 249,
  therapyEvaluation: 205,
  therapyStart: 199,
  therapyMiddle: 148,
  emergency: 142,
  injection1: 128,
  therapyEnd: 96,
  flexionXray: 87,
  visit5: 79,
  injection2: 73,
  emg: 66,
  mri: 52,
  cbc: 49,
  firstOpinion: 44,
  secondThoughts: 41,
  ct: 38,
  referral: 35,
  ecg: 33,
  preoperative: 32,
  boneDensity: 30,
  workLetter: 27,
  medicationList: 20,
  oswestry: 12,
  diaryStart: 42,
  telephone: 6,
  today: 0,
  appointment: -13,
  plannedSurgery: -40,
  // The decided case.
  psaYearBefore: 520,
  psa: 186,
  biopsy: 178,
  urology: 170,
  prostateMri: 162,
  packetOut: 150,
  radiation: 136,
  asked: 130,
  rereading: 122,
  urologyAnswer: 117,
  radiationAnswer: 115,
  shared: 112,
  primaryReview: 98,
  decided: 84,
} as const;

/** Days after May 18 five years ago: the earlier operation. */
const OPERATION = { admission: 0, operation: 0, discharge: 1, followUp: 43 } as const;

export type Moment = keyof typeof DAYS | keyof typeof OPERATION;

/** Dates of the history as ISO days and in the formats of American institutions. */
export interface Dates {
  iso(moment: Moment, plusDays?: number): string;
  /** `01/06/2026` */
  us(moment: Moment, plusDays?: number): string;
  /** `January 6, 2026` */
  long(moment: Moment, plusDays?: number): string;
  /** `January 2026` */
  month(moment: Moment): string;
  /** Age of the patient, years. */
  age(moment: Moment): number;
}

export const BORN = '1960-02-29';
const DAY_MS = 86_400_000;

/** The dates of the sample cases as of `today` (ISO day). Every moment falls on a weekday. */
export function datesFrom(today: string): Dates {
  const start = Date.parse(`${today}T00:00:00Z`);
  const may = Date.UTC(new Date(start).getUTCFullYear() - 5, 4, 18);
  const find = (moment: Moment, plusDays: number): Date => {
    const time =
      moment in DAYS
        ? start - DAYS[moment as keyof typeof DAYS] * DAY_MS
        : may + OPERATION[moment as keyof typeof OPERATION] * DAY_MS;
    const wanted = new Date(moment === 'today' ? time : toWeekday(time));
    return new Date(wanted.getTime() + plusDays * DAY_MS);
  };
  const iso = (moment: Moment, plusDays = 0) => find(moment, plusDays).toISOString().slice(0, 10);
  const parts = (moment: Moment, plusDays = 0) => iso(moment, plusDays).split('-').map(Number) as [number, number, number];
  return {
    iso,
    us: (moment, plusDays) => {
      const [year, month, day] = parts(moment, plusDays);
      return `${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${year}`;
    },
    long: (moment, plusDays) => {
      const [year, month, day] = parts(moment, plusDays);
      return `${MONTH_NAMES[month - 1]} ${day}, ${year}`;
    },
    month: (moment) => {
      const [year, month] = parts(moment);
      return `${MONTH_NAMES[month - 1]} ${year}`;
    },
    age: (moment) => {
      const day = iso(moment);
      return Number(day.slice(0, 4)) - 1960 - (day.slice(5) < '02-29' ? 1 : 0);
    },
  };
}

/** The same day, or the Friday before a weekend. */
function toWeekday(time: number): number {
  const weekday = new Date(time).getUTCDay();
  return time - (weekday === 0 ? 2 : weekday === 6 ? 1 : 0) * DAY_MS;
}
