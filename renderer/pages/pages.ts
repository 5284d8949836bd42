/** A part of the sidebar: the case, one of the three parts of the journey, or the vault. */
export type SidebarPart = 'case' | 'decide' | 'prepare' | 'understand' | 'vault';

interface PageEntry<Key extends string = string> {
  /** The route's path, from the root. */
  path: `/${string}`;
  /** The window's title: never a person's or a record's name. */
  title: string;
  /** The page's own entry in the sidebar. */
  sidebar?: { part: SidebarPart; label: string };
  /** The page whose sidebar entry is marked while this page is open, for a page without an entry. */
  sidebarPage?: Key;
  /** For the first page of a row of tabs: the row's name for a screen reader. */
  tabsLabel?: string;
  /** The row of tabs of the page, by the first page of the row, and the label of the tab. */
  tab?: { first: Key; label: string };
  /** The label in the finder. */
  finderLabel?: string;
  /** Actions on the page, as the finder lists them. */
  actions?: readonly string[];
  /** The hint of the page. The vault stores `name` when the person dismisses the hint: never change a name. */
  hint?: { name: string; text: string };
}

/** Every page once, in the order of the journey. A page is this entry, its component, and its route in `routes/`. */
const PAGES = {
  overview: {
    path: '/cases/$caseId',
    title: 'Overview',
    sidebar: { part: 'case', label: 'Overview' },
    finderLabel: 'Overview',
    hint: {
      name: 'overview',
      text: 'This page always says the one next thing to do, and why. Nothing is locked: you may begin anywhere, in any order.',
    },
  },
  review: {
    path: '/cases/$caseId/review',
    title: 'Review',
    sidebar: { part: 'decide', label: 'Review' },
    finderLabel: 'Review',
    hint: {
      name: 'review',
      text: 'Tick what is true for you, and add your own words where you like. What you say here goes into the letters you write.',
    },
  },
  records: {
    path: '/cases/$caseId/records',
    title: 'Records',
    sidebar: { part: 'prepare', label: 'Records' },
    finderLabel: 'Records',
    actions: ['Add records'],
    hint: {
      name: 'records',
      text: 'Drop files anywhere in the window: PDFs, photos of paper, discs, downloads of a portal. Then look at each once, since only a record that you have looked at counts for the checklist.',
    },
  },
  record: { path: '/cases/$caseId/records/$recordId', title: 'Records' },
  recordPages: { path: '/cases/$caseId/records/$recordId/pages', title: 'Records' },
  requests: {
    path: '/cases/$caseId/requests',
    title: 'Requests',
    sidebar: { part: 'prepare', label: 'Requests' },
    tabsLabel: 'Requests',
    tab: { first: 'requests', label: 'Requests' },
    finderLabel: 'Requests',
    actions: ['Ask for records: a new request'],
    hint: {
      name: 'requests',
      text: 'Each request makes its own letter. Write down the day on which it went out: the time for an answer is counted from then.',
    },
  },
  schedule: {
    path: '/cases/$caseId/schedule',
    title: 'Plan',
    tab: { first: 'requests', label: 'Plan' },
    finderLabel: 'Plan',
    hint: {
      name: 'plan',
      text: 'Everything is counted back from the appointment, with the usual waits. You can change each of them.',
    },
  },
  letters: {
    path: '/cases/$caseId/letters',
    title: 'Letters',
    tab: { first: 'requests', label: 'Letters' },
    finderLabel: 'Letters',
    hint: {
      name: 'letters',
      text: 'Letters are made from your case, and you may change every word. Once one is marked as sent, it stays as it went out.',
    },
  },
  letter: { path: '/cases/$caseId/letters/$letterId', title: 'Letter', sidebarPage: 'requests' },
  custody: {
    path: '/cases/$caseId/custody',
    title: 'Slides and discs',
    tab: { first: 'requests', label: 'Slides and discs' },
    finderLabel: 'Slides and discs',
    hint: {
      name: 'custody',
      text: 'Slides and discs are lent, and their owners want them back. Write down where each one is now.',
    },
  },
  providers: {
    path: '/cases/$caseId/providers',
    title: 'Physicians',
    sidebar: { part: 'prepare', label: 'Physicians' },
    tabsLabel: 'Physicians',
    tab: { first: 'providers', label: 'People and places' },
    finderLabel: 'Physicians',
    actions: ['Log a call to a physician or an office', 'Look for a third physician'],
    hint: {
      name: 'physicians',
      text: 'Everyone who has a part in your case: physicians, laboratories, records offices. Those who may give the second opinion are “candidates”.',
    },
  },
  candidateComparison: {
    path: '/cases/$caseId/providers/comparison',
    title: 'Comparison',
    tab: { first: 'providers', label: 'Compare candidates' },
    finderLabel: 'Compare candidates',
    hint: {
      name: 'comparison',
      text: 'Fill in what you know and leave the rest open: an empty field is something to ask. The choice is yours.',
    },
  },
  appointment: {
    path: '/cases/$caseId/appointment',
    title: 'Appointment',
    tab: { first: 'providers', label: 'Appointment' },
    finderLabel: 'Appointment',
    hint: {
      name: 'appointment',
      text: 'What to bring and whom to call, on one page to print. The file for your calendar says nothing about your illness.',
    },
  },
  insurance: {
    path: '/cases/$caseId/insurance',
    title: 'Insurance',
    sidebar: { part: 'prepare', label: 'Insurance' },
    finderLabel: 'Insurance',
    actions: ['Log a call to the insurer'],
    hint: {
      name: 'insurance',
      text: 'Have this page open when you call: the questions are ready. Write down the date, the name and the reference number each time.',
    },
  },
  questions: {
    path: '/cases/$caseId/questions',
    title: 'Questions',
    sidebar: { part: 'prepare', label: 'Questions & notes' },
    tabsLabel: 'Questions and notes',
    tab: { first: 'questions', label: 'Questions' },
    finderLabel: 'Questions',
    actions: ['Write a question'],
    hint: {
      name: 'questions',
      text: 'Put what matters most first: a visit is often shorter than the list. The page prints with room for the answers.',
    },
  },
  notes: {
    path: '/cases/$caseId/notes',
    title: 'Notes',
    tab: { first: 'questions', label: 'Notes' },
    finderLabel: 'Notes',
    actions: ['Write a note of a talk'],
    hint: {
      name: 'notes',
      text: 'A few words are enough, and they save themselves. Written on the same day, they hold more than you would remember later.',
    },
  },
  packets: {
    path: '/cases/$caseId/packets',
    title: 'Packet',
    sidebar: { part: 'prepare', label: 'Packet' },
    tabsLabel: 'Packet',
    tab: { first: 'packets', label: 'Packet' },
    finderLabel: 'Packet',
    actions: ['Make the packet', 'Hand over the packet'],
    hint: {
      name: 'packet',
      text: 'On the left is what goes in, beside it the pages as they will be printed. Once handed over, a packet is frozen.',
    },
  },
  packet: { path: '/cases/$caseId/packets/$packetId', title: 'Packet' },
  ledger: {
    path: '/cases/$caseId/ledger',
    title: 'Who has what',
    tab: { first: 'packets', label: 'Who has what' },
    finderLabel: 'Who has what',
    hint: {
      name: 'ledger',
      text: 'Made from the packets that you handed over. When two opinions differ, look here first to see whether both had the same.',
    },
  },
  opinions: {
    path: '/cases/$caseId/opinions',
    title: 'Opinions',
    sidebar: { part: 'understand', label: 'Opinions' },
    tabsLabel: 'Opinions',
    tab: { first: 'opinions', label: 'Opinions' },
    finderLabel: 'Opinions',
    actions: ['Write down an opinion'],
    hint: {
      name: 'opinions',
      text: 'Write down what each physician concluded, in any order. What was not said stays empty: that is something to ask.',
    },
  },
  comparison: {
    path: '/cases/$caseId/opinions/comparison',
    title: 'Side by side',
    tab: { first: 'opinions', label: 'Side by side' },
    finderLabel: 'Side by side',
    actions: ['Lay the opinions side by side'],
    hint: {
      name: 'side-by-side',
      text: 'You say where they agree and where they differ; nothing here decides who is right. “Not said” is not the same as “differs”.',
    },
  },
  resolution: {
    path: '/cases/$caseId/resolution',
    title: 'The way on',
    tab: { first: 'opinions', label: 'The way on' },
    finderLabel: 'The way on',
    actions: ['Ask for reasons and evidence'],
    hint: {
      name: 'way-on',
      text: 'Physicians often differ, and often for a reason that can be found. Take one step at a time, and leave out what does not fit.',
    },
  },
  decision: {
    path: '/cases/$caseId/decision',
    title: 'Decision',
    sidebar: { part: 'understand', label: 'Decision' },
    finderLabel: 'Decision',
    actions: ['Write down what matters to you', 'Print the decision'],
    hint: {
      name: 'decision',
      text: 'What matters to you comes first, then the options weighed against it. Nothing is counted or added up: the marks are only for you.',
    },
  },
  editCase: { path: '/cases/$caseId/edit', title: 'Case', sidebarPage: 'overview', finderLabel: 'Edit the case' },
  exportCase: {
    path: '/cases/$caseId/export',
    title: 'The whole case',
    sidebarPage: 'overview',
    actions: ['Save the whole case'],
  },
  handOverCase: {
    path: '/cases/$caseId/hand-over',
    title: 'Hand over the case',
    sidebarPage: 'overview',
    actions: ['Hand over the case'],
  },
  removed: { path: '/cases/$caseId/removed', title: 'Removed', sidebarPage: 'overview', finderLabel: 'Removed' },
  printout: { path: '/cases/$caseId/printouts/$kind', title: 'Page' },
  cases: {
    path: '/cases',
    title: 'All cases',
    sidebar: { part: 'vault', label: 'All cases' },
    tabsLabel: 'Cases',
    tab: { first: 'cases', label: 'Cases' },
    finderLabel: 'All cases',
    hint: {
      name: 'cases',
      text: 'Each row is one patient and one question, the nearest appointment first. “Due” gathers everything with a date over all cases.',
    },
  },
  importCase: { path: '/cases/import', title: 'Import a case', sidebarPage: 'cases', actions: ['Import a case'] },
  newCase: { path: '/cases/new', title: 'New case', sidebarPage: 'cases', actions: ['New case'] },
  due: { path: '/due', title: 'Due', tab: { first: 'cases', label: 'Due' }, finderLabel: 'Due' },
  archivedCases: {
    path: '/cases/archived',
    title: 'Archived',
    tab: { first: 'cases', label: 'Archived' },
    finderLabel: 'Archived cases',
  },
  settings: {
    path: '/settings',
    title: 'Settings',
    sidebar: { part: 'vault', label: 'Settings' },
    finderLabel: 'Settings',
  },
} as const satisfies Record<string, PageEntry>;

