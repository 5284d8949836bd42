/** Where the steps of the review are taken. */
export const PLACES = {
  'first-letter': '/cases/$caseId/letters',
  insurance: '/cases/$caseId/insurance',
  requests: '/cases/$caseId/requests',
  physicians: '/cases/$caseId/physicians',
  questions: '/cases/$caseId/questions',
} as const;
