import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROBLEM_CODES } from '../../../shared/domain/problem.ts';
import { UserMessage } from '../../../shared/domain/user-message.ts';
import { type Attack, pick } from '../attack.ts';
import { type HostSession, jobAtEnd, startSession } from '../host-session.ts';
import { type CalledProcedure, everyProcedure, wrongInput } from '../wrong-inputs.ts';

const CALLS_PER_ATTEMPT = 200;
const PASSPHRASE = 'known to this attack alone';
/** An answer that takes longer never comes, ms. */
const ANSWER_MS = 60_000;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** The latest ids of answers that later calls use. */
const MOST_IDS = 300;

/** The sample takes minutes to make; it is another vault. */
const LEFT_OUT = ['vault.openSample', 'vault.removeSample'];

/** Calls every procedure with inputs that are nearly right: each is done or answered by a Problem, and the vault stays whole. */
export const wrongCalls: Attack = {
  name: 'wrong-calls',
  async run({ folder, report, attempts }) {
    const [first, ...rest] = everyProcedure().filter(({ path }) => !LEFT_OUT.includes(path.join('.')));
    if (!first) return;
    for (const { number, random } of attempts()) {
      const data = join(folder, String(number));
      mkdirSync(data);
      const session = await startSession(data);
      await session.client.vault.create({ passphrase: PASSPHRASE });
      const { id } = await session.client.cases.create({ patient: 'Test', born: '1960-01-01', question: 'Why?' });
      const ids: [string, ...string[]] = [id];
      for (let call = 0; call < CALLS_PER_ATTEMPT; call += 1) {
        if ((await session.client.vault.status()).state !== 'open') await session.client.vault.unlock({ passphrase: PASSPHRASE });
        const procedure = pick(random, [first, ...rest]);
        const loss = await callWrongly(session, procedure, bodyOf(procedure, random, ids), ids);
        if (loss === '') report.survived();
        else report.lost(`${procedure.path.join('.')}: ${loss}`);
        if (!session.runs()) break;
      }
      if (session.runs()) {
        await session.client.vault.unlock({ passphrase: PASSPHRASE });
        const { result } = await jobAtEnd(session, await session.client.vault.check());
        if (result?.kind !== 'check') report.lost('the vault could not be checked afterwards');
        else for (const problem of result.problems) report.lost(`afterwards: ${problem}`);
      }
      await session.host.stop();
    }
  },
};

/** The body of a call as oRPC's page sends it; now and then one that no page sends. */
function bodyOf(procedure: CalledProcedure, random: () => number, ids: readonly [string, ...string[]]): string {
  const json = wrongInput(procedure, random, ids);
  if (random() < 0.9) return JSON.stringify({ json, meta: [] });
  return pick(random, [
    '',
    'null',
    '{"json":',
    '[]',
    JSON.stringify({ json, meta: [[1, 'caseId']] }),
    JSON.stringify({ json, meta: [[99, 'a', 'b', 0]] }),
    JSON.stringify({ json, meta: 'none' }),
    JSON.stringify({ json, maps: [['x']], meta: [] }),
    '{"json":'.repeat(20_000),
  ]);
}

const CallError = z.object({ json: z.object({ defined: z.boolean(), code: z.string(), data: z.unknown() }) });

/** Makes one call; returns what is wrong with its answer, empty: nothing. Adds ids of the answer. */
async function callWrongly(session: HostSession, { path }: CalledProcedure, body: string, ids: string[]): Promise<string> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_MS);
  try {
    const answer = await session.request(`/rpc/${path.join('/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: stop.signal,
    });
    if (answer.headers.get('content-type')?.includes('event-stream')) return '';
    const text = await answer.text();
    if (answer.ok) {
      ids.push(...(text.match(UUID) ?? []));
      ids.splice(1, Math.max(0, ids.length - MOST_IDS));
      return '';
    }
    return judgeError(answer.status, text);
  } catch (error) {
    if (!session.runs()) return 'the program ended';
    return stop.signal.aborted ? 'no answer came' : `the answer broke off: ${String(error)}`;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** What is wrong with an error; empty: it is a Problem, or says that the input is wrong. */
function judgeError(status: number, text: string): string {
  const parsed = CallError.safeParse(parseJson(text));
  if (!parsed.success) return status === 400 || status === 413 ? '' : `status ${status}: ${text.slice(0, 200)}`;
  const { code, defined, data } = parsed.data.json;
  if (code === 'BAD_REQUEST') return '';
  if (!defined || !PROBLEM_CODES.some((known) => known === code)) return `status ${status}, ${code}: ${text.slice(0, 200)}`;
  return UserMessage.safeParse(data).success ? '' : `${code} has no words for a person`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
