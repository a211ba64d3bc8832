import { Link } from '@tanstack/react-router';
import type { AccessExplanationQuery } from '@verbonden/client';
import { useLanguage } from '../../language/language-context.tsx';
import type { Matrix } from '../rules/rule.ts';
import { nameIn } from '../rules/rule-names.ts';
import type { AskedExplanation } from './explain-form.tsx';

type Lack = NonNullable<AccessExplanationQuery['accessExplanation']['missing']>;

interface Props {
  readonly matrix: Matrix;
  readonly asked: AskedExplanation;
  readonly missing: Lack;
}

/** What stands in the way, and what would take it away. */
export function Missing({ matrix, asked, missing }: Props) {
  const { tell } = useLanguage();
  return (
    <>
      <p>{tell(`explain.missing.${missing.kind}`)}</p>
      <Would matrix={matrix} asked={asked} missing={missing} />
    </>
  );
}

function Would({ matrix, asked, missing: { kind, purposes, roles, relations } }: Props) {
  const { tell } = useLanguage();
  const named = (part: 'purposes' | 'roles', names: readonly string[]) =>
    names.map((name) => `“${nameIn(matrix, part, name)}”`).join(', ');
  if (kind === 'PURPOSE') return <p>{tell('explain.would.PURPOSE')}</p>;
  if (kind === 'ALLOWED_PURPOSE')
    return <p>{tell('explain.would.ALLOWED_PURPOSE', { names: named('purposes', purposes) })}</p>;
  if (kind === 'CHARTER') return <p>{tell('explain.would.CHARTER', { names: named('roles', roles) })}</p>;
  if (kind === 'ORGANISATION') return <p>{tell('explain.would.ORGANISATION', { names: named('roles', roles) })}</p>;
  if (kind === 'RESTRICTED') return <p>{tell('explain.would.RESTRICTED')}</p>;
  if (kind === 'FACT') {
    return (
      <>
        <p>{tell('explain.would.relations')}</p>
        <ul className="explanation-list">
          {relations.map(({ name, label, grantedBy }) => (
            <li key={name}>{tell('explain.relation', { relation: label, grantedBy })}</li>
          ))}
        </ul>
      </>
    );
  }
  const { role, fieldGroup, action, purpose } = asked;
  const others = roles.filter((name) => name !== role);
  return (
    <>
      {purposes.length > 0 && <p>{tell('explain.would.purposes', { names: named('purposes', purposes) })}</p>}
      <p>
        {others.length > 0
          ? tell('explain.would.roles', { names: named('roles', others) })
          : tell('explain.would.nobody')}
      </p>
      <p>
        <Link to="/privacy/changes/new" search={{ act: 'ADD', role, fieldGroup, action, purpose }}>
          {tell('explain.would.propose')}
        </Link>
      </p>
    </>
  );
}
