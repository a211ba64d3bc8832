import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleServer } from '@verbonden/kit-bundle';

const root = fileURLToPath(new URL('../..', import.meta.url));

await rm(`${root}dist`, { recursive: true, force: true });
await bundleServer({ entry: `${root}src/main.ts`, file: `${root}dist/main.js` });
