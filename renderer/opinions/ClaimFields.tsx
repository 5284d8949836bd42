import { type RefObject, useId } from 'react';
import type { ClaimKey, Opinion, RecordPage } from '../../shared/domain/opinion.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { CLAIM_GROUPS } from '../../shared/opinions/opinion-labels.ts';
import fields from '../forms/Fields.module.css';
import { FoldedReplies } from '../resolution/ClaimReplies.tsx';
import { ClaimField, type ClaimFieldHandle } from './ClaimField.tsx';
import classes from './Opinions.module.css';
import { ReviewedMaterial } from './ReviewedMaterial.tsx';
import type { SaveOpinion } from './useOpinions.ts';

export type ClaimHandles = Map<ClaimKey, ClaimFieldHandle>;

/** Claims that usually take a few words. */
const SHORT_CLAIMS: ReadonlySet<ClaimKey> = new Set(['stage', 'certainty', 'urgency']);

/** The claims of an opinion, grouped by the question that they answer. */
export function ClaimFields({
  opinion,
  records,
  fieldHandles,
  heading: Heading,
  target,
  onTarget,
  save,
  onOpenPage,
}: {
  opinion: Opinion;
  /** By id, including records in the trash. */
  records: ReadonlyMap<string, MedicalRecord>;
  fieldHandles: RefObject<ClaimHandles>;
  /** The level that fits the headings above. */
  heading: 'h2' | 'h3';
  /** The field that captured text goes into. */
  target?: ClaimKey;
  /** A field got the focus. */
  onTarget?: (key: ClaimKey) => void;
  save: SaveOpinion;
  onOpenPage: (page: RecordPage) => void;
}) {
  const groupId = useId();
  return (
    <>
      {CLAIM_GROUPS.map(({ title, keys }, index) => (
        <section key={title} className={classes.group} aria-labelledby={`${groupId}${index}`}>
          <Heading id={`${groupId}${index}`}>{title}</Heading>
          <div className={`${fields.fields} ${classes.claims}`}>
            {keys.map((key) => (
              <div key={key}>
                <ClaimField
                  ref={(handle) => {
                    if (handle) fieldHandles.current.set(key, handle);
                    else fieldHandles.current.delete(key);
                  }}
                  name={key}
                  claim={opinion.claims[key]}
                  records={records}
                  lines={SHORT_CLAIMS.has(key) ? 1 : 2}
                  isTarget={target === key}
                  onTarget={() => onTarget?.(key)}
                  onSave={(claim) => save(() => ({ claims: { [key]: claim } }))}
                  onOpenPage={onOpenPage}
                />
                <FoldedReplies opinion={opinion} claimKey={key} />
                {key === 'lookedAt' && (
                  <ReviewedMaterial
                    opinion={opinion}
                    records={records}
                    save={save}
                    onAddText={(text) => {
                      fieldHandles.current.get('lookedAt')?.append(text, []);
                      fieldHandles.current.get('lookedAt')?.focus();
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
