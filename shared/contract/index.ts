import type { ContractRouterClient } from '@orpc/contract';
import { cases } from './cases.ts';
import { checklist } from './checklist.ts';
import { intake } from './intake.ts';
import { jobs } from './jobs.ts';
import { notes } from './notes.ts';
import { packets } from './packets.ts';
import { providers } from './providers.ts';
import { records } from './records.ts';
import { vault } from './vault.ts';

/**
 * Everything the application can do. Files travel beside it, by id:
 * `PUT /files/incoming/:id?at=N` · `GET /files/records/:id/{pages,source,thumbnail}` ·
 * `GET /files/packets/:id` · `GET /files/front/:caseId` (the pages of own type of a packet made now).
 */
export const contract = { vault, cases, intake, records, checklist, providers, notes, packets, jobs };

export type Client = ContractRouterClient<typeof contract>;
