import { Hono, type Context as HonoContext } from 'hono';
import { PROBLEM_STATUS } from '../../../shared/contract/errors.ts';
import { SLICE_BYTES } from '../../../shared/contract/import.ts';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import { Id } from '../../../shared/domain/identity.ts';
import { Day } from '../../../shared/domain/partial-date.ts';
import { PrintoutRequest, PrintPaper } from '../../../shared/domain/printout.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { explainError } from '../../store/store-problems.ts';
import { caseArchive } from '../cases/case-export.ts';
import type { Context } from '../context.ts';
import { planOf } from '../packets/packet-plan.ts';
import { previewOf } from '../packets/packet-preview.ts';
import { orNotFound } from '../preconditions.ts';
import { typesetPrintout } from '../printouts/typeset.ts';
import { certificatePdf } from '../trash/certificate.ts';
import { answerContent, documentHeaders, streamOf } from './file-response.ts';
import { readSlice, wasAborted } from './slice.ts';

/** SECURITY: 12 — a file is named by an id, never by a path. */
function idOf(c: HonoContext): string {
  const { data } = Id.safeParse(c.req.param('id'));
  return orNotFound(data, 'This file');
}

/** The slice of an upload with its offset, or the answer to a wrong one. */
async function sliceOf(c: HonoContext): Promise<{ offset: number; bytes: Uint8Array } | Response> {
  const offset = Number(c.req.query('at') ?? Number.NaN);
  if (!Number.isSafeInteger(offset) || offset < 0) return c.text('at: the offset of the slice is needed.', 400);
  const bytes = await readSlice(c.req.raw.body, SLICE_BYTES);
  if (bytes === 'too-large') return c.text('A slice is too large.', 413);
  if (bytes === 'broken-off') return c.text('The slice broke off.', 400);
  return { offset, bytes };
}

/** Files by id: uploads in slices, downloads with `Range`. */
export function createFiles(context: Context): Hono {
  const { session, imports, bundles, ports } = context;
  const files = new Hono();
  const localToday = () => localDayOf(ports.clock.now());

  files.put('/incoming/:id', async (c) => {
    const slice = await sliceOf(c);
    if (slice instanceof Response) return slice;
    imports.append(idOf(c), slice.offset, slice.bytes);
    return c.body(null, 204);
  });

  files.put('/bundles/:id', async (c) => {
    const slice = await sliceOf(c);
    if (slice instanceof Response) return slice;
    bundles.append(idOf(c), slice.offset, slice.bytes);
    return c.body(null, 204);
  });
  /** A case that was ordered as a bundle, once. */
  files.get('/bundles/:id', (c) => {
    const { fileName, content } = bundles.download(idOf(c));
    return new Response(streamOf(content), { headers: documentHeaders('application/octet-stream', fileName) });
  });

  files.get('/records/:id/pages', (c) => {
    const { vault, queries } = session.open();
    const record = queries.records.get(idOf(c));
    return answerContent(
      c.req.raw,
      vault.content,
      orNotFound(record.pagesSha256 ?? undefined, 'The pages of this record'),
      'application/pdf',
    );
  });
  files.get('/records/:id/source', (c) => {
    const { vault, queries } = session.open();
    const { source } = queries.records.get(idOf(c));
    const name = source.name.split(/[\\/]/).at(-1) ?? '';
    return answerContent(c.req.raw, vault.content, source.sha256, 'application/octet-stream', name);
  });
  files.get('/records/:id/thumbnail', (c) => {
    const thumbnail = orNotFound(session.open().queries.records.thumbnail(idOf(c)), 'The picture of this record');
    return new Response(new Uint8Array(thumbnail), { headers: documentHeaders('image/webp') });
  });
  files.get('/packets/:id', (c) => {
    const { vault, queries } = session.open();
    const packet = queries.packets.get(idOf(c));
    return answerContent(c.req.raw, vault.content, packet.sha256, 'application/pdf', packet.fileName);
  });
  /** The full export of a case as a ZIP, with the day `today`. */
  files.get('/cases/:id/export', (c) => {
    const { data: today } = Day.safeParse(c.req.query('today') ?? localToday());
    const { fileName, content } = caseArchive(context, idOf(c), orNotFound(today, 'This file'));
    return new Response(streamOf(content), { headers: documentHeaders('application/zip', fileName) });
  });
  /** The generated pages of a packet made on `date`, for the preview. */
  files.get('/front-matter/:id', async (c) => {
    const date = c.req.query('date') ?? localToday();
    const opened = session.open();
    const { plan } = planOf(opened, ports, idOf(c), date);
    const { bytes } = await previewOf(opened, plan, ports);
    return new Response(new Uint8Array(bytes), { headers: documentHeaders('application/pdf') });
  });
  /** A printout: `of` which, on what `paper`, with the day `today` on it. With `save` the browser downloads it under its name. */
  files.get('/printouts/:id/:kind', async (c) => {
    const { of, paper, today, save } = c.req.query();
    const printoutRequest = PrintoutRequest.safeParse({
      caseId: idOf(c),
      kind: c.req.param('kind'),
      of,
      paper,
      today: today ?? localToday(),
    });
    const { fileName, bytes } = await typesetPrintout(session.open(), ports, orNotFound(printoutRequest.data, 'This page'));
    const headers = documentHeaders('application/pdf', save === undefined ? undefined : fileName);
    return new Response(new Uint8Array(bytes), { headers });
  });

  /** The certificate of a removal: `remark` is on it in the person's own words, and stored nowhere. */
  files.get('/removals/:id', async (c) => {
    const { paper, remark = '' } = c.req.query();
    const request = { id: idOf(c), paper: PrintPaper.catch('letter').parse(paper), remark };
    const { fileName, bytes } = await certificatePdf(session.open(), ports, request);
    return new Response(new Uint8Array(bytes), { headers: documentHeaders('application/pdf', fileName) });
  });

  files.onError((caught, c) => {
    const error = explainError(caught);
    if (error instanceof Problem) return Response.json(error.userMessage, { status: PROBLEM_STATUS[error.code] });
    if (!wasAborted(error, c.req.raw.signal)) ports.log.error({ err: error }, 'a file request failed');
    return c.text('Something went wrong inside Second Look. Nothing was changed.', 500);
  });
  return files;
}
