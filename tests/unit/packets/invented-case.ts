import type { Case } from '../../../shared/domain/case.ts';
import type { Checklist, ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Note } from '../../../shared/domain/note.ts';
import { PacketChoice } from '../../../shared/domain/packet.ts';
import { type Provider, ProviderDraft } from '../../../shared/domain/provider.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { NO_RESOLUTION } from '../../../shared/domain/resolution.ts';
import type { PlanInput } from '../../../shared/packets/packet-plan.ts';

/** Invented, ordinary parts of a case; a test changes its own subject. */

const NOW = '2026-03-02T09:00:00.000Z';
export const CASE_ID = id('case');

/** A stable identifier for a name. */
export function id(name: string): string {
  const hex = Array.from(name, (letter) => letter.charCodeAt(0).toString(16)).join('');
  return `${hex.padStart(8, '0').slice(-8)}-0000-4000-8000-${hex.slice(0, 12).padStart(12, '0')}`;
}

export function aCase(change: Partial<Case> = {}): Case {
  return {
    id: CASE_ID,
    patient: 'Sample Patient',
    born: '1960-02-29',
    contact: '',
    question: 'Is fusion needed now?',
    condition: 'Spondylolisthesis L4–L5',
    family: 'spine',
    firstPhysician: '',
    firstOpinionDate: null,
    treatment: 'Fusion',
    reasons: '',
    medication: 'Naproxen',
    allergies: 'Penicillin',
    recipient: 'Dr Second',
    appointment: null,
    appointmentPlace: '',
    bring: '',
    safeUntil: null,
    safeWords: '',
    reviewDays: 7,
    decideDays: 3,
    ownCriteria: [],
    created: NOW,
    updated: NOW,
    archived: null,
    ...change,
  };
}

export function aRecord(name: string, change: Partial<MedicalRecord> = {}): MedicalRecord {
  const sha256 = id(name).replaceAll('-', '').repeat(2);
  return {
    id: id(name),
    caseId: CASE_ID,
    kind: 'consultation',
    title: name,
    serviceDate: '2026-01-14',
    providerId: null,
    remarks: '',
    keyEvent: '',
    reviewed: true,
    source: { name: `${name}.pdf`, format: 'pdf', sha256, bytes: 1000 },
    reading: 'as-is',
    loss: '',
    pagesSha256: sha256,
    pages: 2,
    textPages: 2,
    added: NOW,
    removed: null,
    ...change,
  };
}

export function aNote(name: string, change: Partial<Note> = {}): Note {
  return {
    id: id(name),
    caseId: CASE_ID,
    date: '2026-01-20',
    providerId: null,
    title: name,
    text: 'What was said.',
    present: '',
    recommended: '',
    why: '',
    nextSteps: '',
    recordIds: [],
    created: NOW,
    updated: NOW,
    removed: null,
    ...change,
  };
}

export function aProvider(name: string, change: Partial<Provider> = {}): Provider {
  return { ...ProviderDraft.parse({ name }), id: id(name), caseId: CASE_ID, created: NOW, removed: null, ...change };
}

export function anItem(name: string, change: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    key: 'general.item',
    name,
    why: '',
    family: 'general',
    kind: 'laboratory',
    holder: 'laboratory',
    lookBack: '',
    lookBackMonths: null,
    wait: '',
    waitDays: null,
    must: true,
    condition: '',
    conditionKey: null,
    stale: '',
    own: false,
    written: '',
    edited: false,
    state: 'open',
    records: [],
    ...change,
  };
}

export function aChecklist(...items: ChecklistItem[]): Checklist {
  return { items, conditions: [], inHand: 0, applicable: items.length, missing: items.length };
}

export function aChoice(change: Partial<PacketChoice> = {}): PacketChoice {
  return { ...PacketChoice.parse({}), ...change };
}

export function anInput(change: Partial<PlanInput> = {}): PlanInput {
  return {
    case: aCase(),
    records: [],
    notes: [],
    providers: [],
    checklist: aChecklist(),
    questions: [],
    requests: [],
    opinions: [],
    judgements: [],
    replies: [],
    resolution: { ...NO_RESOLUTION, caseId: CASE_ID },
    following: { follows: null, followedId: null, received: [], blind: false, showsAllOpinions: false },
    choice: aChoice(),
    date: '2026-03-02',
    program: 'Second Look 0.1.0',
    mark: '',
    ...change,
  };
}
