import { BindRefused, encodeValue } from '@verbonden/kit-planner';

const nobodysId = '00000000-0000-0000-0000-000000000000';

/** The id of something that is looked for. What is no id names nothing, which is an answer and not an error. */
export function soughtId(id: string): string {
  return encodeValue(id, 'uuid') ?? nobodysId;
}

/** The id of something that is not looked for but taken as it is. @throws BindRefused naming the argument */
export function statedId(name: string, id: string): string {
  const known = encodeValue(id, 'uuid');
  if (known === null)
    throw new BindRefused('BAD_USER_INPUT', `"${name}" is no valid id.`, { expected: 'id', field: name });
  return known;
}
