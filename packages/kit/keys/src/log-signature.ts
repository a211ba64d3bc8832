import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const privateKeyPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key with which the heads of the processing log are signed. @param secret `keyStore.secret('log-seal')` */
function logSealKey(secret: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([privateKeyPrefix, secret]), format: 'der', type: 'pkcs8' });
}

/** Its public half as PEM: whoever checks the log needs no more. */
export function logSealPublicKey(secret: Buffer): string {
  return createPublicKey(logSealKey(secret)).export({ format: 'pem', type: 'spki' }).toString();
}

/** Ed25519 over this text, base64url. */
export function signHead(secret: Buffer, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), logSealKey(secret)).toString('base64url');
}

/** Whether the holder of this public key (PEM) signed this text. */
export function isSignedHead(publicKey: string, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64url'));
}
