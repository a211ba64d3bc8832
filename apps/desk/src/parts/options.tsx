import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Option } from './choice.tsx';
import './options.css';

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  /** Null while none was chosen; anything else that is none of them would keep the keyboard out. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly problem?: string | null;
}

/** One of a few, all in sight. */
export function Options({ label, options, value, onChange, problem }: Props) {
  return (
    <RadioGroup
      className="options"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="options-one">
          <span className="options-mark" aria-hidden="true" />
          {option.label}
        </Radio>
      ))}
      <FieldError className="field-problem">{problem}</FieldError>
    </RadioGroup>
  );
}
