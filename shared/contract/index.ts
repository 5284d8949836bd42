import type { ContractRouterClient } from '@orpc/contract';
import { backup } from './backup.ts';
import { bundles } from './bundles.ts';
import { cases } from './cases.ts';
import { checklist } from './checklist.ts';
import { comparison } from './comparison.ts';
import { contacts } from './contacts.ts';
import { custody } from './custody.ts';
import { decision } from './decision.ts';
import { due } from './due.ts';
import { hints } from './hints.ts';
import { importing } from './import.ts';
import { insurance } from './insurance.ts';
import { jobs } from './jobs.ts';
import { keys } from './keys.ts';
import { ledger } from './ledger.ts';
import { letters } from './letters.ts';
import { locking } from './locking.ts';
import { notes } from './notes.ts';
import { opinions } from './opinions.ts';
import { packets } from './packets.ts';
import { printouts } from './printouts.ts';
import { providers } from './providers.ts';
import { questions } from './questions.ts';
import { records } from './records.ts';
import { reminders } from './reminders.ts';
import { replies } from './replies.ts';
import { requests } from './requests.ts';
import { resolution } from './resolution.ts';
import { review } from './review.ts';
import { schedule } from './schedule.ts';
import { trash } from './trash.ts';
import { vault } from './vault.ts';

/**
 * Everything that the application can do. Files have HTTP routes of their own, by id:
 * `PUT /files/incoming/:id?at=N` · `GET /files/records/:id/{pages,source,thumbnail}` ·
 * `GET /files/packets/:id` · `GET /files/printouts/:caseId/:kind` · `GET /files/cases/:id/export` ·
 * `PUT /files/bundles/:id?at=N` · `GET /files/bundles/:id` ·
 * `GET /files/front-matter/:caseId` (the generated pages of a packet made now).
 */
export const contract = {
  vault,
  cases,
  bundles,
  import: importing,
  records,
  checklist,
  providers,
  notes,
  packets,
  ledger,
  jobs,
  review,
  letters,
  requests,
  custody,
  insurance,
  contacts,
  questions,
  reminders,
  due,
  schedule,
  printouts,
  opinions,
  comparison,
  replies,
  resolution,
  decision,
  hints,
  locking,
  keys,
  trash,
  backup,
};

export type Client = ContractRouterClient<typeof contract>;
