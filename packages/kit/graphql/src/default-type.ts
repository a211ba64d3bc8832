type ScalarName = 'ID' | 'String' | 'Int' | 'Float' | 'Boolean' | 'DateTime' | 'Date' | 'JSON';

const scalars: Readonly<Record<string, ScalarName>> = {
  uuid: 'ID',
  text: 'String',
  integer: 'Int',
  smallint: 'Int',
  bigint: 'Float',
  real: 'Float',
  'double precision': 'Float',
  boolean: 'Boolean',
  'timestamp with time zone': 'DateTime',
  date: 'Date',
  jsonb: 'JSON',
  json: 'JSON',
};

/** The GraphQL type of a Postgres type. @throws RangeError when there is none that prints it faithfully */
export function defaultType(sqlType: string): ScalarName | [ScalarName] {
  const isList = sqlType.endsWith('[]');
  const scalar = scalars[isList ? sqlType.slice(0, -2) : sqlType];
  if (!scalar) throw new RangeError(`A field of type ${sqlType} must say which GraphQL type it has.`);
  return isList ? [scalar] : scalar;
}
