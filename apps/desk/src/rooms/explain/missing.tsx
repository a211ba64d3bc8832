import type { AccessExplanationQuery } from '@verbonden/client';
import { useLanguage } from '../../language/language-context.tsx';
import type { Matrix } from '../rules/rule.ts';
import { nameIn } from '../rules/rule-names.ts';

interface Props {
  readonly matrix: Matrix;
  readonly missing: NonNullable<AccessExplanationQuery['accessExplanation']['missing']>;
}

/** What stands in the way, and what would take it away. */
export function Missing({ matrix, missing }: Props) {
  const { tell } = useLanguage();
  const { kind, purposes, roles, relations } = missing;
  return (
    <>
      <p>{tell(`explain.missing.${kind}`)}</p>
      {purposes.length > 0 && (
        <p>
          {tell('explain.withPurposes', {
            names: purposes.map((name) => nameIn(matrix, 'purposes', name)).join(', '),
          })}
        </p>
      )}
      {roles.length > 0 && (
        <p>{tell('explain.withRoles', { names: roles.map((name) => nameIn(matrix, 'roles', name)).join(', ') })}</p>
      )}
      {relations.length > 0 && (
        <ul>
          {relations.map(({ name, label, grantedBy }) => (
            <li key={name}>{tell('explain.grantedBy', { relation: label, grantedBy })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
