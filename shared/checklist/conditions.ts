/** The conditions of template items: the text beside the item, and the question that the person is asked once. */
export const CONDITIONS = {
  operated: { words: 'if operated', question: 'Has there been an operation for this condition?' },
  drugs: { words: 'if treated with drugs', question: 'Was it treated with drugs (chemotherapy, hormones, immunotherapy)?' },
  irradiated: { words: 'if irradiated', question: 'Was it treated with radiation?' },
  eeg: { words: 'if done', question: 'Was an EEG (brain waves) recorded?' },
  emg: { words: 'if done', question: 'Was nerve conduction or an EMG measured?' },
  csf: { words: 'if done', question: 'Was spinal fluid taken, or were antibodies tested?' },
  catheter: { words: 'if done', question: 'Was there a catheterization of the heart?' },
  'stress-test': { words: 'if done', question: 'Was there a stress test, or a CT or MRI of the heart?' },
  rhythm: { words: 'if the rhythm is the question', question: 'Is the rhythm of the heart in question?' },
  device: {
    words: 'if there is any',
    question: 'Was the heart operated on, or is there a pacemaker, a valve or another device?',
  },
  genome: { words: 'if done', question: 'Was the exome or the genome sequenced?' },
} as const;
export type ConditionName = keyof typeof CONDITIONS;
