import { useLanguage } from '../../language/language-context.tsx';
import { type Matrix, type Rule } from './rule.ts';
import { nameIn } from './rule-names.ts';

interface Props {
  readonly matrix: Matrix;
  readonly rule: Rule;
}

/** A rule as one says it. */
export function RuleSentence({ matrix, rule }: Props) {
  const { tell } = useLanguage();
  return tell('rule.sentence', {
    role: nameIn(matrix, 'roles', rule.role),
    action: tell(`action.${rule.action}`),
    fieldGroup: nameIn(matrix, 'fieldGroups', rule.fieldGroup),
    relation: nameIn(matrix, 'relations', rule.relation),
    purpose: nameIn(matrix, 'purposes', rule.purpose),
  });
}
