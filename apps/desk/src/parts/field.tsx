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
  /** As wide as the number of a person or case. */
  readonly isId?: boolean;
  /** What Enter does here, instead of sending the form. */
  readonly onEnter?: () => void;
}

/** A text to fill in, with what is wrong with it beside it. */
export function Field(props: Props) {
  const { label, hint, value, onChange, problem, lines = 1, type = 'text', isRequired = false, isId = false } = props;
  const { onEnter } = props;
  return (
    <TextField
      className={isId ? 'field field-id' : 'field'}
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={Boolean(problem)}
      isRequired={isRequired}
      validationBehavior="aria"
      autoComplete="off"
      onKeyDown={(event) => {
        // What is not kept here goes on to what is around it: Escape closes a dialog.
        if (!onEnter || event.key !== 'Enter') return event.continuePropagation();
        event.preventDefault();
        onEnter();
      }}
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
