import { z } from 'zod';
import { Holder, ItemKey } from './checklist.ts';
import { Id, Instant, Line, Prose } from './identity.ts';
import { Method } from './letter.ts';
import { Day } from './partial-date.ts';

const REQUEST_STATES = ['drafted', 'sent', 'acknowledged', 'partly-received', 'received', 'refused'] as const;
export const RequestState = z.enum(REQUEST_STATES);
export type RequestState = z.infer<typeof RequestState>;
export const REQUEST_STATE_LABELS: Record<RequestState, string> = {
  drafted: 'Drafted',
  sent: 'Sent',
  acknowledged: 'Acknowledged',
  'partly-received': 'Partly received',
  received: 'Received',
  refused: 'Refused',
};

/** What happened to a request on a day. `reminded`: a follow-up was sent. The latest state by day is the request's state. */
export const RequestStep = z.object({
  what: z.enum(['sent', 'acknowledged', 'reminded', 'partly-received', 'received', 'refused']),
  on: Day,
  /** With whom, reference number, reason of a refusal: the person's own words. */
  words: z.string().max(2000),
});
export type RequestStep = z.infer<typeof RequestStep>;

/** One thing that is asked for. `key`: the checklist item it answers, null for what is asked besides. */
export const RequestItem = z.object({
  key: ItemKey.nullable(),
  /** As it stands in the letter: "Brain MRI of March 2026: the images as DICOM on disc, and the report". */
  ask: z.string().trim().min(1, 'Say what is asked for.').max(500),
  /** Records that came for it. */
  came: z.array(Id),
});
export type RequestItem = z.infer<typeof RequestItem>;

const RequestFields = z.object({
  /** Whom it goes to; null while the office is not known. */
  providerId: Id.nullable(),
  holder: Holder,
  items: z.array(RequestItem).max(60),
  /** "January 2024 to today". */
  datesOfService: Line,
  /** Case or accession numbers that the office files by. */
  numbers: Line,
  /** Form and format wished: "PDF through the portal", "DICOM on disc". */
  format: Line,
  /** Where to send it; empty: as the case says how to reach the patient. */
  sendTo: z.string().max(1000),
  /** How it goes out. */
  method: Method.nullable(),
  steps: z.array(RequestStep).max(200),
  /** The one extension of 45 CFR 164.524(b)(2)(iii): when it was told, and the written reason. */
  extension: z.object({ on: Day, reason: z.string().max(1000) }).nullable(),
  /** What the office asks for copying, and what was paid. */
  costs: Line,
  remarks: Prose,
});

export const RequestDraft = RequestFields.extend({
  providerId: RequestFields.shape.providerId.default(null),
  items: RequestFields.shape.items.default([]),
  datesOfService: RequestFields.shape.datesOfService.default(''),
  numbers: RequestFields.shape.numbers.default(''),
  format: RequestFields.shape.format.default(''),
  sendTo: RequestFields.shape.sendTo.default(''),
  method: RequestFields.shape.method.default(null),
  steps: RequestFields.shape.steps.default([]),
  extension: RequestFields.shape.extension.default(null),
  costs: RequestFields.shape.costs.default(''),
  remarks: RequestFields.shape.remarks.default(''),
});
export type RequestDraft = z.infer<typeof RequestDraft>;
export const RequestChange = RequestFields.partial();
export type RequestChange = z.infer<typeof RequestChange>;

/** A request to a provider for copies: what was asked, when, how, until when, what came. (Named so as not to hide the web's `Request`.) */
export const RecordRequest = RequestFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type RecordRequest = z.infer<typeof RecordRequest>;

/** A request that would cover what is missing, ready to be made. */
export const ProposedRequest = z.object({
  /** Names it among the proposals. */
  key: z.string(),
  /** The checklist's items that it covers, and their names. */
  keys: z.array(ItemKey),
  names: z.array(z.string()),
  /** Whether one of them is a must-have. */
  must: z.boolean(),
  draft: RequestDraft,
});
export type ProposedRequest = z.infer<typeof ProposedRequest>;
