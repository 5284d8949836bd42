import { expect, test } from 'vitest';
import type { RecordRequest, RequestStep } from '../../../shared/domain/request.ts';
import { followUpLetter } from '../../../shared/letters/follow-up-letter.ts';
import { type RequestFacts, requestLetter } from '../../../shared/letters/request-letter.ts';
import { aCase, aProvider, aRequest, id } from '../invented-journey.ts';

const IMAGES = 'The images since Mar 2024, as DICOM files, and the report of each';
const SLIDES = 'The stained slides, on loan';
const ask = (words: string, ...came: string[]) => ({ key: null, ask: words, came });
const step = (what: RequestStep['what'], on: string, words = ''): RequestStep => ({ what, on, words });

function facts(request: Partial<RecordRequest> = {}, change: Partial<RequestFacts> = {}): RequestFacts {
  return {
    case: aCase({ contact: '555-0100' }),
    request: aRequest('request', { holder: 'image-library', items: [ask(IMAGES)], ...request }),
    provider: aProvider('City Imaging', { kind: 'imaging', patientNumber: 'C-771' }),
    second: null,
    records: [],
    date: '2026-03-12',
    ...change,
  };
}

test('a request letter has everything that an office needs, and a line to sign', () => {
  const { body, sign, to, from } = requestLetter(
    facts({ datesOfService: 'Mar 2024 to today', numbers: 'A-12', format: 'DICOM on disc', sendTo: '5 Lane, Springfield' }),
  );
  expect([from, to, sign]).toEqual(['Sample Patient\n555-0100', 'City Imaging', true]);
  expect(body).toContain(`• ${IMAGES}`);
  expect(body).toContain(
    [
      'Patient: Sample Patient',
      'Date of birth: 29 Feb 1960',
      'Patient number: C-771',
      'Dates of service: Mar 2024 to today',
      'Case or accession numbers: A-12',
    ].join('\n'),
  );
  expect(body).toContain('Form and format: DICOM on disc.\nPlease send them to: 5 Lane, Springfield.');
  expect(body).toContain('right of access (United States: HIPAA, 45 CFR 164.524)');
  expect(body).toContain('signed authorization form');
});

test('a request letter has no empty label or gap when nothing is known', () => {
  const { body, to } = requestLetter(facts({ items: [] }, { case: aCase(), provider: null }));
  expect(to).toBe('Image library');
  expect(body).toContain('Please send me a copy of my records, so that a second physician can review my case.');
  expect(body).toContain('Please tell me how I can receive them.');
  expect(body).not.toMatch(/: *$|: *\n(?!\n?•)|null|undefined|\n\n\n|number/m);
});

test('a request letter names the office of a hospital, and greets a physician by name', () => {
  const hospital = aProvider('General Hospital', { kind: 'department', address: '1 Main Street' });
  expect(requestLetter(facts({}, { provider: hospital })).to).toBe(
    'General Hospital\n1 Main Street\nAttention: Radiology, image library',
  );
  expect(requestLetter(facts({ holder: 'physician' }, { provider: aProvider('Dr First') })).body).toMatch(/^Dear Dr First,/);
});

test('a slide request covers consent, courier, recuts and return, without claiming access rights', () => {
  const second = aProvider('Dr Second', { institution: 'Cancer Institute', address: '9 Far Road' });
  const { body, subject } = requestLetter(facts({ holder: 'pathology', items: [ask(SLIDES)], numbers: 'S26-1042' }, { second }));
  expect(subject).toBe('Request for the loan of pathology materials');
  for (const words of [
    'I consent',
    'S26-1042',
    'Dr Second\nCancer Institute\n9 Far Road',
    'courier account',
    'recuts',
    'for how long',
    'returned',
  ])
    expect(body).toContain(words);
  expect(body).not.toContain('164.524');
  const unknown = requestLetter(facts({ holder: 'pathology', items: [ask(SLIDES)] }));
  expect(unknown.body).toContain('I do not have the case numbers');
  expect(unknown.body).toContain('I will name the recipient');
});

test('a request letter names a future appointment', () => {
  const appointed = (appointment: string) => requestLetter(facts({}, { case: aCase({ appointment }) })).body;
  expect(appointed('2026-03-26T10:30')).toContain('My second appointment is on 26 Mar 2026');
  expect(appointed('2026-03-12')).not.toContain('appointment');
});

test('a follow-up before the deadline asks for the status and names the deadline', () => {
  const { body } = followUpLetter(facts({ steps: [step('sent', '2026-03-02')] }));
  expect(body).toContain('On 2 Mar 2026 I asked you for copies of my records. 10 days have passed. May I ask how it stands?');
  expect(body).toContain('by 1 Apr 2026');
  expect(body).not.toContain('Fees');
});

test('a follow-up after the deadline cites the rule and asks for a date', () => {
  const { body } = followUpLetter(facts({ steps: [step('sent', '2026-02-01')] }, { date: '2026-03-14' }));
  for (const words of [
    '41 days have passed',
    '45 CFR 164.524',
    'one extension of 30 days',
    'in writing',
    'They ended on 3 Mar 2026, and I have no such statement',
    'labor of copying, supplies and postage',
    // A week later is Saturday the 21st.
    'Please tell me by 23 Mar 2026',
  ])
    expect(body).toContain(words);
  expect(body).not.toContain('Office for Civil Rights');
});

test('a follow-up respects a valid extension, and says when an extension came too late', () => {
  const told = (on: string) =>
    followUpLetter(facts({ steps: [step('sent', '2026-01-31')], extension: { on, reason: 'Archive' } })).body;
  expect(told('2026-02-20')).toContain('You told me on 20 Feb 2026 that you need more time; that time ends on 1 Apr 2026.');
  expect(told('2026-03-05')).toContain('your extension of 5 Mar 2026 came after that');
});

test('a follow-up after an unanswered reminder says what comes next', () => {
  const steps = [step('sent', '2026-01-02'), step('reminded', '2026-02-10')];
  expect(followUpLetter(facts({ steps })).body).toContain(
    'I asked again on 10 Feb 2026. If I do not hear from you, I will turn to the Office for Civil Rights',
  );
});

test('a follow-up after a partial delivery thanks and names only what is missing', () => {
  const items = [ask(IMAGES), ask('The report of 2021', id('report'))];
  const steps = [step('sent', '2026-02-20'), step('partly-received', '2026-03-01')];
  const said = (...records: { id: string }[]) => followUpLetter(facts({ items, steps }, { records })).body;
  expect(said({ id: id('report') })).toContain(`Thank you for what came on 1 Mar 2026.\n\nStill missing:\n\n• ${IMAGES}\n\n`);
  expect(said()).toContain(`• ${IMAGES}\n• The report of 2021`);
});

test('a follow-up after a refusal asks for the written basis and a review', () => {
  const steps = [step('sent', '2026-02-01'), step('refused', '2026-02-20', 'No form was enclosed')];
  const { body, subject } = followUpLetter(facts({ steps }));
  expect(subject).toContain('refusal');
  expect(body).toContain('The reason I was given: No form was enclosed.');
  for (const words of ['paragraph (d)', 'the basis of the denial', 'licensed health care professional', 'how I can complain'])
    expect(body).toContain(words);
});

test('a follow-up for lent slides never cites the rule for copies', () => {
  for (const steps of [[step('sent', '2026-01-01')], [step('sent', '2026-01-01'), step('refused', '2026-01-09')]])
    expect(followUpLetter(facts({ holder: 'pathology', items: [ask(SLIDES)], steps })).body).not.toMatch(/164\.524|Fees/);
});
