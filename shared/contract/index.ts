import type { ContractRouterClient } from '@orpc/contract';
import { cases } from './cases.ts';
import { checklist } from './checklist.ts';
import { contacts } from './contacts.ts';
import { custody } from './custody.ts';
import { decision } from './decision.ts';
import { dates } from './due.ts';
import { hints } from './hints.ts';
import { intake } from './import.ts';
import { insurance } from './insurance.ts';
import { jobs } from './jobs.ts';
import { letters } from './letters.ts';
import { notes } from './notes.ts';
import { opinions, replies, resolution } from './opinions.ts';
import { packets } from './packets.ts';
import { printed } from './printouts.ts';
import { providers } from './providers.ts';
import { questions } from './questions.ts';
import { records } from './records.ts';
import { reminders } from './reminders.ts';
import { requests } from './requests.ts';
import { review } from './review.ts';
import { vault } from './vault.ts';

/**
 * Everything the application can do. Files travel beside it, by id:
 * `PUT /files/incoming/:id?at=N` · `GET /files/records/:id/{pages,source,thumbnail}` ·
 * `GET /files/packets/:id` · `GET /files/printed/:caseId/:piece` · `GET /files/cases/:id/whole` ·
 * `GET /files/front/:caseId` (the pages of own type of a packet made now).
 */
export const contract = {
  vault,
  cases,
  intake,
  records,
  checklist,
  providers,
  notes,
  packets,
  jobs,
  review,
  letters,
  requests,
  custody,
  insurance,
  contacts,
  questions,
  reminders,
  dates,
  printed,
  opinions,
  replies,
  resolution,
  decision,
  hints,
};

export type Client = ContractRouterClient<typeof contract>;
