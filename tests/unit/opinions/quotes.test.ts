import { expect, test } from 'vitest';
import { addClaimSources, appendText, joinSelectedLines, removeClaimSource } from '../../../shared/opinions/quotes.ts';
import { id } from '../invented-journey.ts';

test('the lines of a page become one text with separate paragraphs', () => {
  expect(joinSelectedLines('  Classical Hodgkin\r\nlymphoma,   nodular\nsclerosis.\n\n\nStage II. ')).toBe(
    'Classical Hodgkin lymphoma, nodular sclerosis.\nStage II.',
  );
});

test('a hyphen at the end of a line stays, because it may belong to the word', () => {
  expect(joinSelectedLines('non-\nHodgkin lymphoma, L4-\n5')).toBe('non-Hodgkin lymphoma, L4-5');
});

test('list items stay on separate lines', () => {
  expect(joinSelectedLines('Plan:\n• physical therapy\nfor six weeks\n• then MRI\n1. call\n(2) wait')).toBe(
    'Plan:\n• physical therapy for six weeks\n• then MRI\n1. call\n(2) wait',
  );
});

test('spaces alone give no quote', () => expect(joinSelectedLines(' \n \n')).toBe(''));

test('a quote is appended to the existing text, and never twice', () => {
  expect(appendText('', ' Fusion ')).toBe('Fusion');
  expect(appendText('Fusion\n', 'Brace')).toBe('Fusion\nBrace');
  expect(appendText('Fusion L4–L5', 'Fusion')).toBe('Fusion L4–L5');
});

test('a page is a source once, and can be removed', () => {
  const page = { recordId: id('report'), page: 3 };
  const other = { recordId: id('report'), page: 4 };
  const claim = addClaimSources(addClaimSources({ text: 'a', sources: [] }, [page]), [page, other]);
  expect(claim).toEqual({ text: 'a', sources: [page, other] });
  expect(removeClaimSource(claim, { ...page })).toEqual({ text: 'a', sources: [other] });
});
