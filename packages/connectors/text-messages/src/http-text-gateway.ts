import { type TextGateway, TextRefused, TextUnavailable } from './text-gateway.ts';

export interface TextGatewayOptions {
  readonly url: string;
  /** Sent as bearer token, where there is one. */
  readonly token?: string | undefined;
  readonly timeoutInMs?: number;
}

/** Too slow, too many: said of now, not of the message. */
const patience = new Set([408, 425, 429]);

/** Text messages through a gateway that takes them as JSON over HTTP (see the README), which every provider has or is easily put before. */
export function httpTextGateway({ url, token, timeoutInMs = 30_000 }: TextGatewayOptions): TextGateway {
  return {
    async send(message) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(timeoutInMs),
      }).catch((cause: unknown) => {
        throw new TextUnavailable('The gateway for text messages does not answer.', { cause });
      });
      const { status } = response;
      if (response.ok) return;
      if (status >= 400 && status < 500 && !patience.has(status)) {
        throw new TextRefused(`The gateway for text messages refuses this one (${status}).`);
      }
      throw new TextUnavailable(`The gateway for text messages takes none now (${status}).`);
    },
  };
}
