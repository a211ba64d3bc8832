import { useAnswer } from '../../api/use-answer.ts';

/** The rules in force, with everything they name. They are about nobody, so that no purpose is asked for them. */
export function useMatrix() {
  return useAnswer(['matrix'], async (api, { signal }) => {
    const result = await api.privacyMatrix({}, signal && { signal });
    return result.ok ? { ok: true, data: result.data.privacyMatrix } : result;
  });
}
