import { type Opinion, type OpinionChange, PERSPECTIVES } from '../../shared/domain/opinion.ts';
import { PERSPECTIVE_LABELS } from '../../shared/opinions/opinion-labels.ts';
import { AutosaveDate, AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import classes from './Opinions.module.css';
import type { SaveOpinion } from './useOpinions.ts';

const PERSPECTIVE_OPTIONS = PERSPECTIVES.map((value) => ({ value, label: PERSPECTIVE_LABELS[value] }));

/** Who gave the opinion, in which specialty, from which perspective, and when. */
export function OpinionAuthor({ opinion, save }: { opinion: Opinion; save: SaveOpinion }) {
  const change = (next: OpinionChange) => save(() => next);
  return (
    <div className={`${fields.fields} ${classes.author}`}>
      <ProviderSelect
        caseId={opinion.caseId}
        label="Physician"
        newKind="physician"
        value={opinion.providerId}
        onSave={(providerId) => change({ providerId })}
      />
      {opinion.providerId === null && (
        <AutosaveText
          label="Their name, if not in the list"
          placeholder="Dr Maria Lindner"
          value={opinion.physician}
          onSave={(physician) => change({ physician })}
        />
      )}
      <AutosaveDate label="When it was given" value={opinion.date} onSave={(date) => change({ date })} />
      <AutosaveText
        label="Specialty"
        placeholder="For example: spine surgery"
        value={opinion.specialty}
        onSave={(specialty) => change({ specialty })}
      />
      <AutosaveSelect
        label="Point of view (perspective)"
        value={opinion.perspective}
        options={PERSPECTIVE_OPTIONS}
        onSave={(perspective) => change({ perspective })}
      />
    </div>
  );
}
