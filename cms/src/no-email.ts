import { APIError, type EmailAdapter } from 'payload';

/** The CMS sends no mail: people sign in, and forget their password, at Keycloak. */
export const noEmail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: '',
  defaultFromName: '',
  sendEmail: () => Promise.reject(new APIError('The CMS sends no mail.')),
});
