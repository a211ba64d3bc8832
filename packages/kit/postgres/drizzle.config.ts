import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/privacy/revocations.ts', './src/privacy/login-keys.ts', './src/privacy/tables/*.ts'],
  out: './src/privacy/migrations',
});
