import { useAnswer } from '../../api/use-answer.ts';
import { toName } from './to-name.ts';

interface Props {
  readonly party: string;
  /** Whether the officer deals with a request of this person: of others no name is asked, which would only be logged. */
  readonly isSeen: boolean;
}

/** Whose request it is: by name for who may see it, else by the id. */
export function PersonName({ party, isSeen }: Props) {
  const { data } = useAnswer(['name', party], (api, options) => api.partyName({ id: party }, options), {
    isWanted: isSeen,
  });
  return <>{(isSeen && toName(data?.party?.identity)) || party}</>;
}
