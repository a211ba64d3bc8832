import { errors as jose } from 'jose';
import * as oidc from 'openid-client';

/** Whether Keycloak could not answer, rather than answered no: then trying again helps and nobody did anything wrong. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof oidc.AuthorizationResponseError) {
    return error.error === 'temporarily_unavailable' || error.error === 'server_error';
  }
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500;
  if (error instanceof jose.JWKSTimeout) return true;
  if (error instanceof oidc.ClientError) return error.code === 'OAUTH_TIMEOUT' || isServerFailure(error);
  return error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError');
}

/** A proxy's error page instead of Keycloak's answer; or no connection at all. */
function isServerFailure(error: oidc.ClientError): boolean {
  const { cause } = error;
  return (cause instanceof Response && cause.status >= 500) || cause instanceof TypeError;
}
