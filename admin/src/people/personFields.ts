import type { FieldShape } from '../shared/FormField.tsx';

export const PERSON_FIELDS: readonly FieldShape[] = [
  { name: 'name', kind: 'text', required: true },
  { name: 'username', kind: 'text', required: true },
  { name: 'email', kind: 'email' },
];
