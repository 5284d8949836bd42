import { expect, test } from 'vitest';
import { opinionKey, ownKey, WAIT } from '../../../shared/decision/options.ts';
import { type Decision, NO_DECISION } from '../../../shared/domain/decision.ts';
import { decisionLetter } from '../../../shared/letters/decision-letter.ts';
import { aJourney, anOpinion, aProvider, CASE_ID, id } from '../invented-journey.ts';

const drFirst = aProvider('Dr First', { institution: 'Spine Clinic' });
const first = anOpinion('Dr First', { treatment: 'Lumbar fusion' }, { providerId: drFirst.id, date: '2026-01-14' });
const second = anOpinion('Dr Second', { treatment: 'Physical therapy first.' }, { position: 2 });

function letter(change: Partial<Decision>, opinion = first) {
  const decision = { ...NO_DECISION, caseId: CASE_ID, decided: '2026-04-03', ...change };
  const provider = opinion === first ? drFirst : null;
  return decisionLetter({ ...aJourney({ opinions: [first, second], providers: [drFirst], decision }), provider, opinion });
}

test('the decision letter thanks, explains the decision in the person’s words, and stays open', () => {
  const { to, subject, body } = letter({
    chosen: opinionKey(second),
    plan: 'Twelve weeks, then an MRI',
    why: 'I can still choose the operation then',
    reopen: 'Weakness in the leg',
    lookAgain: '2026-06-30',
  });
  expect(to).toBe('Dr First\nSpine Clinic');
  expect(subject).toBe('My decision: Sample Patient, born 29 Feb 1960');
  expect(body).toBe(
    [
      'Dear Dr First,',
      'Thank you for your opinion, which you gave me on 14 Jan 2026, and for the care you took. It helped me to see my choices.',
      'On 3 Apr 2026 I chose what Dr Second recommended: “Physical therapy first.” Twelve weeks, then an MRI.',
      'My reasons, in my own words: I can still choose the operation then.',
      'It rests on what I was told and on what matters to me. It is not a verdict on anyone’s opinion.',
      'I mean to look at this again on 30 Jun 2026. What would make me do so sooner: Weakness in the leg.',
      'If you see a danger in this that I should know of, please tell me. I would be glad if your door stayed open to me, should things change or new questions come up.',
      'With thanks and kind regards,\nSample Patient',
    ].join('\n\n'),
  );
});

test('the decision letter asks the chosen physician for the next steps', () => {
  const { body } = letter({ chosen: opinionKey(first) });
  expect(body).toContain('On 3 Apr 2026 I chose what you recommended: “Lumbar fusion.”');
  expect(body).toContain('Please let me know what the next steps are');
});

test('the decision letter returns each of two agreeing physicians their own words', () => {
  const agreeingOpinion = anOpinion('Dr Second', { treatment: 'Fusion of L4–L5' }, { position: 2 });
  const texts = { a: 'Lumbar fusion', b: 'Fusion of L4–L5' };
  const verdict = {
    caseId: CASE_ID,
    row: 'treatment',
    a: first.id,
    b: agreeingOpinion.id,
    verdict: 'agree',
    words: '',
    texts,
  } as const;
  const decision = { ...NO_DECISION, caseId: CASE_ID, decided: '2026-04-03', chosen: opinionKey(first) };
  const journey = aJourney({ opinions: [first, agreeingOpinion], judgements: [verdict], decision });
  const words = (opinion: typeof first) => decisionLetter({ ...journey, provider: null, opinion }).body;
  expect(words(first)).toContain('I chose what you recommended: “Lumbar fusion.”');
  expect(words(agreeingOpinion)).toContain('I chose what you recommended: “Fusion of L4–L5.”');
});

test('the decision letter states waiting, an own option and a plan as written', () => {
  expect(letter({ chosen: WAIT }).body).toContain('I chose to wait and watch for now.');
  const own = id('own');
  const options = { [ownKey(own)]: { label: 'Injections', words: '', left: false, reason: '' } };
  expect(letter({ chosen: ownKey(own), ownOptions: [own], options }).body).toContain('I chose this: “Injections.”');
  expect(letter({ plan: 'Ask again in May.' }).body).toContain('On 3 Apr 2026 I decided: Ask again in May.');
});

test('the decision letter omits dissent and the order of values', () => {
  const { body } = letter({
    chosen: WAIT,
    dissent: 'My brother would operate.',
    values: [{ id: id('faith'), text: 'My faith', prompt: null, words: '' }],
  });
  expect(body).not.toMatch(/brother|faith/);
});

test('the decision letter says when nothing is decided yet', () => {
  expect(letter({ decided: null }).body).toContain('I have not decided yet. I will write to you when I have.');
  expect(letter({ decided: null, chosen: WAIT }).body).toContain('I am about to choose to wait and watch for now.');
});

test('the decision letter goes to the name in the opinion when the list has no physician', () => {
  const { to, body } = letter({ chosen: WAIT }, second);
  expect(to).toBe('Dr Second');
  expect(body).toMatch(/^Dear Dr Second,\n\nThank you for your opinion, and/);
});
