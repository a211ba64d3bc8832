import { Button, type ButtonProps, composeRenderProps } from 'react-aria-components';
import { useLanguage } from '../language/language-context.tsx';
import './action-button.css';

interface Props extends ButtonProps {
  readonly look?: 'main' | 'plain' | 'danger' | 'quiet';
}

/** A button; while what it began is under way it keeps the focus, says so, and does not begin it again. */
export function ActionButton({ look = 'plain', children, isPending = false, ...rest }: Props) {
  const { tell } = useLanguage();
  return (
    <Button {...rest} isPending={isPending} className={`action-button action-button-${look}`}>
      {composeRenderProps(children, (content) => (
        <>
          {content}
          {isPending && <span className="action-button-busy">{tell('busy')}</span>}
        </>
      ))}
    </Button>
  );
}
