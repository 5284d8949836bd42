import type { Client } from '../../shared/contract/index.ts';
import { ContactDraft } from '../../shared/domain/insurance.ts';
import { QuestionDraft } from '../../shared/domain/question.ts';
import { RequestDraft } from '../../shared/domain/request.ts';
import type { Dates } from './dates.ts';
import { type ProviderName, SAMPLE_PROVIDERS } from './texts/case.ts';
import {
  SAMPLE_CONDITIONS,
  SAMPLE_CRITERIA,
  SAMPLE_QUESTIONS,
  SAMPLE_REVIEW,
  sampleCaseDetails,
  sampleContacts,
  sampleFirstLetter,
  sampleInsurance,
  sampleRequests,
} from './texts/journey.ts';

type IdOf = (name: ProviderName) => string | null;

/** Fills the case in preparation: review, letter, candidates, requests, insurance, contacts, questions. */
export async function makeSampleJourney(client: Client, caseId: string, when: Dates, idOf: IdOf): Promise<void> {
  await client.cases.update({ id: caseId, change: sampleCaseDetails(when) });
  await client.review.answer({ caseId, change: SAMPLE_REVIEW });
  for (const [key, applies] of Object.entries(SAMPLE_CONDITIONS)) await client.checklist.answer({ caseId, key, applies });
  await writeToFirstPhysician(client, caseId, when, idOf);
  await fillCriteria(client, caseId, idOf);
  await createRequests(client, caseId, when, idOf);
  await client.insurance.change({ caseId, change: { ...sampleInsurance(when), insurerId: idOf('Meadow Health Plan') } });
  for (const { with: name, ...contact } of sampleContacts(when)) {
    const insurance = SAMPLE_PROVIDERS[name].kind === 'insurer';
    await client.contacts.create({ caseId, draft: ContactDraft.parse({ ...contact, providerId: idOf(name), insurance }) });
  }
  for (const text of SAMPLE_QUESTIONS) await client.questions.create({ caseId, draft: QuestionDraft.parse({ text }) });
}

async function writeToFirstPhysician(client: Client, caseId: string, when: Dates, idOf: IdOf): Promise<void> {
  const { date, method, answered, answer } = sampleFirstLetter(when);
  const draft = { kind: 'tell-first' as const, providerId: idOf('Dr First'), requestId: null, date };
  const { id } = await client.letters.create({ caseId, draft });
  await client.letters.update({ id, change: { sent: date, method, answered, answer } });
}

async function fillCriteria(client: Client, caseId: string, idOf: IdOf): Promise<void> {
  const providers = await client.providers.list({ caseId });
  for (const [name, given] of Object.entries(SAMPLE_CRITERIA)) {
    const id = idOf(name as ProviderName);
    const criteria = providers.find((provider) => provider.id === id)?.criteria;
    if (id && criteria) await client.providers.update({ id, change: { criteria: { ...criteria, ...given } } });
  }
}

async function createRequests(client: Client, caseId: string, when: Dates, idOf: IdOf): Promise<void> {
  for (const { to, draft, items, steps } of sampleRequests(when)) {
    const request = RequestDraft.parse({ ...draft, providerId: idOf(to), items, steps });
    await client.requests.create({ caseId, draft: request });
  }
}
