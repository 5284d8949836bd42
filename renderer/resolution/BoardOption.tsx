import { letterState } from '../../shared/journey/letter-state.ts';
import { client } from '../client/client.ts';
import fields from '../forms/Fields.module.css';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import { LetterLink } from './LetterRecipients.tsx';
import classes from './Resolution.module.css';
import { ResolutionAppointment } from './ResolutionAppointment.tsx';
import type { ResolutionFacts } from './useResolution.ts';

/** A tumor board or the like: who presents the case, the letter that asks for it, the day. */
export function BoardOption({ facts }: { facts: ResolutionFacts }) {
  const { caseId, letters, resolution } = facts;
  const letter = letters.find(({ kind }) => kind === 'board') ?? null;
  const state = letter && letterState(letter, facts);
  return (
    <>
      <div className={`${fields.fields} ${fields.grid}`}>
        <ProviderSelect
          caseId={caseId}
          label="Whom to ask"
          newKind="physician"
          description="One of your physicians, or another at a hospital that has a board: a physician brings the case."
          value={resolution.providerId}
          onSave={(providerId) => client.resolution.change({ caseId, change: { providerId } })}
        />
      </div>
      {state && (
        <p className={classes.state}>
          <StateShape shape={state.state === 'answered' ? 'done' : 'half'} />
          <span>{state.label}</span>
        </p>
      )}
      <div className={classes.actions}>
        <LetterLink
          caseId={caseId}
          letterId={letter?.id ?? null}
          recipientName="ask for it"
          draft={{ kind: 'board', providerId: resolution.providerId }}
        />
      </div>
      <ResolutionAppointment facts={facts} label="Day of the board" />
    </>
  );
}
