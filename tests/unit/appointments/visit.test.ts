import { describe, expect, test } from 'vitest';
import { addBringLines, bringProposals, isRemote, resolutionVisit, secondVisit } from '../../../shared/appointments/visit.ts';
import { Criteria } from '../../../shared/domain/candidate.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { visitPrintout } from '../../../shared/printouts/visit-printout.ts';
import { aCase, aJourney, aProvider } from '../invented-journey.ts';

const second = aProvider('Dr Second', { institution: 'Spine Institute', role: 'second', phone: '555-0190' });
const distant = { ...second, criteria: { ...Criteria.parse({}), mode: 'remote' as const } };
const journey = (change: Partial<Case> = {}, provider = second) =>
  aJourney({ case: aCase({ recipient: 'Dr Second', ...change }), providers: [provider] });

const proposed = (of: Journey) => bringProposals(secondVisit(of), of);
const remote = (of: Journey) => isRemote(secondVisit(of));
const sheetOf = (of: Journey) => visitPrintout(secondVisit(of), of);

describe('the list of what to bring', () => {
  test('holds identity, insurance, records, images, questions and a companion', () => {
    expect(proposed(journey())).toEqual([
      'Photo ID',
      'Insurance card, and the referral if one is asked for',
      'The packet: on paper, and on a stick',
      'Discs with the images, unless they were sent',
      'List of medicines, with doses',
      'The questions, printed, with room for the answers',
      'Someone to come along and write down what is said',
    ]);
  });

  test('adds the authorization and the slides when there are any', () => {
    const { insurance } = journey();
    const asked = { ...insurance, authorisation: { ...insurance.authorisation, state: 'granted' as const } };
    const brought = proposed({ ...journey({ family: 'cancer' }), insurance: asked });
    expect(brought).toContain('Insurance card, and the authorization with its number');
    expect(brought).toContain('Pathology slides, unless they were sent');
  });

  test('begins with a test of the link for a remote appointment, and has nothing to carry', () => {
    expect(remote(journey({ appointmentPlace: 'https://video.example.org/1' }))).toBe(true);
    expect(remote(journey({}, distant))).toBe(true);
    expect(remote(journey({ appointmentPlace: 'Spine Institute, Videler Street 2' }))).toBe(false);
    const brought = proposed(journey({ family: 'cancer' }, distant));
    expect(brought[0]).toBe('Test the link, camera and sound the day before');
    expect(brought.filter((line) => /Disc|slides|Photo ID/.test(line))).toEqual([]);
  });

  test('takes a proposal once, and keeps the person’s own entries', () => {
    expect(addBringLines('', ['Photo ID'])).toBe('Photo ID');
    expect(addBringLines('My own list\n\nPhoto ID\n', ['Photo ID', 'Packet'])).toBe('My own list\nPhoto ID\nPacket');
  });
});

describe('the appointment page', () => {
  const fieldsOf = (change: Partial<Case>, provider = second) => {
    const [fields] = sheetOf(journey(change, provider)).blocks;
    return fields?.kind === 'fields' ? Object.fromEntries(fields.rows.map(({ label, value }) => [label, value])) : {};
  };

  test('shows the day, the physician, the place and whom to call', () => {
    const printout = sheetOf(journey({ appointment: '2028-02-29T10:30' }));
    expect([printout.title, printout.subject]).toEqual(['The appointment', 'Tuesday 29 February 2028, 10:30']);
    expect(fieldsOf({ appointmentPlace: 'Room 12' })).toEqual({
      With: 'Dr Second\nSpine Institute',
      Where: 'Room 12',
      'If I am late or ill, call': 'Dr Second: 555-0190',
    });
  });

  test('falls back to the physician’s address, and labels a link', () => {
    expect(fieldsOf({}, { ...second, address: '2 University Hill' }).Where).toBe('Spine Institute, 2 University Hill');
    expect(fieldsOf({ appointmentPlace: 'https://video.example.org/1' }).Link).toBe('https://video.example.org/1');
  });

  test('lists the person’s own entries, else the usual ones', () => {
    const boxes = (change: Partial<Case>) =>
      sheetOf(journey(change)).blocks.flatMap((block) => (block.kind === 'box' ? [block.text] : []));
    expect(boxes({ bring: 'Glasses\nPacket' })).toEqual(['Glasses', 'Packet']);
    expect(boxes({ bring: '' })).toEqual(proposed(journey()));
  });

  test('states that no day is known', () => {
    expect(sheetOf(journey()).subject).toBe('No day is known yet.');
  });
});

describe('the appointment of the resolution', () => {
  const third = aProvider('Dr Third', { role: 'third', institution: 'University Hospital', phone: '555-0170' });
  const local = aProvider('Dr Local', { role: 'primary-care' });
  const onWay = (way: Journey['resolution']['way'], change: Partial<Case> = {}) => {
    const before = { ...journey({ bring: 'My glasses', ...change }), providers: [second, third, local] };
    return { ...before, resolution: { ...before.resolution, way, appointment: '2028-03-01T09:00' } };
  };
  const boxes = (of: Journey) => {
    const visit = resolutionVisit(of);
    const { blocks = [], subject = '' } = visit ? visitPrintout(visit, of) : {};
    const [fields] = blocks;
    return {
      subject,
      with: fields?.kind === 'fields' ? fields.rows.map(({ value }) => value) : [],
      bring: blocks.flatMap((block) => (block.kind === 'box' ? [block.text] : [])),
    };
  };

  test('shows day, place and list of the third opinion, not of the second', () => {
    const { subject, with: whom, bring } = boxes(onWay('third', { family: 'cancer' }));
    expect(subject).toBe('Wednesday 1 March 2028, 09:00');
    expect(whom).toEqual(['Dr Third\nUniversity Hospital', 'University Hospital', 'Dr Third: 555-0170']);
    expect(bring).toContain('Pathology slides, unless they were sent');
    expect(bring).not.toContain('My glasses');
  });

  test('needs no images and no slides for a review', () => {
    const { with: whom, bring } = boxes(onWay('primary-care', { family: 'cancer' }));
    expect(whom[0]).toBe('Dr Local');
    expect(bring.filter((line) => /Disc|slides/.test(line))).toEqual([]);
  });

  test('is absent when the patient visits nobody', () => {
    expect([resolutionVisit(onWay('board')), resolutionVisit(onWay('decide')), resolutionVisit(onWay(null))]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
