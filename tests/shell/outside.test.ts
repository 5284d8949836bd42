import { beforeEach, expect, test } from 'vitest';
import { openOutside } from '../../electron/shell/outside.ts';
import { recorded, resetFakes, simulated } from '../fakes/electron.ts';

const OPEN = 1;
beforeEach(resetFakes);

// SECURITY: 6
test.each(['https://www.medicare.gov/', 'https://www.hhs.gov/hipaa/for-individuals/right-to-access?x=1#y'])(
  'the shell opens %s after asking',
  async (address) => {
    simulated.pressed = OPEN;
    await openOutside(address);
    expect(recorded.questions).toHaveLength(1);
    expect(recorded.questions[0]).toMatchObject({ defaultId: 0, cancelId: 0, detail: expect.stringContaining(address) });
    expect(recorded.openedOutside).toEqual([address]);
  },
);

test('the shell opens nothing when the person declines', async () => {
  await openOutside('https://www.medicare.gov/');
  expect(recorded.questions).toHaveLength(1);
  expect(recorded.openedOutside).toEqual([]);
});

// SECURITY: 6
test.each([
  'http://www.medicare.gov/',
  'https://medicare.gov.example.org/',
  'https://www.medicare.gov.example.org/',
  'https://example.org/?www.medicare.gov',
  'https://www.medicare.gov@example.org/',
  'https://someone:secret@www.medicare.gov/',
  'https://www.medicare.gov:8443/',
  'https://www.medicare.gov./',
  'file:///etc/passwd',
  'smb://www.medicare.gov/share',
  'javascript:alert(1)',
  'mailto:someone@www.medicare.gov',
  'www.medicare.gov',
  '',
])('the shell neither opens nor asks about %s', async (address) => {
  simulated.pressed = OPEN;
  await openOutside(address);
  expect([recorded.questions, recorded.openedOutside]).toEqual([[], []]);
});
