import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import './field.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | null;
  readonly lines?: number;
  readonly type?: 'text' | 'date' | 'search';
  readonly isRequired?: boolean;
}

/** A text to fill in, with what is wrong with it beside it. */
export function Field({ label, hint, value, onChange, problem, lines = 1, type = 'text', isRequired = false }: Props) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={Boolean(problem)}
      isRequired={isRequired}
      validationBehavior="aria"
      autoComplete="off"
    >
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {lines > 1 ? (
        <TextArea rows={lines} className="field-control" />
      ) : (
        <Input className="field-control" spellCheck={false} />
      )}
      {problem && (
        <Text slot="errorMessage" className="field-problem">
          {problem}
        </Text>
      )}
    </TextField>
  );
}
