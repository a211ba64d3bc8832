import { tell } from '../language/tell.mjs';

/** Ends the process when a tool that takes no arguments was given some: `--help` is answered, the rest refused. */
export function expectNoArguments(name: string, about: string): void {
  const [argument] = process.argv.slice(3);
  if (argument === undefined) return;
  const isHelp = argument === '--help' || argument === '-h';
  (isHelp ? console.log : console.error)(isHelp ? about : tell('tool.unknownArgument', { name, argument, about }));
  process.exit(isHelp ? 0 : 2);
}
