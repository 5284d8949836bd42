import type { Color } from '../typesetting/lines.ts';

/** An invented institution: its address and the look of its documents. */
export interface Institution {
  name: string;
  department: string;
  address: string;
  phone: string;
  fax: string;
  /** Layout of the letterhead. */
  style: 'mark' | 'centered' | 'band' | 'plain';
  face: 'sans' | 'serif';
  color: Color;
  /** SVG path in a square of 32 points. */
  logoPath: string;
}

const TEAL: Color = [0.05, 0.36, 0.42];
const NAVY: Color = [0.1, 0.2, 0.42];
const WINE: Color = [0.45, 0.12, 0.2];
const GREEN: Color = [0.16, 0.4, 0.25];
const GREY: Color = [0.25, 0.27, 0.3];

export const INSTITUTIONS = {
  spineClinic: {
    name: 'Spine Clinic',
    department: 'Neurosurgery and disorders of the spine',
    address: '400 Sample Avenue, Suite 210 · Sampleton',
    phone: '(555) 555-0120',
    fax: '(555) 555-0121',
    style: 'mark',
    face: 'serif',
    color: NAVY,
    logoPath:
      'M16 0 L20 5 L16 9 L12 5 Z M16 8 L21 13 L16 17 L11 13 Z M16 16 L21 21 L16 25 L11 21 Z M16 24 L20 28 L16 32 L12 28 Z',
  },
  imaging: {
    name: 'City Imaging',
    department: 'Diagnostic imaging center',
    address: '77 Lantern Street · Sampleton',
    phone: '(555) 555-0130',
    fax: '(555) 555-0131',
    style: 'band',
    face: 'sans',
    color: TEAL,
    logoPath: 'M2 2 H30 V30 H2 Z M6 6 V26 H26 V6 Z M16 9 L23 16 L16 23 L9 16 Z',
  },
  laboratory: {
    name: 'North Laboratory',
    department: 'Clinical laboratory · Director: Dr Assay',
    address: '9 Beaker Road · North Sampleton',
    phone: '(555) 555-0140',
    fax: '(555) 555-0141',
    style: 'plain',
    face: 'sans',
    color: GREY,
    logoPath: 'M12 2 H20 V12 L29 30 H3 L12 12 Z',
  },
  therapy: {
    name: 'Riverside Therapy',
    department: 'Physical therapy and rehabilitation',
    address: '18 Towpath Lane · Sampleton',
    phone: '(555) 555-0150',
    fax: '(555) 555-0151',
    style: 'mark',
    face: 'sans',
    color: GREEN,
    logoPath:
      'M0 10 C6 2 10 18 16 10 C22 2 26 18 32 10 V15 C26 23 22 7 16 15 C10 23 6 7 0 15 Z M0 21 C6 13 10 29 16 21 C22 13 26 29 32 21 V26 C26 34 22 18 16 26 C10 34 6 18 0 26 Z',
  },
  hospital: {
    name: 'General Hospital',
    department: 'Health information management',
    address: '1 Hospital Square · Sampleton',
    phone: '(555) 555-0100',
    fax: '(555) 555-0101',
    style: 'centered',
    face: 'serif',
    color: GREY,
    logoPath: 'M12 2 H20 V12 H30 V20 H20 V30 H12 V20 H2 V12 H12 Z',
  },
  practice: {
    name: 'Hillside Family Practice',
    department: 'Primary care for adults and families',
    address: '5 Orchard Hill · Sampleton',
    phone: '(555) 555-0160',
    fax: '(555) 555-0161',
    style: 'centered',
    face: 'sans',
    color: WINE,
    logoPath: 'M0 28 C6 16 10 12 14 18 C18 8 24 8 32 28 Z',
  },
  pain: {
    name: 'General Hospital',
    department: 'Interventional Pain Service',
    address: '1 Hospital Square, Level 2 · Sampleton',
    phone: '(555) 555-0108',
    fax: '(555) 555-0109',
    style: 'plain',
    face: 'serif',
    color: GREY,
    logoPath: 'M12 2 H20 V12 H30 V20 H20 V30 H12 V20 H2 V12 H12 Z',
  },
  neurophysiology: {
    name: 'Sampleton Neurophysiology',
    department: 'EMG and nerve conduction studies',
    address: '31 Signal Street · Sampleton',
    phone: '(555) 555-0170',
    fax: '(555) 555-0171',
    style: 'plain',
    face: 'sans',
    color: NAVY,
    logoPath: 'M0 17 H9 L12 6 L16 28 L20 11 L22 17 H32 V19 H21 L20 17 L16 32 L12 12 L10 19 H0 Z',
  },
  insurer: {
    name: 'Meadow Health Plan',
    department: 'Member services and utilization review',
    address: 'P.O. Box 100 · Sampleton',
    phone: '(555) 555-0180',
    fax: '(555) 555-0181',
    style: 'band',
    face: 'sans',
    color: [0.22, 0.33, 0.55],
    logoPath: 'M16 3 C28 3 30 12 30 16 C30 26 20 30 16 31 C12 30 2 26 2 16 C2 12 4 3 16 3 Z',
  },
  urology: {
    name: 'Riverton Urology',
    department: 'Urology and urologic surgery',
    address: '12 Mill Street · Riverton',
    phone: '(555) 555-0110',
    fax: '(555) 555-0111',
    style: 'mark',
    face: 'sans',
    color: NAVY,
    logoPath: 'M16 2 A14 14 0 1 0 16.01 2 Z M16 8 A8 8 0 1 1 15.99 8 Z',
  },
  cancerCenter: {
    name: 'Coast Cancer Center',
    department: 'Radiation oncology',
    address: '90 Harbor Road · Port Sample',
    phone: '(555) 555-0112',
    fax: '(555) 555-0113',
    style: 'band',
    face: 'serif',
    color: TEAL,
    logoPath: 'M2 16 H30 V18 H2 Z M15 2 H17 V30 H15 Z M6 6 L26 26 L25 27 L5 7 Z M26 6 L27 7 L7 27 L6 26 Z',
  },
  pathology: {
    name: 'University Pathology',
    department: 'Consultation service, genitourinary pathology',
    address: '3 Slide Court · Port Sample',
    phone: '(555) 555-0114',
    fax: '(555) 555-0115',
    style: 'plain',
    face: 'serif',
    color: WINE,
    logoPath: 'M4 6 H28 V12 H4 Z M4 14 H28 V20 H4 Z M4 22 H28 V28 H4 Z',
  },
  own: {
    name: '',
    department: '',
    address: '',
    phone: '',
    fax: '',
    style: 'plain',
    face: 'serif',
    color: GREY,
    logoPath: '',
  },
} as const satisfies Record<string, Institution>;
