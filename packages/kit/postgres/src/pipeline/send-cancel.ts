import { connect } from 'node:net';

export interface CancelTarget {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
}

const cancelRequestCode = 80_877_102;

/**
 * Asks the server to stop what that connection is doing. Settles when the server closes, which it does after it signalled its process;
 * until then the connection must not begin anything else, or that would be stopped. An unreachable server changes nothing.
 */
export async function sendCancel({ host, port, processID, secretKey }: CancelTarget): Promise<void> {
  const request = Buffer.allocUnsafe(16);
  request.writeInt32BE(16, 0);
  request.writeInt32BE(cancelRequestCode, 4);
  request.writeInt32BE(processID, 8);
  request.writeInt32BE(secretKey, 12);
  await new Promise<void>((resolve) => {
    const socket = connect(port, host, () => socket.write(request));
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('data', () => {});
    socket.once('close', () => resolve());
  });
}
