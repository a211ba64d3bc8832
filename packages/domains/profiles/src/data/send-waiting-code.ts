import { lookUpHash } from '@verbonden/kit-keys';
import { addressCodeHash } from './address-code-hash.ts';
import { oneWaiting, type RunAsWorker } from './one-waiting.ts';

/** What is sent to an address to find out whether somebody reads it. */
export interface CodeMessage {
  /** The same at each attempt to send it. */
  readonly id: string;
  readonly kind: 'mail' | 'text';
  readonly address: string;
  /** Six digits. */
  readonly code: string;
  readonly language: string;
  readonly expiresAt: Date;
}

export type SendCode = (message: CodeMessage) => Promise<void>;

interface Sending {
  /** Writes into the processing log that an address of this party leaves, and stores that; what cannot be logged is not sent. */
  readonly disclose: (partyId: string, addressId: string) => Promise<void>;
  readonly send: SendCode;
  /** Told of a message that could not be sent; it waits, and others go first. Absent: the error is thrown. */
  readonly onFailure?: (error: unknown) => void;
  /** Of the kind look-up. */
  readonly secret: Buffer;
}

/**
 * Makes the code that waits the longest and sends it; whether there was one. When that fails it is put back, and the next attempt sends the very same.
 */
export function sendWaitingCode(run: RunAsWorker, { disclose, send, secret, onFailure }: Sending): Promise<boolean> {
  return oneWaiting(run, {
    take: async (execute) => (await execute('select * from profiles.waiting_code()', []))[0],
    work: async (execute, waiting) => {
      const [party, address] = [String(waiting['party_id']), String(waiting['address_id'])];
      const id = `${address}.${new Date(String(waiting['asked_at'])).getTime()}`;
      const code = codeOf(secret, id);
      const [held] = await execute('select profiles.hold_code($1::uuid, $2::uuid, $3)::text as expires_at', [
        party,
        address,
        addressCodeHash(secret, address, code),
      ]);
      const message: CodeMessage = {
        id,
        kind: waiting['kind'] === 'mail' ? 'mail' : 'text',
        address: String(waiting['address']),
        code,
        language: String(waiting['language']),
        expiresAt: new Date(String(held?.['expires_at'])),
      };
      await disclose(party, address);
      await send(message);
    },
    postpone: (execute, waiting) =>
      execute('select profiles.postpone_code($1::uuid, $2::uuid)', [
        String(waiting['party_id']),
        String(waiting['address_id']),
      ]),
    onFailure,
  });
}

/** Six digits that follow from what was asked, and that nobody without the secret can work out. */
function codeOf(secret: Buffer, id: string): string {
  const number = Buffer.from(lookUpHash(secret, 'address-code-itself', id), 'base64url').readUIntBE(0, 6);
  return String(number % 1_000_000).padStart(6, '0');
}
