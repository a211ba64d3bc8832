export { httpTextGateway } from './http-text-gateway.ts';
export { type TextGateway, type TextMessage, TextRefused, TextUnavailable } from './text-gateway.ts';
