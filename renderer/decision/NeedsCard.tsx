import { NEED_TEXTS } from '../../shared/decision/needs.ts';
import { NEEDS, type Need, type NeedAnswer } from '../../shared/domain/decision.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { TASK_LINKS } from '../pages/task-links.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import decisionClasses from './Decision.module.css';
import classes from './NeedsCard.module.css';
import type { DecisionFacts, SaveDecision } from './useDecision.ts';

const NEED_ANSWERS = [
  { answer: 'yes', label: 'Yes' },
  { answer: 'not-yet', label: 'Not yet' },
] as const;

/** The four needs of a decision, each yes or not yet, and how comfortable the person is. */
export function NeedsCard({ facts: { decision, caseId }, save }: { facts: DecisionFacts; save: SaveDecision }) {
  return (
    <Card title="How sure am I?">
      <p className={decisionClasses.hint}>
        Four questions to yourself (after the Ottawa Personal Decision Guide). “Not yet” is a good answer: it shows what would
        help.
      </p>
      <ul className={classes.needs}>
        {NEEDS.map((need) => (
          <li key={need} className={classes.need}>
            <NeedFields
              need={need}
              caseId={caseId}
              needAnswer={decision.needs[need] ?? { answer: null, words: '' }}
              onChange={(change) => save({ needs: { [need]: change } })}
            />
          </li>
        ))}
      </ul>
      <div className={`${fields.fields} ${classes.below}`}>
        <AutosaveText
          label="How comfortable am I with it?"
          description="In your own words; an uneasy feeling is worth a line, too."
          lines={1}
          value={decision.comfort}
          onSave={(comfort) => save({ comfort })}
        />
      </div>
    </Card>
  );
}

function NeedFields({
  need,
  caseId,
  needAnswer: { answer, words },
  onChange,
}: {
  need: Need;
  caseId: string;
  needAnswer: NeedAnswer;
  onChange: (change: Partial<NeedAnswer>) => Promise<unknown>;
}) {
  const { question, helps } = NEED_TEXTS[need];
  return (
    <ChoiceField question={question} answers={NEED_ANSWERS} value={answer} onChange={(next) => onChange({ answer: next })}>
      {answer !== null && (
        <div className={`${fields.fields} ${fields.unlabelled}`}>
          <AutosaveText
            label={`In my own words: ${question}`}
            placeholder="In my own words"
            lines={1}
            value={words}
            onSave={(next) => onChange({ words: next })}
          />
        </div>
      )}
      {answer === 'not-yet' && (
        <div className={classes.helps}>
          <p className={decisionClasses.muted}>What might help:</p>
          <ul>
            {helps.map((help) => (
              <li key={help.text}>
                {help.task ? (
                  <TextLink to={TASK_LINKS[help.task].to} params={{ caseId }}>
                    {help.text}
                  </TextLink>
                ) : (
                  help.text
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </ChoiceField>
  );
}
