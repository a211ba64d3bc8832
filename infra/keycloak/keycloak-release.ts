/** The release that is run here. Raising the version means a new checksum, taken from a download that was compared with another. */
export const keycloakRelease = {
  version: '26.7.3',
  artifact: 'org.keycloak:keycloak-quarkus-dist:26.7.3:tar.gz',
  page: 'https://github.com/keycloak/keycloak/releases/download/26.7.3/keycloak-26.7.3.tar.gz',
  sha256: '77657f30b7e90d70f727712ce1c967f430fd6a5e9f458d32d8c6df0635345f47',
} as const;
