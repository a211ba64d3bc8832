import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { operationsModule } from '../graphql/operations-module.ts';

/** Writes the registered operations as a module, so that a bundle has them without their files. */
writeFileSync(path.join(import.meta.dirname, '../graphql/generated/operations.ts'), operationsModule());
