/** A topic that matters to many people. The person says in their own words what it means to them. */
export interface Prompt {
  key: string;
  label: string;
  question: string;
}

/** The prompts, in no order of importance: the person orders what they choose. */
export const PROMPTS: readonly Prompt[] = [
  { key: 'length', label: 'Length of life', question: 'What does more time mean to me, and for what?' },
  { key: 'quality', label: 'Quality of life', question: 'What makes a day a good day for me?' },
  { key: 'pain', label: 'Pain', question: 'What does pain keep me from? How much could I live with?' },
  { key: 'side-effects', label: 'Side effects', question: 'Which could I live with, and which could I not?' },
  { key: 'independence', label: 'Independence at home', question: 'What do I want to be able to do by myself?' },
  { key: 'work', label: 'Work', question: 'What does my work mean to me? How long could I be away?' },
  { key: 'family', label: 'Family and friends', question: 'Who needs me, whom do I need, and what do they think?' },
  { key: 'mind', label: 'Memory and clear thinking', question: 'What do I need a clear head for?' },
  { key: 'hobbies', label: 'What I love doing', question: 'What would I not want to give up?' },
  { key: 'body', label: 'My body and how I look', question: 'Which changes of my body would be hard for me?' },
  { key: 'children', label: 'Having children', question: 'Do I want children, or more of them?' },
  { key: 'hospital', label: 'Time in hospital', question: 'How do I feel about staying there, and coming back often?' },
  { key: 'travel', label: 'Travel', question: 'How far can I go for treatment, how often, and with whom?' },
  { key: 'recovery', label: 'Time to recover', question: 'How long could I be weak, and who would help me?' },
  { key: 'faith', label: 'Faith or beliefs', question: 'What do I believe that matters here?' },
  { key: 'cost', label: 'Cost', question: 'What could I pay, and what would it take from other things?' },
  { key: 'going-back', label: 'Being able to go back', question: 'How much does it matter that a step can be undone?' },
  { key: 'peace-of-mind', label: 'Peace of mind', question: 'With what could I sleep at night?' },
  { key: 'event', label: 'A day that is coming', question: 'Is there a day that I want to be there for?' },
];
