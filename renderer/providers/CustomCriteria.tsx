import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { validateCustomCriteria } from '../../shared/providers/custom-criteria.ts';
import { focusPage } from '../focus/focus.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import { useInvalidFields } from '../forms/unsaved.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './CandidateComparison.module.css';
import { useCustomCriteria } from './useCustomCriteria.ts';

/** The form that adds a custom criterion. */
export function AddCustomCriterion({ caseId, names }: { caseId: string; names: readonly string[] }) {
  const customCriteria = useCustomCriteria(caseId);
  const [name, setName] = useState('');
  const validationMessage = name.trim() === '' ? null : validateCustomCriteria([...names, name.trim()]);
  const add = useMutation({ mutationFn: customCriteria.add, onSuccess: () => setName(''), meta: { shownByPage: true } });
  useInvalidFields(name.trim() ? 1 : 0);
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !validationMessage) add.mutate(name.trim());
      }}
    >
      <TextInput
        label="A criterion of your own"
        placeholder="For example: speaks Spanish"
        maxLength={80}
        value={name}
        error={validationMessage}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={add.isPending} disabled={name.trim() === '' || validationMessage !== null}>
        Add criterion
      </Button>
      <ProblemNote error={add.error} />
    </form>
  );
}

/** The name of a custom criterion, to change or to remove. */
export function CustomCriterionName({ caseId, name, names }: { caseId: string; name: string; names: readonly string[] }) {
  const customCriteria = useCustomCriteria(caseId);
  const index = names.indexOf(name);
  const remove = useMutation({ mutationFn: () => customCriteria.remove(index), onSuccess: focusPage });
  const others = names.filter((each) => each !== name);
  return (
    <div className={classes.own}>
      <AutosaveText
        label={`Name of your criterion “${name}”`}
        value={name}
        check={(text) => (text.trim() === '' ? 'Name the criterion.' : validateCustomCriteria([...others, text]))}
        onSave={(text) => customCriteria.rename(index, text.trim())}
      />
      <ActionIcon aria-label={`Remove the criterion ${name}`} onClick={() => remove.mutate()} loading={remove.isPending}>
        <IconX size="1rem" aria-hidden />
      </ActionIcon>
    </div>
  );
}
