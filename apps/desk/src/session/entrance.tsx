import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { useTitle } from '../parts/use-title.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import './entrance.css';
import type { SessionState } from './session-state.ts';

interface Props {
  readonly state: SessionState;
  readonly onSignIn: () => void;
}

/** What stands here before somebody has come in, or after they have left. */
export function Entrance({ state, onSignIn }: Props) {
  const { tell } = useLanguage();
  if (state.kind === 'starting') {
    return (
      <Door title={tell('entrance.starting')}>
        <output>{tell('entrance.starting.about')}</output>
      </Door>
    );
  }
  if (state.kind === 'handedOver') {
    return (
      <Door title={tell('entrance.handedOver')}>
        <p>{tell('entrance.handedOver.about')}</p>
      </Door>
    );
  }
  const why = state.kind === 'failed' ? (`entrance.${state.why}` as const) : ('entrance.signedOut' as const);
  return (
    <Door key={why} title={tell(why)}>
      <p>{tell(`${why}.about`)}</p>
      <ActionButton look="main" onPress={onSignIn}>
        {tell('signIn')}
      </ActionButton>
    </Door>
  );
}

function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="entrance-door">
      <img src="/icon.svg" alt="" width={40} height={40} />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
      <LanguageSwitch />
    </main>
  );
}
