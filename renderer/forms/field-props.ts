import type { ReactNode } from 'react';

/** What every field of a form takes. */
export interface FieldProps {
  /** The id that a deep link names. */
  id?: string;
  label: string;
  description?: ReactNode;
  placeholder?: string;
  required?: boolean;
  /** Read-only for now, for example in the trash. */
  disabled?: boolean;
}
