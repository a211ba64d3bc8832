/** The line, from 1, that a message of JSON.parse speaks of; null when it names none. */
export function lineAt(text: string, message: string): number | null {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return /end of JSON input/.test(message) ? text.split('\n').length : null;
}
