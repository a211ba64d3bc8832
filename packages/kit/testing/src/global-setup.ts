import { makeTestHome, removeDeadTestHomes, removeTestHome } from './test-home.ts';

/** Before all tests of a run. The database itself starts when the first test asks for one, so pure tests never wait for it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  await removeDeadTestHomes();
  const home = makeTestHome();
  return () => removeTestHome(home);
}
