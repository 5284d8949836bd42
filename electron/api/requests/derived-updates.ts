import type { RecordRequest } from '../../../shared/domain/request.ts';
import { changedLinks, lettersAfterSteps, stepsAfterLetter } from '../../../shared/requests/derived-updates.ts';
import { requestAddressee, requestStateLabel } from '../../../shared/requests/request-labels.ts';
import type { VaultContext } from '../context.ts';
import { type LetterRow, letterText, textUnsent } from '../letters/letter-text.ts';

/** Logs a changed state of a request in the activity of its case. Returns whether the state changed. Within a transaction. */
export function logRequestState({ queries, ports }: VaultContext, before: RecordRequest, after: RecordRequest): boolean {
  const stateText = requestStateLabel(after);
  if (stateText === requestStateLabel(before) || after.steps.length === 0) return false;
  const subject = `${requestAddressee(after, queries.providers.list(after.caseId))}: ${stateText.toLowerCase()}`;
  queries.activity.add(after.caseId, { at: ports.clock.now(), what: 'request-marked', count: 1, subject });
  return true;
}

/**
 * Updates a request after a change of its letter: the request is sent, or reminded of, on the day on which the letter was
 * sent. Returns whether the change was logged in the activity.
 */
export function updateRequestAfterLetter(context: VaultContext, letter: LetterRow, sent: string | null): boolean {
  if (letter.requestId === null || letter.sent === sent) return false;
  const { requests } = context.queries;
  const before = requests.get(letter.requestId);
  requests.change(before.id, { steps: stepsAfterLetter(before.steps, letter.kind, letter.sent, sent) });
  return logRequestState(context, before, requests.get(before.id));
}

/** After a change of a request: its letters get its addressee, and the sending dates of its steps. */
export function updateLettersAfterRequest({ queries }: VaultContext, before: RecordRequest, after: RecordRequest): void {
  const letters = queries.letters.list(after.caseId).filter(({ requestId }) => requestId === after.id);
  for (const letter of letters)
    if (letter.sent === null && letter.providerId !== after.providerId)
      queries.letters.change(letter.id, { providerId: after.providerId });
  for (const [id, sent] of lettersAfterSteps(letters, before.steps, after.steps)) {
    const letter = queries.letters.get(id);
    const text = sent === null ? textUnsent(queries, letter) : (letter.text ?? letterText(queries, letter));
    queries.letters.change(id, { sent, text });
  }
}

/** Writes the links between received records and items of the checklist that follow from a change of a request. */
export function linkReceivedRecords({ queries }: VaultContext, before: RecordRequest, after: RecordRequest): void {
  const others = queries.requests.list(after.caseId).filter(({ id }) => id !== after.id);
  for (const { recordId, key, proves } of changedLinks(
    before.items,
    after.items,
    others.flatMap(({ items }) => items),
  ))
    queries.checklist.linkRecord(recordId, key, proves);
}
