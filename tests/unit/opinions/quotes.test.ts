import { expect, test } from 'vitest';
import { addClaimSources, appendText, joinSelectedLines, removeClaimSource } from '../../../shared/opinions/quotes.ts';
import { id } from '../invented-journey.ts';

test('the lines of a page become one text again, its paragraphs stay apart', () => {
  expect(joinSelectedLines('  Classical Hodgkin\r\nlymphoma,   nodular\nsclerosis.\n\n\nStage II. ')).toBe(
    'Classical Hodgkin lymphoma, nodular sclerosis.\nStage II.',
  );
});

test('no hyphen is taken away at the end of a line: it may belong to the word', () => {
  expect(joinSelectedLines('non-\nHodgkin lymphoma, L4-\n5')).toBe('non-Hodgkin lymphoma, L4-5');
});

test('items of a list stay on lines of their own', () => {
  expect(joinSelectedLines('Plan:\n• physical therapy\nfor six weeks\n• then MRI\n1. call\n(2) wait')).toBe(
    'Plan:\n• physical therapy for six weeks\n• then MRI\n1. call\n(2) wait',
  );
});

test('nothing but spaces is nothing', () => expect(joinSelectedLines(' \n \n')).toBe(''));

test('words are put behind those that stand there, and never twice', () => {
  expect(appendText('', ' Fusion ')).toBe('Fusion');
  expect(appendText('Fusion\n', 'Brace')).toBe('Fusion\nBrace');
  expect(appendText('Fusion L4–L5', 'Fusion')).toBe('Fusion L4–L5');
});

test('a page is a source once, and can be taken off again', () => {
  const page = { recordId: id('report'), page: 3 };
  const other = { recordId: id('report'), page: 4 };
  const claim = addClaimSources(addClaimSources({ text: 'a', sources: [] }, [page]), [page, other]);
  expect(claim).toEqual({ text: 'a', sources: [page, other] });
  expect(removeClaimSource(claim, { ...page })).toEqual({ text: 'a', sources: [other] });
});
