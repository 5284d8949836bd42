import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { HOLDERS, Holder, ItemEdit } from '../../shared/domain/checklist.ts';
import { RecordKind } from '../../shared/domain/record.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '../../shared/domain/record-kinds.ts';
import { HOLDER_LABELS } from '../../shared/format/holders.ts';
import { useInvalidFields } from '../forms/unsaved.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './ItemDetails.module.css';

const EMPTY_ITEM: ItemEdit = {
  name: '',
  why: '',
  kind: 'other',
  holder: 'records-office',
  must: true,
  lookBackMonths: null,
  waitDays: [7, 30],
};

/** Parses a number field: a whole number of at least `minimum`, or null where the field is empty. */
function parseWholeNumber(value: number | string, minimum: number): number | null {
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? null : Math.max(minimum, Math.round(number));
}

/** The form of a custom item, or of a template's item for this case. It saves on submit: half an item is useless. */
export function ItemForm({
  item = EMPTY_ITEM,
  isCustom,
  saving,
  error,
  onSave,
  onCancel,
  moreActions,
}: {
  item?: ItemEdit;
  /** A custom item has its own name and kind. */
  isCustom: boolean;
  saving: boolean;
  error: unknown;
  onSave: (item: ItemEdit) => void;
  onCancel: () => void;
  /** More actions beside the buttons. */
  moreActions?: ReactNode;
}) {
  const [draft, setDraft] = useState(item);
  const change = (part: Partial<ItemEdit>) => setDraft((before) => ({ ...before, ...part }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(item);
  useInvalidFields(isChanged ? 1 : 0);
  const [from, to] = draft.waitDays ?? [null, null];
  const setWait = (range: [number | null, number | null]) => {
    const [minimum, maximum] = [range[0] ?? range[1], range[1] ?? range[0]];
    change({ waitDays: minimum === null || maximum === null ? null : [minimum, Math.max(minimum, maximum)] });
  };
  const parsed = ItemEdit.safeParse(draft);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.success) onSave(parsed.data);
      }}
    >
      <TextInput
        label="What is needed"
        placeholder="Pain diary"
        autoFocus
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        label="Why"
        autosize
        minRows={2}
        value={draft.why}
        onChange={(event) => change({ why: event.currentTarget.value })}
      />
      <Select
        label="Who has it"
        data={HOLDERS.map((value) => ({ value, label: HOLDER_LABELS[value] }))}
        value={draft.holder}
        allowDeselect={false}
        onChange={(value) => change({ holder: Holder.catch('other').parse(value) })}
      />
      {isCustom && (
        <Select
          label="Kind of record"
          data={RECORD_KINDS.map((value) => ({ value, label: RECORD_KIND_LABELS[value] }))}
          value={draft.kind}
          allowDeselect={false}
          onChange={(value) => change({ kind: RecordKind.catch('other').parse(value) })}
        />
      )}
      <div className={classes.pair}>
        <NumberInput
          label="Usual wait, from (days)"
          placeholder="none"
          min={0}
          allowDecimal={false}
          value={from ?? ''}
          onChange={(value) => setWait([parseWholeNumber(value, 0), to])}
        />
        <NumberInput
          label="to (days)"
          placeholder="none"
          min={0}
          allowDecimal={false}
          value={to ?? ''}
          onChange={(value) => setWait([from, parseWholeNumber(value, 0)])}
        />
      </div>
      <NumberInput
        label="How far back (months)"
        description="The newest should not be older; empty: no limit."
        placeholder="no limit"
        min={1}
        allowDecimal={false}
        value={draft.lookBackMonths ?? ''}
        onChange={(value) => change({ lookBackMonths: parseWholeNumber(value, 1) })}
      />
      <Checkbox
        label="The second physician needs it"
        description="Not ticked: it would help."
        checked={draft.must}
        onChange={(event) => change({ must: event.currentTarget.checked })}
      />
      <ProblemNote error={error} />
      <div className={classes.marks}>
        <Button type="submit" loading={saving} disabled={!parsed.success}>
          Save
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        {moreActions}
      </div>
    </form>
  );
}
