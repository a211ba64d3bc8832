/**
 * Whether some object in this valid JSON names a member twice. Parsers disagree about which one counts, so a token
 * that does it means one thing to us and another to somebody else.
 */
export function hasDuplicateMembers(json: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (const [token, name] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (name !== undefined) {
      const members = open.at(-1);
      const member: unknown = JSON.parse(name);
      if (!members || typeof member !== 'string') continue;
      if (members.has(member)) return true;
      members.add(member);
    }
  }
  return false;
}
