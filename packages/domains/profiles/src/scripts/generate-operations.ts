import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { operationsModule } from '@verbonden/kit-testing';

/** Writes the registered operations as a module, so that a bundle has them without their files. */
const folder = path.join(import.meta.dirname, '../graphql/operations');
const target = path.join(import.meta.dirname, '../graphql/generated/operations.ts');
writeFileSync(target, operationsModule({ folder, workspace: '@verbonden/profiles' }));
