import { z } from 'zod';
import { Holder, ItemKey } from './checklist.ts';
import { Id, Instant, Line, Prose } from './identity.ts';
import { Method } from './letter.ts';
import { Day } from './partial-date.ts';

const REQUEST_STATES = ['drafted', 'sent', 'acknowledged', 'partly-received', 'received', 'refused'] as const;
/** How far a request has come. */
export const RequestState = z.enum(REQUEST_STATES);
export type RequestState = z.infer<typeof RequestState>;
/** What each state is called on the screen. */
export const REQUEST_STATE_LABELS: Record<RequestState, string> = {
  drafted: 'Drafted',
  sent: 'Sent',
  acknowledged: 'Acknowledged',
  'partly-received': 'Partly received',
  received: 'Received',
  refused: 'Refused',
};

/** What happened to a request on a day. `reminded`: a follow-up was sent. The latest step gives the request's state. */
export const RequestStep = z.object({
  what: z.enum(['sent', 'acknowledged', 'reminded', 'partly-received', 'received', 'refused']),
  on: Day,
  /** Who answered, a reference number, the reason of a refusal: the person's own words. */
  words: z.string().max(2000),
});
export type RequestStep = z.infer<typeof RequestStep>;

/** One thing that a request asks for. `key`: the checklist item that it is for; null: none. */
export const RequestItem = z.object({
  key: ItemKey.nullable(),
  /** The text in the letter: "Brain MRI of March 2026: the images as DICOM on disc, and the report". */
  ask: z.string().trim().min(1, 'Say what is asked for.').max(500),
  /** Records that were received for the item. */
  came: z.array(Id),
});
export type RequestItem = z.infer<typeof RequestItem>;

const RequestFields = z.object({
  /** The office that the request goes to; null: not known. */
  providerId: Id.nullable(),
  holder: Holder,
  items: z.array(RequestItem).max(60),
  /** "January 2024 to today". */
  datesOfService: Line,
  /** Case or accession numbers that the office files by. */
  numbers: Line,
  /** The form and format that is wanted: "PDF through the portal", "DICOM on disc". */
  format: Line,
  /** Where the office is to send the records. Empty: to the patient, as the case says. */
  sendTo: z.string().max(1000),
  /** How the request is sent. */
  method: Method.nullable(),
  steps: z.array(RequestStep).max(200),
  /** The one extension of 45 CFR 164.524(b)(2)(iii): the day of the notice, and its written reason. */
  extension: z.object({ on: Day, reason: z.string().max(1000) }).nullable(),
  /** What the office charges for copies, and what was paid. */
  costs: Line,
  remarks: Prose,
});

/** A new request. A field that is not given is empty. */
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
/** A change of some fields; the others stay. */
export const RequestChange = RequestFields.partial();
export type RequestChange = z.infer<typeof RequestChange>;

/** A request to an office for records, with what happened to it. The name does not hide the web's `Request`. */
export const RecordRequest = RequestFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type RecordRequest = z.infer<typeof RecordRequest>;

/** A request that the checklist proposes for missing items. */
export const ProposedRequest = z.object({
  /** Identifies the proposal among the others. */
  key: z.string(),
  /** The checklist items that the request covers, and their names. */
  keys: z.array(ItemKey),
  names: z.array(z.string()),
  /** Whether one of these items is a must-have. */
  must: z.boolean(),
  draft: RequestDraft,
});
export type ProposedRequest = z.infer<typeof ProposedRequest>;
