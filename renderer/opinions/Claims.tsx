import { type RefObject, useId } from 'react';
import type { ClaimKey, Opinion, RecordPage } from '../../shared/domain/opinion.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { CLAIM_GROUPS } from '../../shared/opinions/opinion-labels.ts';
import fields from '../forms/Fields.module.css';
import { FoldedAnswers } from '../resolution/AnswersTo.tsx';
import { ClaimField, type ClaimFieldHandle } from './ClaimField.tsx';
import { LookedAt } from './LookedAt.tsx';
import classes from './Opinions.module.css';
import type { SaveOpinion } from './useOpinions.ts';

export type ClaimHandles = Map<ClaimKey, ClaimFieldHandle>;

/** Points that are usually said in a few words. */
const SHORT: ReadonlySet<ClaimKey> = new Set(['stage', 'certainty', 'urgency']);

/** What the physician concluded, point by point under the question that it answers. */
export function Claims({
  opinion,
  records,
  handles,
  heading: Heading,
  target,
  onTarget,
  save,
  onOpenPage,
}: {
  opinion: Opinion;
  /** By id, those in the trash too. */
  records: ReadonlyMap<string, MedicalRecord>;
  handles: RefObject<ClaimHandles>;
  /** By how many headings it stands under. */
  heading: 'h2' | 'h3';
  /** The field into which words go that are taken from a page. */
  target?: ClaimKey;
  /** A field has the keyboard. */
  onTarget?: (key: ClaimKey) => void;
  save: SaveOpinion;
  onOpenPage: (page: RecordPage) => void;
}) {
  const part = useId();
  return (
    <>
      {CLAIM_GROUPS.map(({ title, keys }, index) => (
        <section key={title} className={classes.group} aria-labelledby={`${part}${index}`}>
          <Heading id={`${part}${index}`}>{title}</Heading>
          <div className={`${fields.fields} ${classes.claims}`}>
            {keys.map((key) => (
              <div key={key}>
                <ClaimField
                  ref={(handle) => {
                    if (handle) handles.current.set(key, handle);
                    else handles.current.delete(key);
                  }}
                  name={key}
                  claim={opinion.claims[key]}
                  records={records}
                  lines={SHORT.has(key) ? 1 : 2}
                  target={target === key}
                  onTarget={() => onTarget?.(key)}
                  onSave={(claim) => save(() => ({ claims: { [key]: claim } }))}
                  onOpenPage={onOpenPage}
                />
                <FoldedAnswers opinion={opinion} point={key} />
                {key === 'lookedAt' && (
                  <LookedAt
                    opinion={opinion}
                    records={records}
                    save={save}
                    onSay={(words) => {
                      handles.current.get('lookedAt')?.put(words, []);
                      handles.current.get('lookedAt')?.focus();
                    }}
                  />
                )}
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
