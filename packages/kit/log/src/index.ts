export { discreetLogger } from './discreet-logger.ts';
