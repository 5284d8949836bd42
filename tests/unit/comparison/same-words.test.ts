import { expect, test } from 'vitest';
import { sameWords } from '../../../shared/comparison/same-words.ts';

test.each([
  ['Diffuse large B-cell lymphoma', 'diffuse large B cell lymphoma.'],
  ['Follow-up  in\n3 months', 'follow up in 3 months'],
  ['Tumour of the oesophagus, with anaemia', 'tumor of the esophagus with anemia'],
  ['“Wait and watch”', 'Wait & watch'],
  ['20 mg daily; 50 per cent better', '20mg daily, 50% better'],
  ['Hospitalisation at the centre', 'hospitalization at the center'],
  ['Don’t operate', "don't operate"],
])('%j and %j count as the same words', (one, other) => expect(sameWords(one, other)).toBe(true));

test.each([
  ['', ''],
  ['Lymphoma', ''],
  ['Lymphoma', 'Lymphoma?'],
  ['Cancer', 'No cancer'],
  ['HER2+', 'HER2-'],
  ['HER2 +', 'HER2'],
  ['1.5 cm', '15 cm'],
  ['10⁹', '109'],
  ['Stage II', 'Stage 2'],
  ['Surgery, then radiation', 'Radiation, then surgery'],
  ['Fusion L4–L5', 'Fusion L4, L5'],
  ['Heart attack', 'Myocardial infarction'],
])('%j and %j do not count as the same words', (one, other) => expect(sameWords(one, other)).toBe(false));
