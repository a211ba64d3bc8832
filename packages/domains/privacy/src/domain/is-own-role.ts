import { matrix } from '@verbonden/privacy-engine';

/** Whether somebody has this role for themselves alone; whoever has another one works somewhere. A role that the matrix does not know is none. */
export function isOwnRole(name: string): boolean {
  return matrix.roles.some((role) => role.name === name && role.kinds.every((kind) => kind === 'person'));
}
