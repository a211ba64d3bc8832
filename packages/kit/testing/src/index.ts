export { freePort } from './free-port.ts';
export { default as globalSetup } from './global-setup.ts';
export { type GeneratedOperation, operationArbitrary } from './operation-arbitrary.ts';
export { operationsModule } from './operations-module.ts';
export { copiedDatabase, type TestDatabase, testDatabase } from './test-database.ts';
export { testKeys, testKeysFolder } from './test-keys.ts';