export type PageKey = keyof typeof PAGES;
type PathOf<Key extends PageKey> = (typeof PAGES)[Key]['path'];

/** The pages of a case whose address has no other parameter. */
export type CasePageKey = {
  [Key in PageKey]: PathOf<Key> extends `/cases/$caseId/${string}$${string}`
    ? never
    : PathOf<Key> extends `/cases/$caseId${string}`
      ? Key
      : never;
}[PageKey];

/** The pages of the whole vault. */
export type VaultPageKey = { [Key in PageKey]: PathOf<Key> extends `${string}$${string}` ? never : Key }[PageKey];

/** Every page by its key. */
export const pages: Readonly<Record<PageKey, PageEntry<PageKey>>> = PAGES;

/** Every key, in the order of the journey; the pages of the vault last. */
export const PAGE_KEYS = Object.keys(PAGES) as PageKey[];

/** The path of a page, for links and for `useParams` and `useSearch`: TypeScript checks its parameters and its search. */
export function pagePath<Key extends PageKey>(key: Key): PathOf<Key> {
  return PAGES[key].path;
}

export function isCasePage(key: PageKey): key is CasePageKey {
  return /^\/cases\/\$caseId(\/[^$]*)?$/.test(PAGES[key].path);
}

export function isVaultPage(key: PageKey): key is VaultPageKey {
  return !PAGES[key].path.includes('$');
}

/** Returns the page whose sidebar entry stands for a page; null: none. */
export function sidebarPageOf(key: PageKey): PageKey | null {
  const { sidebar, tab, sidebarPage } = pages[key];
  return sidebar ? key : (tab?.first ?? sidebarPage ?? null);
}

/** The pages of a row of tabs, the first page first. */
export function tabsOf(first: PageKey): PageKey[] {
  return PAGE_KEYS.filter((key) => pages[key].tab?.first === first);
}
