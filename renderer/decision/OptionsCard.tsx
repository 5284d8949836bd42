import { Button } from '@mantine/core';
import { useRef } from 'react';
import { type Option, ownKey } from '../../shared/decision/options.ts';
import type { OptionEdit } from '../../shared/domain/decision.ts';
import { LongText } from '../comparison/LongText.tsx';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { AddLine } from '../forms/AddLine.tsx';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { offerUndo } from '../ui/offer-undo.ts';
import { showProblem } from '../ui/toasts.tsx';
import decisionClasses from './Decision.module.css';
import classes from './OptionsCard.module.css';
import type { DecisionFacts, SaveDecision } from './useDecision.ts';

/** The options: from the opinions, waiting, and the person's own. Options set aside stand apart and can come back. */
export function OptionsCard({ facts, save }: { facts: DecisionFacts; save: SaveDecision }) {
  const { options, decision, caseId } = facts;
  const container = useRef<HTMLDivElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const open = options.filter(({ left }) => !left);
  const optionsSetAside = options.filter(({ left }) => left);
  const findIn = (key: string, what: string) => container.current?.querySelector<HTMLElement>(`[data-option="${key}"] ${what}`);
  const edit = ({ key }: Option, change: Partial<OptionEdit>) => save({ options: { [key]: change } });

  function setAside(option: Option) {
    // An option set aside cannot be the plan any more.
    const chosen = option.keys.some((key) => key === decision.chosen) ? { chosen: null } : {};
    save({ options: { [option.key]: { left: true } }, ...chosen }).catch(showProblem);
    focusWhenDrawn(() => findIn(option.key, 'textarea'));
  }

  function restoreOption(option: Option) {
    edit(option, { left: false }).catch(showProblem);
    focusWhenDrawn(() => findIn(option.key, 'textarea'));
  }

  function remove(option: Option) {
    const removing = save((latest) => ({ ownOptions: latest.ownOptions.filter((id) => ownKey(id) !== option.key) }));
    const id = option.key.slice('own:'.length);
    removing.catch(showProblem);
    offerUndo(removing, {
      message: `“${option.name}” removed.`,
      onRemoved: () => container.current?.querySelector<HTMLElement>('form input')?.focus(),
      restore: () => save((latest) => ({ ownOptions: [...latest.ownOptions, id] })),
      onRestored: () => findIn(option.key, 'textarea')?.focus(),
    });
  }

  return (
    <Card title="The options">
      <p className={decisionClasses.hint}>
        They are listed in the order in which the opinions were given; the order says nothing else. Waiting and watching is always
        one of them.
      </p>
      <div ref={container}>
        {facts.opinions.length === 0 && (
          <p className={decisionClasses.hint}>
            What your physicians recommend comes from{' '}
            <TextLink to={pagePath('opinions')} params={{ caseId }}>
              Opinions
            </TextLink>
            ; none is written down yet.
          </p>
        )}
        <ul className={classes.options} aria-label="The options">
          {open.map((option) => (
            <li key={option.key} className={classes.option} data-option={option.key}>
              <div className={classes.header}>
                <h3>{option.name}</h3>
                <div className={classes.tools}>
                  <Button
                    variant="subtle"
                    size="compact-md"
                    aria-label={`Not for me: ${option.name}`}
                    onClick={() => setAside(option)}
                  >
                    Not for me
                  </Button>
                  {option.key.startsWith('own:') && (
                    <Button
                      variant="subtle"
                      size="compact-md"
                      aria-label={`Remove: ${option.name}`}
                      onClick={() => remove(option)}
                    >
                      Remove
                    </Button>
                  )}
                </div>
              </div>
              <Recommendation option={option} />
              <div className={`${fields.fields} ${decisionClasses.pair} ${fields.unlabelled}`}>
                <AutosaveText
                  label={`What I think of it: ${option.name}`}
                  placeholder="What I think of it"
                  lines={1}
                  value={option.words}
                  onSave={(words) => edit(option, { words })}
                />
                <AutosaveText
                  label={`My own name for it: ${option.name}`}
                  placeholder="My own name for it"
                  value={decision.options[option.key]?.label ?? ''}
                  onSave={(label) => edit(option, { label })}
                />
              </div>
            </li>
          ))}
        </ul>
        <AddLine
          label="An option of your own"
          placeholder="For example: first the injections, then see"
          onAdd={(label) => {
            const id = crypto.randomUUID();
            return save((latest) => ({ ownOptions: [...latest.ownOptions, id], options: { [ownKey(id)]: { label } } }));
          }}
        />
        {optionsSetAside.length > 0 && (
          <section aria-label="Not for me" className={classes.setAside}>
            <h3 className={decisionClasses.small}>Not for me</h3>
            <ul>
              {optionsSetAside.map((option) => (
                <li key={option.key} className={classes.option} data-option={option.key}>
                  <div className={classes.header}>
                    <h3>{option.name}</h3>
                    <Button
                      variant="subtle"
                      size="compact-md"
                      aria-label={`Bring back: ${option.name}`}
                      onClick={() => restoreOption(option)}
                    >
                      Bring back
                    </Button>
                  </div>
                  <div className={`${fields.fields} ${decisionClasses.pair} ${fields.unlabelled}`}>
                    <AutosaveText
                      label={`Why not: ${option.name}`}
                      placeholder="Why not?"
                      lines={1}
                      value={option.reason}
                      onSave={(reason) => edit(option, { reason })}
                    />
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  );
}

/** The recommendation in the words of each opinion. */
function Recommendation({ option: { from, recommendations } }: { option: Option }) {
  if (from === '') return null;
  if (recommendations.length === 0)
    return <p className={decisionClasses.muted}>No treatment is written down in this opinion yet.</p>;
  return recommendations.map(({ who, text }) => (
    <div key={who} className={classes.recommendation}>
      {recommendations.length > 1 && <p className={decisionClasses.muted}>{who}:</p>}
      <LongText text={text} label={`what ${who} recommends`} />
    </div>
  ));
}
