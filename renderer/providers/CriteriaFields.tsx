import type { CriteriaChange } from '../../shared/domain/candidate.ts';
import type { Provider } from '../../shared/domain/provider.ts';
import {
  type Criterion,
  type CriterionKey,
  KNOWN_LABELS,
  MODE_LABELS,
  NETWORK_LABELS,
  PROGRAMME_RULES,
} from '../../shared/providers/criteria.ts';
import { client } from '../client/client.ts';
import { AutosaveCheck, AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import classes from './Providers.module.css';

const EXAMPLES: Partial<Record<CriterionKey, string>> = {
  specialty: 'For example: spine surgery',
  volume: 'For example: about 200 a year',
  wait: 'For example: 3 weeks',
  distance: 'For example: 40 minutes by train',
  cost: 'For example: 20 %, after the deductible',
  source: 'For example: patient group',
};

function optionsOf<Value extends string>(labels: Record<Value, string>) {
  return (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label: label || 'Not known' }));
}
const KNOWN_OPTIONS = optionsOf(KNOWN_LABELS);
const NETWORK_OPTIONS = optionsOf(NETWORK_LABELS);
const MODE_OPTIONS = optionsOf(MODE_LABELS);

/** Saves changed criteria of a candidate. */
export function saveCriteria({ id }: Provider, criteria: CriteriaChange): Promise<Provider> {
  return client.providers.update({ id, change: { criteria } });
}

/** The field for one criterion of a candidate. `label` replaces the criterion's label. */
export function CriterionField({
  provider,
  criterion: { key, label: name, explain },
  label = name,
  showExplanation = false,
}: {
  provider: Provider;
  criterion: Pick<Criterion, 'key' | 'label' | 'explain'>;
  label?: string;
  /** Shows the sentence that says what to find out. */
  showExplanation?: boolean;
}) {
  const { criteria } = provider;
  const save = (change: CriteriaChange) => saveCriteria(provider, change);
  const fieldProps = { label, ...(showExplanation ? { description: explain } : {}) };
  const textProps = { ...fieldProps, lines: 1, placeholder: showExplanation ? (EXAMPLES[key] ?? '') : '' };
  switch (key) {
    case 'specialty':
      return (
        <AutosaveText
          {...textProps}
          value={provider.specialty}
          onSave={(specialty) => client.providers.update({ id: provider.id, change: { specialty } })}
        />
      );
    case 'independentPerson':
    case 'independentInstitution':
      return (
        <AutosaveSelect
          {...fieldProps}
          value={criteria[key]}
          options={KNOWN_OPTIONS}
          onSave={(value) => save({ [key]: value })}
        />
      );
    case 'network':
      return (
        <AutosaveSelect
          {...fieldProps}
          value={criteria.network}
          options={NETWORK_OPTIONS}
          onSave={(network) => save({ network })}
        />
      );
    case 'mode':
      return <AutosaveSelect {...fieldProps} value={criteria.mode} options={MODE_OPTIONS} onSave={(mode) => save({ mode })} />;
    case 'rules':
      return (
        <fieldset className={classes.rules}>
          <legend>{label}</legend>
          {PROGRAMME_RULES.map((rule) => (
            <AutosaveCheck
              key={rule.key}
              label={rule.label}
              value={criteria[rule.key]}
              onSave={(value) => save({ [rule.key]: value })}
            />
          ))}
          <AutosaveText label="Other rules" lines={1} value={criteria.rules} onSave={(rules) => save({ rules })} />
        </fieldset>
      );
    default:
      return <AutosaveText {...textProps} value={criteria[key]} onSave={(value) => save({ [key]: value })} />;
  }
}
