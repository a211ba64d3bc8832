import { extname } from 'node:path';
import { type PageLink, pageLinksIn, type ReadResult, readJsonText, readTurtle } from '@verbonden/engine-ipdc';

const jsonNames = ['.json', '.jsonld'];
const turtleNames = ['.ttl', '.nt', '.nq', '.trig', '.n3'];

/** Whether a file with this name can hold products. */
export function isReadableName(name: string): boolean {
  return [...jsonNames, ...turtleNames].includes(extname(name).toLowerCase());
}

/** What a text says about products. `kind` is a file name or content type; one that says nothing leaves it to the text itself. */
export function readText(text: string, kind: string): readonly ReadResult[] {
  return isJson(text, kind) ? readJsonText(text) : readTurtle(text);
}

/** The pages to which this one leads, in order. */
export function linksIn(text: string, kind: string): readonly PageLink[] {
  return pageLinksIn(text, isJson(text, kind) ? 'json' : 'turtle');
}

function isJson(text: string, kind: string): boolean {
  if (/json/i.test(kind)) return true;
  if (/turtle|n-triples|n-quads|trig|n3/i.test(kind) || turtleNames.includes(extname(kind).toLowerCase())) return false;
  return /^\u{feff}?\s*[[{]/u.test(text);
}
