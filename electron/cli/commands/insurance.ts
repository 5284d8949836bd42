import { readFileSync } from 'node:fs';
import type { Client } from '../../../shared/contract/index.ts';
import { localDay } from '../../../shared/dates/local-day.ts';
import { ContactDraft, type Insurance, InsuranceChange } from '../../../shared/domain/insurance.ts';
import { formatDate, formatMoment } from '../../../shared/format/format-date.ts';
import { denialOf, insuranceDates } from '../../../shared/insurance/insurance-dates.ts';
import { insuranceState } from '../../../shared/insurance/insurance-state.ts';
import { insurerQuestions } from '../../../shared/insurance/insurer-questions.ts';
import { maskedMember } from '../../../shared/insurance/member-number.ts';
import { type Command, EXIT, type Given, UsageError } from '../command.ts';
import { namedProvider } from '../find-provider.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

/** Every output masks the member number, unless the person asks for it. SECURITY: 16 */
const masked = (insurance: Insurance, showMember: boolean): Insurance =>
  showMember ? insurance : { ...insurance, memberNumber: maskedMember(insurance.memberNumber) };

const SHOW_MEMBER = { 'show-member': { help: 'the member number whole, not only its end' } } as const;

async function factsOf(client: Client, caseId: string) {
  const [patientCase, insurance, letters, contacts, providers, questions] = await Promise.all([
    client.cases.get({ id: caseId }),
    client.insurance.get({ caseId }),
    client.letters.list({ caseId }),
    client.contacts.list({ caseId }),
    client.providers.list({ caseId }),
    client.questions.list({ caseId }),
  ]);
  return { case: patientCase, insurance, letters, contacts, providers, questions, today: localDay() };
}

export const insuranceShow: Command = {
  name: 'insurance show',
  help: 'Shows how the insurance of a case stands, what to do next, its dates and its calls.',
  arguments: ['CASE'],
  options: SHOW_MEMBER,
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const facts = await factsOf((await terminal.opened()).client, caseId);
    const insurance = masked(facts.insurance, given.flag('show-member'));
    const contacts = facts.contacts.filter((contact) => contact.insurance);
    const state = insuranceState(facts);
    const dates = insuranceDates(facts);
    if (terminal.json) {
      terminal.print(JSON.stringify({ insurance, state, dates, contacts }));
      return EXIT.done;
    }
    terminal.print([state.sentence, state.next].filter(Boolean).join('\n'));
    const { authorisation } = insurance;
    const denial = denialOf(insurance);
    const rows = [
      ['Insurer', facts.providers.find(({ id }) => id === insurance.insurerId)?.name ?? ''],
      ['Plan', insurance.plan],
      ['Member number', insurance.memberNumber],
      ['Group', insurance.group],
      ['Telephone', insurance.phone],
      ['Covered', insurance.covered],
      ['Authorization', [authorisation.state, authorisation.number].filter(Boolean).join(' · ')],
      ['Costs expected', insurance.expectedCost],
      ['Costs in the end', insurance.realCost],
      ['Denied', denial ? [denial.on && formatDate(denial.on), denial.reason].filter(Boolean).join(' · ') || 'yes' : ''],
    ].filter(([, value]) => value !== '');
    terminal.print(`\n${table(['', ''], rows).trim()}`);
    for (const { on, what } of dates) terminal.print(`\n${formatDate(on)}  ${what}`);
    if (contacts.length > 0) {
      const calls = contacts.map(({ on, person, reference, words }) => [
        formatMoment(on),
        person,
        reference,
        words.split('\n')[0] ?? '',
      ]);
      terminal.print(`\n${table(['Call', 'With', 'Reference', 'What was said'], calls)}`);
    }
    return EXIT.done;
  },
};

/** The given member number; `-` reads it from standard input, which keeps it out of the shell's history. */
function memberNumberOf(given: Given): string | undefined {
  const member = given.text('member');
  return member === '-' ? readFileSync(0, 'utf8').trim() : member;
}

/** What was given of a part; undefined: nothing. */
function part<T extends Record<string, unknown>>(fields: T): T | undefined {
  return Object.values(fields).some((value) => value !== undefined) ? fields : undefined;
}

function changeOf(given: Given): Record<string, unknown> {
  const text = (name: string) => given.text(name);
  const denied = part({
    on: text('denied'),
    reason: text('reason'),
    appealed: text('appealed'),
    decided: text('appeal-decided'),
    result: text('result'),
  });
  return {
    plan: text('plan'),
    memberNumber: memberNumberOf(given),
    group: text('group'),
    phone: text('phone'),
    covered: text('covered'),
    authorisation: part({
      state: text('authorisation'),
      number: text('number'),
      urgent: given.flag('urgent') ? true : undefined,
      asked: text('asked'),
      decided: text('decided'),
      validUntil: text('valid-until'),
    }),
    expectedCost: text('expected-cost'),
    realCost: text('real-cost'),
    denial: given.flag('not-denied') ? null : denied,
  };
}

