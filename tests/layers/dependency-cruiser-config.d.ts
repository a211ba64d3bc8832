declare module '*.dependency-cruiser.mjs' {
  import type { IConfiguration } from 'dependency-cruiser';

  const config: IConfiguration & { readonly forbidden: readonly { readonly name: string }[] };
  export default config;
}
