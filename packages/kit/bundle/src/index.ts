export { bundleServer } from './bundle-server.ts';
