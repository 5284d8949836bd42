import { Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { FAMILIES, FAMILY_LABELS } from '../../shared/domain/case.ts';
import { parseTime } from '../../shared/format/parse-time.ts';
import { DateText } from '../forms/DateText.tsx';
import classes from './CaseForm.module.css';
import { type CaseMessages, DATE_EXAMPLES, type TypedCase, type TypedField } from './case-draft.ts';

type CaseFormProps = {
  typed: TypedCase;
  onChange: (change: Partial<TypedCase>) => void;
  /** The validation messages, shown beside their fields. */
  messages: CaseMessages;
  /** The person left this field. */
  onLeave: (field: TypedField) => void;
};

const FAMILY_OPTIONS = FAMILIES.map((family) => ({ value: family, label: FAMILY_LABELS[family] }));

/** The fields that every case needs. */
export function RequiredCaseFields(form: CaseFormProps) {
  return (
    <div className={classes.grid}>
      <CaseTextField {...form} field="patient" label="Patient’s name" required autoComplete="off" />
      <DateText
        label="Date of birth"
        required
        placeholder={DATE_EXAMPLES.born}
        text={form.typed.born}
        error={form.messages.born}
        onText={(born) => form.onChange({ born })}
        onBlur={() => form.onLeave('born')}
      />
      <CaseTextField
        {...form}
        field="question"
        label="The question"
        description="What the second physician should answer, in one or two sentences."
        placeholder="Is fusion at L4–L5 needed now, or can another course of physical therapy be tried safely?"
        required
        lines={2}
        wide
      />
      <Select
        comboboxProps={{ withinPortal: false }}
        className={classes.wide}
        label="Kind of condition"
        description="Decides which records the checklist asks for. You can change it at any time."
        data={FAMILY_OPTIONS}
        value={form.typed.family}
        onChange={(value) => {
          const family = FAMILIES.find((each) => each === value);
          if (family) form.onChange({ family });
        }}
      />
    </div>
  );
}

/** The other fields of the packet's first page, in groups. */
export function OptionalCaseFields(form: CaseFormProps) {
  return (
    <>
      <FieldGroup title="The first opinion">
        <CaseTextField {...form} field="condition" label="Diagnosis and stage, as you were told" lines={2} wide />
        <CaseTextField {...form} field="treatment" label="Treatment that was proposed" lines={2} wide />
        <CaseTextField {...form} field="firstPhysician" label="First physician" placeholder="Dr First, Spine Clinic" />
        <DateText
          label="When the first opinion was given"
          expected="past"
          text={form.typed.firstOpinionDate}
          error={form.messages.firstOpinionDate}
          onText={(firstOpinionDate) => form.onChange({ firstOpinionDate })}
          onBlur={() => form.onLeave('firstOpinionDate')}
        />
        <DateText
          id="safeUntil"
          label="Safe to wait until"
          description="As the first physician said. The plan counts back from this day."
          placeholder={DATE_EXAMPLES.safeUntil}
          expected="future"
          text={form.typed.safeUntil}
          error={form.messages.safeUntil}
          onText={(safeUntil) => form.onChange({ safeUntil })}
          onBlur={() => form.onLeave('safeUntil')}
        />
        <CaseTextField {...form} field="reasons" label="Why you ask again, in your own words" lines={3} wide />
      </FieldGroup>
      <FieldGroup title="The second opinion">
        <CaseTextField {...form} field="recipient" label="Who gives it" placeholder="Dr Second, Spine Institute" wide />
        <DateText
          id="appointmentDate"
          label="Day of the appointment"
          placeholder={DATE_EXAMPLES.appointmentDate}
          expected="future"
          text={form.typed.appointmentDate}
          error={form.messages.appointmentDate}
          onText={(appointmentDate) => form.onChange({ appointmentDate })}
          onBlur={() => form.onLeave('appointmentDate')}
        />
        <CaseTextField {...form} field="appointmentTime" label="Time" placeholder="10:30" />
        <CaseTextField {...form} field="appointmentPlace" label="Where, or the link of a talk by video" wide />
        <CaseTextField {...form} field="bring" label="What to bring" description="One thing a line." lines={2} wide />
      </FieldGroup>
      <FieldGroup title="Health now">
        <CaseTextField
          {...form}
          field="medication"
          label="Medication"
          description="One medicine a line, with its dose."
          lines={3}
        />
        <CaseTextField {...form} field="allergies" label="Allergies" lines={3} />
      </FieldGroup>
      <FieldGroup title="Contact">
        <CaseTextField
          {...form}
          field="contact"
          label="How the physician reaches the patient"
          placeholder="Telephone, e-mail or address"
          wide
        />
      </FieldGroup>
    </>
  );
}

function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      <div className={classes.grid}>{children}</div>
    </fieldset>
  );
}

type TextField = Exclude<TypedField, 'family'>;

function CaseTextField({
  typed,
  onChange,
  messages,
  onLeave,
  field,
  lines,
  wide,
  ...inputProps
}: CaseFormProps & {
  field: TextField;
  label: string;
  description?: string;
  placeholder?: string;
  required?: boolean;
  autoComplete?: string;
  lines?: number;
  wide?: boolean;
}) {
  const input = {
    ...inputProps,
    id: field,
    className: wide ? classes.wide : undefined,
    value: typed[field],
    error: messages[field],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
    onBlur: () => {
      const time = field === 'appointmentTime' && parseTime(typed.appointmentTime);
      if (time && time !== typed.appointmentTime) onChange({ appointmentTime: time });
      onLeave(field);
    },
  };
  return lines ? <Textarea {...input} minRows={lines} /> : <TextInput {...input} />;
}
