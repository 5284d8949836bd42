import { randomUUID } from 'node:crypto';
import { merged } from '../../../shared/domain/merged.ts';
import type { Opinion, OpinionChange } from '../../../shared/domain/opinion.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { ofCase, setRemoved } from '../case-rows.ts';
import { openDoor } from '../context.ts';
import type { Queries } from '../queries.ts';

/** Refuses people, records, notes and packets of another case. Throws Problem NOT_FOUND. */
function checkOfCase(queries: Queries, caseId: string, change: OpinionChange): void {
  const { providerId, recordIds = [], noteIds = [], packetIds = [], sawRecordIds = [], claims = {} } = change;
  if (providerId) ofCase(caseId, queries.providers.get(providerId), 'This physician');
  for (const id of noteIds) ofCase(caseId, queries.notes.get(id), 'This note');
  for (const id of packetIds) ofCase(caseId, queries.packets.get(id), 'This packet');
  const sources = Object.values(claims).flatMap((claim) => claim.sources.map(({ recordId }) => recordId));
  for (const id of new Set([...recordIds, ...sawRecordIds, ...sources])) ofCase(caseId, queries.records.get(id), 'This record');
}

/** Behind those that there are. */
function nextPosition(opinions: readonly Opinion[]): number {
  return Math.max(0, ...opinions.map(({ position }) => position)) + 1;
}

export const opinionsDoor = openDoor.opinions.router({
  list: openDoor.opinions.list.handler(({ context: { queries }, input }) =>
    queries.opinions.list(queries.cases.get(input.caseId).id),
  ),
  create: openDoor.opinions.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = queries.cases.get(input.caseId);
    checkOfCase(queries, caseId, input.draft);
    const now = ports.clock.now();
    const position = nextPosition(queries.opinions.list(caseId));
    const opinion: Opinion = { ...input.draft, id: randomUUID(), caseId, position, created: now, removed: null };
    context.transact(() => {
      queries.opinions.add(opinion);
      queries.activity.add(caseId, { at: now, what: 'opinion-written', count: 1, subject: '' });
    });
    jobs.changed('opinions', caseId);
    return queries.opinions.get(opinion.id);
  }),
  update: openDoor.opinions.update.handler(({ context: { queries, jobs }, input }) => {
    const { caseId, claims } = queries.opinions.get(input.id);
    checkOfCase(queries, caseId, input.change);
    const { claims: given, ...change } = input.change;
    queries.opinions.change(input.id, given ? { ...change, claims: merged(claims, given) } : change);
    jobs.changed('opinions', caseId);
    return queries.opinions.get(input.id);
  }),
  remove: openDoor.opinions.remove.handler(({ context, input }) => setRemoved(context, 'opinions', input.id, true)),
  restore: openDoor.opinions.restore.handler(({ context, input }) => setRemoved(context, 'opinions', input.id, false)),
  judgements: openDoor.opinions.judgements.handler(({ context: { queries }, input }) => {
    const { id } = queries.cases.get(input.caseId);
    const present = new Set(queries.opinions.list(id).map((opinion) => opinion.id));
    return queries.judgements.list(id).filter(({ a, b }) => present.has(a) && present.has(b));
  }),
  judge: openDoor.opinions.judge.handler(({ context: { queries, jobs }, input }) => {
    const { row, verdict, words } = input;
    const [a, b] = [queries.opinions.get(input.a), queries.opinions.get(input.b)].toSorted(
      (one, other) => one.position - other.position || one.created.localeCompare(other.created),
    );
    if (!a || !b || a.id === b.id)
      throw new Problem('REFUSED', {
        happened: 'An opinion is compared with another one.',
        kept: 'Nothing was changed.',
        todo: 'Choose two opinions.',
      });
    ofCase(a.caseId, b, 'This opinion');
    const pair = { caseId: a.caseId, row, a: a.id, b: b.id };
    const texts = { a: a.claims[row]?.text ?? '', b: b.claims[row]?.text ?? '' };
    // What was said when their order was the other way round is replaced too.
    queries.judgements.remove({ ...pair, a: b.id, b: a.id });
    if (verdict === null) queries.judgements.remove(pair);
    else queries.judgements.put({ ...pair, verdict, words, texts });
    jobs.changed('opinions', a.caseId);
  }),
});
