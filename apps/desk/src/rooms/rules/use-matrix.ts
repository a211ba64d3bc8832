import { useAnswer } from '../../api/use-answer.ts';

/** The rules in force, with everything they name. */
export function useMatrix() {
  return useAnswer(['matrix'], async (api, options) => {
    const result = await api.privacyMatrix({}, options);
    return result.ok ? { ok: true, data: result.data.privacyMatrix } : result;
  });
}
