import { useEffect, useEffectEvent, useState } from 'react';

const waitsInSeconds = [3, 6, 12, 24, 48];

/** Asks again after each event, a few times and ever later, as long as something is still to come: each answer about people is logged. */
export function useAskAgainWhile(isIncomplete: boolean, events: number, ask: () => void): void {
  const [asked, setAsked] = useState({ events, times: 0 });
  const times = asked.events === events ? asked.times : 0;
  const askAgain = useEffectEvent(() => {
    setAsked({ events, times: times + 1 });
    ask();
  });
  useEffect(() => {
    const wait = waitsInSeconds[times];
    if (!isIncomplete || events === 0 || wait === undefined) return;
    const timer = setTimeout(askAgain, wait * 1000);
    return () => clearTimeout(timer);
  }, [isIncomplete, events, times]);
}
