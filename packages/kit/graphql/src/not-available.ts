/** Something outside that this takes is not there now: Keycloak, the worker. Told as NOT_AVAILABLE; nothing was done. */
export class NotAvailable extends Error {
  override readonly name = 'NotAvailable';
}
