import { describe, expect, test } from 'vitest';
import { createVaultWithCase, importInto, pdfWithText } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

describe.each(everyTransport)('one file at once (%s)', (transport) => {
  test('a record unlocked twice has its pages and their texts once', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const bytes = await pdfWithText('Confidential', 2, 'spring');
    const [outcome] = await importInto(openedApp, caseId, [{ name: 'Letter.pdf', bytes }]);
    const recordId = outcome?.recordId ?? '';
    const unlock = (password: string) => client.import.unlock({ recordId, password });
    const both = await Promise.all([unlock('spring'), unlock('spring')]);
    expect(both).toMatchObject([
      { pages: 2, textPages: 2 },
      { pages: 2, textPages: 2 },
    ]);
    expect(await client.records.search({ caseId, text: 'confidential' })).toMatchObject([{ id: recordId, page: 1 }]);
  });

  test('a record unlocked with a wrong and the right password opens', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const bytes = await pdfWithText('Confidential', 2, 'spring');
    const [outcome] = await importInto(openedApp, caseId, [{ name: 'Letter.pdf', bytes }]);
    const recordId = outcome?.recordId ?? '';
    const unlock = (password: string) => client.import.unlock({ recordId, password });
    await Promise.allSettled([unlock('autumn'), unlock('spring'), unlock('winter')]);
    expect(await client.records.get({ id: recordId })).toMatchObject({ pages: 2, textPages: 2 });
  });

  test('a file of two imports becomes one record', async () => {
    await using openedApp = await openApp(transport);
    const { id: caseId } = await createVaultWithCase(openedApp);
    const file = { name: 'Letter.pdf', bytes: await pdfWithText('Alpha') };
    const both = await Promise.all([importInto(openedApp, caseId, [file]), importInto(openedApp, caseId, [file])]);
    expect(
      both
        .flat()
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['duplicate', 'imported']);
    expect(await openedApp.client.records.list({ caseId })).toHaveLength(1);
  });
});
