import { describe, expect, it } from 'vitest';
import { Criteria } from '../../../shared/domain/candidate.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { bringAdded, bringProposals, isRemote, visitSheet } from '../../../shared/physicians/visit.ts';
import { aCase, aJourney, aProvider } from '../journey.ts';

const second = aProvider('Dr Second', { institution: 'Spine Institute', role: 'second', phone: '555-0190' });
const remote = { ...second, criteria: { ...Criteria.parse({}), mode: 'remote' as const } };
const journey = (change: Partial<Case> = {}, provider = second) =>
  aJourney({ case: aCase({ recipient: 'Dr Second', ...change }), providers: [provider] });

describe('what to bring', () => {
  it('is who you are, who pays, the records, the images, the questions, and someone to come along', () => {
    expect(bringProposals(journey())).toEqual([
      'Photo ID',
      'Insurance card, and the referral if one is asked for',
      'The packet: on paper, and on a stick',
      'Discs with the images, unless they were sent',
      'List of medicines, with doses',
      'The questions, printed, with room for the answers',
      'Someone to come along and write down what is said',
    ]);
  });

  it('names the authorization once there is one, and the slides where there are any', () => {
    const { insurance } = journey();
    const asked = { ...insurance, authorisation: { ...insurance.authorisation, state: 'granted' as const } };
    const proposed = bringProposals({ ...journey({ family: 'cancer' }), insurance: asked });
    expect(proposed).toContain('Insurance card, and the authorization with its number');
    expect(proposed).toContain('Pathology slides, unless they were sent');
  });

  it('of a talk at a distance the first thing is that the link works; nothing is carried there', () => {
    expect(isRemote(journey({ appointmentPlace: 'https://video.example.org/1' }))).toBe(true);
    expect(isRemote(journey({}, remote))).toBe(true);
    expect(isRemote(journey({ appointmentPlace: 'Spine Institute, Videler Street 2' }))).toBe(false);
    const proposed = bringProposals(journey({ family: 'cancer' }, remote));
    expect(proposed[0]).toBe('Test the link, camera and sound the day before');
    expect(proposed.filter((line) => /Disc|slides|Photo ID/.test(line))).toEqual([]);
  });

  it('takes a proposal into the list once, and keeps what is written there', () => {
    expect(bringAdded('', ['Photo ID'])).toBe('Photo ID');
    expect(bringAdded('My own list\n\nPhoto ID\n', ['Photo ID', 'Packet'])).toBe('My own list\nPhoto ID\nPacket');
  });
});

describe('the appointment on one page', () => {
  const fieldsOf = (change: Partial<Case>, provider = second) => {
    const [fields] = visitSheet(journey(change, provider)).blocks;
    return fields?.kind === 'fields' ? Object.fromEntries(fields.rows.map(({ label, value }) => [label, value])) : {};
  };

  it('says when, with whom, where and whom to call', () => {
    const sheet = visitSheet(journey({ appointment: '2028-02-29T10:30' }));
    expect([sheet.title, sheet.subject]).toEqual(['The appointment', 'Tuesday 29 February 2028, 10:30']);
    expect(fieldsOf({ appointmentPlace: 'Room 12' })).toEqual({
      With: 'Dr Second\nSpine Institute',
      Where: 'Room 12',
      'If I am late or ill, call': 'Dr Second: 555-0190',
    });
  });

  it('gives their address where no other place is said, and a link its name', () => {
    expect(fieldsOf({}, { ...second, address: '2 University Hill' }).Where).toBe('Spine Institute, 2 University Hill');
    expect(fieldsOf({ appointmentPlace: 'https://video.example.org/1' }).Link).toBe('https://video.example.org/1');
  });

  it('lists what the person wrote, else what is usual', () => {
    const boxes = (change: Partial<Case>) =>
      visitSheet(journey(change)).blocks.flatMap((block) => (block.kind === 'box' ? [block.text] : []));
    expect(boxes({ bring: 'Glasses\nPacket' })).toEqual(['Glasses', 'Packet']);
    expect(boxes({ bring: '' })).toEqual(bringProposals(journey()));
  });

  it('says so where no day is known', () => {
    expect(visitSheet(journey()).subject).toBe('No day is known yet.');
  });
});
