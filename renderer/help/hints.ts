/** What is said of a place when it is seen for the first time; `name`: by which it is put away. */
interface PlaceHint {
  name: string;
  words: string;
}

/** Two sentences a place, by its route. */
export const HINTS: Readonly<Record<string, PlaceHint>> = {
  '/cases': {
    name: 'cases',
    words:
      'Each row is one patient and one question, the nearest appointment first. “Due” gathers everything with a date over all cases.',
  },
  '/cases/$caseId/': {
    name: 'overview',
    words: 'This page always says the one next thing to do, and why. Nothing is locked: you may begin anywhere, in any order.',
  },
  '/cases/$caseId/review': {
    name: 'review',
    words: 'Tick what is true for you, and add your own words where you like. What you say here goes into the letters you write.',
  },
  '/cases/$caseId/records': {
    name: 'records',
    words:
      'Drop files anywhere in the window: PDFs, photos of paper, discs, downloads of a portal. Then look at each once, since only a record that you have looked at counts for the checklist.',
  },
  '/cases/$caseId/requests': {
    name: 'requests',
    words:
      'Each request makes its own letter. Write down the day on which it went out: the time for an answer is counted from then.',
  },
  '/cases/$caseId/schedule': {
    name: 'plan',
    words: 'Everything is counted back from the appointment, with the usual waits. You can change each of them.',
  },
  '/cases/$caseId/letters': {
    name: 'letters',
    words: 'Letters are made from your case, and you may change every word. Once one is marked as sent, it stays as it went out.',
  },
  '/cases/$caseId/custody': {
    name: 'custody',
    words: 'Slides and discs are lent, and their owners want them back. Write down where each one is now.',
  },
  '/cases/$caseId/physicians': {
    name: 'physicians',
    words:
      'Everyone who has a part in your case: physicians, laboratories, records offices. Those who may give the second opinion are “candidates”.',
  },
  '/cases/$caseId/comparison': {
    name: 'comparison',
    words: 'Fill in what you know and leave the rest open: an empty field is something to ask. The choice is yours.',
  },
  '/cases/$caseId/appointment': {
    name: 'appointment',
    words: 'What to bring and whom to call, on one page to print. The file for your calendar says nothing about your illness.',
  },
  '/cases/$caseId/insurance': {
    name: 'insurance',
    words:
      'Have this page open when you call: the questions are ready. Write down the date, the name and the reference number each time.',
  },
  '/cases/$caseId/questions': {
    name: 'questions',
    words: 'Put what matters most first: a visit is often shorter than the list. The page prints with room for the answers.',
  },
  '/cases/$caseId/notes': {
    name: 'notes',
    words:
      'A few words are enough, and they save themselves. Written on the same day, they hold more than you would remember later.',
  },
  '/cases/$caseId/packet': {
    name: 'packet',
    words: 'On the left is what goes in, beside it the pages as they will be printed. Once handed over, a packet is frozen.',
  },
  '/cases/$caseId/ledger': {
    name: 'ledger',
    words:
      'Made from the packets that you handed over. When two opinions differ, look here first to see whether both had the same.',
  },
  '/cases/$caseId/opinions': {
    name: 'opinions',
    words: 'Write down what each physician concluded, in any order. What was not said stays empty: that is something to ask.',
  },
  '/cases/$caseId/side-by-side': {
    name: 'side-by-side',
    words:
      'You say where they agree and where they differ; nothing here decides who is right. “Not said” is not the same as “differs”.',
  },
  '/cases/$caseId/way-on': {
    name: 'way-on',
    words:
      'Physicians often differ, and often for a reason that can be found. Take one step at a time, and leave out what does not fit.',
  },
  '/cases/$caseId/decision': {
    name: 'decision',
    words:
      'What matters to you comes first, then the options weighed against it. Nothing is counted or added up: the marks are only for you.',
  },
};
