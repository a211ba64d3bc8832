import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddress from 'proxy-addr';

/** Who is counted for the rate limit: the address in front of the trusted proxies; of IPv6 the network a household gets. */
export type ClientAddress = (request: IncomingMessage) => string;

/** `trusted`: comma separated addresses or networks of the proxies before us; empty when clients connect directly. */
export function clientAddress(trusted: string): ClientAddress {
  const networks = trusted
    .split(',')
    .map((network) => network.trim())
    .filter(Boolean);
  if (networks.length === 0) return (request) => countable(request.socket.remoteAddress ?? '');
  const isTrusted = proxyAddress.compile(networks);
  return (request) => countable(proxyAddress(request, isTrusted));
}

function countable(address: string): string {
  if (!isIPv6(address)) return address;
  if (address.startsWith('::ffff:')) return address.slice(7);
  return firstFourGroups(address);
}

function firstFourGroups(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
