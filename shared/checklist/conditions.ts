/** The conditions of template items: the text beside the item, and the question that the person is asked once. */
export const CONDITIONS = {
  operated: { label: 'if operated', question: 'Has there been an operation for this condition?' },
  drugs: { label: 'if treated with drugs', question: 'Was it treated with drugs (chemotherapy, hormones, immunotherapy)?' },
  irradiated: { label: 'if irradiated', question: 'Was it treated with radiation?' },
  eeg: { label: 'if done', question: 'Was an EEG (brain waves) recorded?' },
  emg: { label: 'if done', question: 'Was nerve conduction or an EMG measured?' },
  csf: { label: 'if done', question: 'Was spinal fluid taken, or were antibodies tested?' },
  catheter: { label: 'if done', question: 'Was there a catheterization of the heart?' },
  'stress-test': { label: 'if done', question: 'Was there a stress test, or a CT or MRI of the heart?' },
  rhythm: { label: 'if the rhythm is the question', question: 'Is the rhythm of the heart in question?' },
  device: {
    label: 'if there is any',
    question: 'Was the heart operated on, or is there a pacemaker, a valve or another device?',
  },
  genome: { label: 'if done', question: 'Was the exome or the genome sequenced?' },
} as const;
export type ConditionName = keyof typeof CONDITIONS;
