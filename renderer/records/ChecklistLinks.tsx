import { CloseButton, Input } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { AddSelect } from '../ui/AddSelect.tsx';
import { TextLink } from '../ui/links.tsx';
import classes from './RecordDetails.module.css';

/** The checklist items that a record proves, by a rule or by the person's own link. */
export function ChecklistLinks({ record }: { record: MedicalRecord }) {
  const { caseId, id } = record;
  const queryClient = useQueryClient();
  const checklist = useQuery(orpc.checklist.get.queryOptions({ input: { caseId } }));
  const link = useMutation(
    orpc.checklist.linkRecord.mutationOptions({
      onSuccess: (next) => queryClient.setQueryData(orpc.checklist.get.queryKey({ input: { caseId } }), next),
    }),
  );
  const items = checklist.data?.items ?? [];
  const proven = items.filter(({ records }) => records.includes(id));
  const others = items.filter(({ records, state }) => !records.includes(id) && state !== 'not-applicable');
  return (
    <div>
      <Input.Label component="div">Proves</Input.Label>
      {proven.length > 0 && (
        <ul className={classes.proven}>
          {proven.map(({ key, name }) => (
            <li key={key}>
              <TextLink to={pagePath('overview')} params={{ caseId }} className={classes.item}>
                {name}
              </TextLink>
              <CloseButton
                size={28}
                aria-label={`Does not prove: ${name}`}
                onClick={() => link.mutate({ caseId, recordId: id, key, proves: false })}
              />
            </li>
          ))}
        </ul>
      )}
      <AddSelect
        aria-label="Something of the checklist that this record proves"
        placeholder={proven.length > 0 ? 'And also…' : 'Nothing of the checklist yet…'}
        data={others.map(({ key, name }) => ({ value: key, label: name }))}
        nothingFoundMessage="Nothing on the checklist is called this."
        onAdd={(key) => link.mutate({ caseId, recordId: id, key, proves: true })}
      />
    </div>
  );
}
