export { type Erasure, ErasureJournal, JournalBroken } from './erasure-journal.ts';
export { CannotOpen, KeysUnavailable, PersonErased, WrongMasterKey } from './key-errors.ts';
export type { KeyStore, SecretName, SubjectKey } from './key-store.ts';
export { type KeysEnv, keysVariables } from './keys-env.ts';
export { isSignedHead, logSealPublicKey, signHead } from './log-signature.ts';
export { lookUpHash } from './look-up-hash.ts';
export { renewMasterKeyFile } from './master-key-file.ts';
export { openKeyStore } from './open-key-store.ts';
export { openText, sealText } from './sealed-text.ts';
