import { expect, test } from 'vitest';
import { emailRemark, phoneRemark } from '../../../shared/providers/contact-remarks.ts';

test.each(['', 'maria@clinic.example', 'Dr Maria <maria@clinic.example>', 'a@x.org, b@x.org', 'päivi@klinikka.example'])(
  '%j is accepted as an e-mail address',
  (text) => expect(emailRemark(text)).toBeNull(),
);

test.each(['none', 'dr@', 'maria@clinic', '@clinic.example'])('%j gets a remark as an e-mail address', (text) =>
  expect(emailRemark(text)).toBe('This does not look like an e-mail address.'),
);

test.each(['', '+49 (0)30 123-456 ext. 7', '٠١٢٣', 'ask for Ms Key, 555 0101'])('%j is accepted as a phone number', (text) =>
  expect(phoneRemark(text)).toBeNull(),
);

test('a phone field without digits gets a remark', () => {
  expect(phoneRemark('call me')).toBe('There is no number in it.');
});
