import { lookUpHash } from '@verbonden/kit-keys';

/** What is kept of a code that was sent to an address: without the secret the million possible codes cannot be tried. */
export function addressCodeHash(secret: Buffer, addressId: string, code: string): string {
  return lookUpHash(secret, 'address-code', `${addressId} ${code.replaceAll(/\s/g, '')}`);
}