export const insuranceSet: Command = {
  name: 'insurance set',
  help: 'Notes what is known of the insurance of a case; what is not given stays.',
  arguments: ['CASE'],
  options: {
    insurer: { value: 'NAME', help: 'who insures; added where not there yet' },
    plan: { value: 'TEXT', help: 'as it stands on the card' },
    member: { value: 'NUMBER', help: 'the member number; - for standard input' },
    group: { value: 'TEXT', help: 'the group' },
    phone: { value: 'TEXT', help: 'the number on the back of the card' },
    covered: { value: 'C', help: 'unknown, yes, partly or no' },
    authorisation: { value: 'A', help: 'unknown, not-needed, needed, asked, granted or denied' },
    number: { value: 'TEXT', help: 'the number of the authorization' },
    urgent: { help: 'the authorization is urgent: decided within 72 hours' },
    asked: { value: 'DAY', help: 'when the authorization was asked for' },
    decided: { value: 'DAY', help: 'when it was decided' },
    'valid-until': { value: 'DAY', help: 'the last day of the authorization' },
    'expected-cost': { value: 'TEXT', help: 'what it will cost' },
    'real-cost': { value: 'TEXT', help: 'what it did cost' },
    denied: { value: 'DAY', help: 'the date of a denial letter' },
    reason: { value: 'TEXT', help: 'the reason that it gives' },
    appealed: { value: 'DAY', help: 'when the denial was appealed' },
    'appeal-decided': { value: 'DAY', help: 'when the appeal was decided' },
    result: { value: 'R', help: 'of the appeal: open, overturned or upheld' },
    'not-denied': { help: 'nothing was denied after all' },
    ...SHOW_MEMBER,
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const change = checked(InsuranceChange, changeOf(given));
    const insurer = given.text('insurer');
    if (insurer === undefined && Object.values(change).every((value) => value === undefined))
      throw new UsageError('Say what is known of the insurance.');
    const { client } = await terminal.opened();
    await client.cases.get({ id: caseId });
    const insurerId = insurer === undefined ? undefined : await namedProvider(client, caseId, insurer, 'insurer');
    const insurance = await client.insurance.change({ caseId, change: { ...change, insurerId } });
    if (terminal.json) terminal.print(JSON.stringify(masked(insurance, given.flag('show-member'))));
    else terminal.print(insuranceState(await factsOf(client, caseId)).sentence);
    return EXIT.done;
  },
};

export const insuranceCall: Command = {
  name: 'insurance call',
  help: 'Logs a call to the insurer and prints its id.',
  arguments: ['CASE'],
  options: {
    on: { value: 'WHEN', help: 'day, or day and time: 2026-03-12T10:30 (default: today)' },
    person: { value: 'NAME', help: 'who it was with' },
    reference: { value: 'TEXT', help: 'the reference number of the call' },
    words: { value: 'TEXT', help: 'what was said' },
    again: { value: 'DAY', help: 'when to call again' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const draft = checked(ContactDraft, {
      on: given.text('on') ?? localDay(),
      insurance: true,
      person: given.text('person'),
      reference: given.text('reference'),
      words: given.text('words'),
      again: given.text('again'),
    });
    const { client } = await terminal.opened();
    const { insurerId } = await client.insurance.get({ caseId });
    const contact = await client.contacts.create({ caseId, draft: { ...draft, providerId: insurerId } });
    terminal.answer(contact, contact.id);
    return EXIT.done;
  },
};

export const insuranceQuestions: Command = {
  name: 'insurance questions',
  help: 'Lists the questions for the insurer, fitted to the case, with the answers; or notes an answer.',
  arguments: ['CASE'],
  options: {
    answer: { value: 'TEXT', help: 'their answer to the question of --key' },
    key: { value: 'KEY', help: 'the question that is answered' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const [key, answer] = [given.text('key'), given.text('answer')];
    if ((key === undefined) !== (answer === undefined)) throw new UsageError('An answer needs both --key and --answer.');
    const { client } = await terminal.opened();
    const facts = await factsOf(client, caseId);
    const bank = insurerQuestions(facts);
    let { answers } = facts.insurance;
    if (key !== undefined && answer !== undefined) {
      if (!bank.some((question) => question.key === key))
        throw new UsageError(`There is no question “${key}”: ${bank.map((question) => question.key).join(', ')}.`);
      ({ answers } = await client.insurance.change({ caseId, change: { answers: { [key]: answer } } }));
    }
    const questions = bank.map((question) => ({ ...question, answer: answers[question.key] ?? '' }));
    if (terminal.json) terminal.print(JSON.stringify(questions));
    else
      for (const each of questions)
        terminal.print(`${each.key}: ${each.text}${each.answer ? `\n  ${each.answer.replaceAll('\n', '\n  ')}` : ''}`);
    return EXIT.done;
  },
};
