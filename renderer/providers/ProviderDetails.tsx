import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PROVIDER_ROLE_LABELS, PROVIDER_ROLES } from '../../shared/domain/candidate.ts';
import type { Provider, ProviderChange } from '../../shared/domain/provider.ts';
import { searchOf } from '../../shared/providers/candidate-search.ts';
import { criteriaFor } from '../../shared/providers/criteria.ts';
import { firstPhysicianOf, roleOf } from '../../shared/providers/roles.ts';
import { client, orpc } from '../client/client.ts';
import { ContactLog } from '../contacts/ContactLog.tsx';
import { AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { useNewLetter } from '../letters/useNewLetter.ts';
import { pagePath } from '../pages/pages.ts';
import { ButtonLink } from '../ui/links.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import { ContactFields } from './ContactFields.tsx';
import { CriterionField, saveCriteria } from './CriteriaFields.tsx';
import classes from './Providers.module.css';
import { giveRole, type ProviderFacts } from './useProviderFacts.ts';

const ROLE_OPTIONS = PROVIDER_ROLES.map((value) => ({ value, label: PROVIDER_ROLE_LABELS[value] }));

/** One provider: the role in the case, contact details, criteria of a candidate, and the contact log. */
export function ProviderDetails({
  provider,
  facts,
  onRemove,
}: {
  provider: Provider;
  facts: ProviderFacts;
  onRemove: () => void;
}) {
  const { caseId, criteria } = provider;
  const save = (change: ProviderChange) => client.providers.update({ id: provider.id, change });
  const role = roleOf(provider, facts);
  const isCompared = role === 'candidate' || role === 'second' || role === 'third';
  const { sought } = searchOf(facts);
  const customCriteria = facts.case.ownCriteria;
  return (
    <div className={classes.details}>
      <h2>{provider.name}</h2>
      {isCompared && <ChoiceCard provider={provider} facts={facts} />}
      <div className={classes.role}>
        <AutosaveSelect
          label="To this case"
          value={role}
          options={ROLE_OPTIONS}
          onSave={(next) => giveRole(provider, next, facts)}
        />
        <LetterButton provider={provider} facts={facts} />
      </div>
      <ContactFields provider={provider} save={save} />
      {isCompared && (
        <section className={classes.part}>
          <h3>To compare by</h3>
          <div className={`${fields.fields} ${fields.grid}`}>
            {criteriaFor(role === 'second' ? 'second' : sought)
              .filter(({ key }) => key !== 'specialty')
              .map((criterion) => (
                <CriterionField key={criterion.key} provider={provider} criterion={criterion} showExplanation />
              ))}
            {customCriteria.map((name) => (
              <AutosaveText
                key={name}
                label={name}
                lines={1}
                value={criteria.own[name] ?? ''}
                onSave={(value) => saveCriteria(provider, { own: { [name]: value } })}
              />
            ))}
            <div className={fields.across}>
              <AutosaveText
                label="Notes"
                lines={2}
                value={criteria.notes}
                onSave={(notes) => saveCriteria(provider, { notes })}
              />
            </div>
          </div>
        </section>
      )}
      <ContactLog caseId={caseId} providerId={provider.id} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}

/** A button that writes to the provider; the letter to the first physician exists only once. */
function LetterButton({ provider, facts }: { provider: Provider; facts: ProviderFacts }) {
  const { caseId, id: providerId } = provider;
  const { begin, isPending } = useNewLetter(caseId);
  const letters = useQuery(orpc.letters.list.queryOptions({ input: { caseId } })).data ?? [];
  const isFirst = firstPhysicianOf(facts)?.id === providerId;
  const tellFirst = isFirst ? letters.find(({ kind }) => kind === 'tell-first') : undefined;
  if (tellFirst)
    return (
      <ButtonLink variant="default" to={pagePath('letter')} params={{ caseId, letterId: tellFirst.id }}>
        Open the letter to them
      </ButtonLink>
    );
  return (
    <Button variant="default" loading={isPending} onClick={() => begin({ kind: isFirst ? 'tell-first' : 'own', providerId })}>
      {isFirst ? 'Tell them by letter' : 'Write to them'}
    </Button>
  );
}
