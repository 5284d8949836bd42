import { expect, test } from 'vitest';
import { audienceOf } from '../../../shared/questions/audience.ts';
import { aCase, aProvider } from '../invented-journey.ts';

test('a provider is asked the questions for its role', () => {
  const first = aProvider('Dr First');
  const candidate = aProvider('Dr Second', { role: 'candidate' });
  const primary = aProvider('Dr Primary', { role: 'primary-care' });
  const insurer = aProvider('Sample Health', { kind: 'insurer' });
  const nurse = aProvider('A nurse');
  const facts = {
    case: aCase({ firstPhysician: 'Dr First', recipient: '' }),
    providers: [first, candidate, primary, insurer, nurse],
  };
  expect(facts.providers.map((provider) => audienceOf(provider, facts))).toEqual([
    'first',
    'second',
    'primary-care',
    'insurer',
    'other',
  ]);
});
