import { z } from 'zod';

const name = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/);
const names = z.array(name).min(1);

/** What people read, in each language of the platform. Dutch first. */
const text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

/** What can be done with a field group. */
export const actions = ['read', 'create', 'change', 'remove'] as const;
export const actorKinds = ['anonymous', 'person', 'staff', 'partner', 'service'] as const;

const action = z.enum(actions);
const actorKind = z.enum(actorKinds);

const role = z
  .strictObject({
    name,
    label: text,
    unit: text.describe(
      'Where they work or whom they stand for: what somebody reads of who looked at their data. Never a person.',
    ),
    kinds: z
      .array(actorKind)
      .min(1)
      .describe('For which kinds of actor the role counts; for others a token may carry it in vain.'),
    charter: z
      .enum(['subject', 'organisation'])
      .nullable()
      .describe('Who must have accepted the privacy charter before the role counts; null: nobody.'),
  })
  .describe('What somebody is, according to the realm, an organisation or the way they came in.');

const relation = z
  .strictObject({
    name,
    label: text,
    grantedBy: text.describe('Who makes this relation, in words for the person who misses it.'),
    owners: z.array(z.string()).describe('The database owners of the domains that may record it.'),
    holders: z
      .array(z.string())
      .describe('Kinds of holder it is recorded for: subject, group, organisation, mandate, party, or role:<role>.'),
  })
  .describe('How an actor stands to one object: a recorded fact, except "any".');

const fieldGroup = z
  .strictObject({
    name,
    label: text,
    description: text,
    isSpecial: z
      .boolean()
      .describe('A special category (GDPR article 9) or judicial data (article 10), or revealing one.'),
    durability: z
      .enum(['asynchronous', 'synchronous'])
      .describe('Whether a disclosure waits until its log line is on disk.'),
  })
  .describe('Columns that are seen or hidden together.');

const purpose = z
  .strictObject({
    name,
    label: text,
    legalBasis: z.strictObject({
      articles: z.array(z.string()).min(1),
      explanation: text,
    }),
    description: text.describe('What the citizen reads about it.'),
    retention: z.strictObject({
      days: z.number().int().positive(),
      from: z.enum(['contact-closed', 'case-closed', 'match-ended', 'support-ended', 'recorded', 'review-closed']),
      text,
    }),
    disclaimer: z.strictObject({
      version: z.number().int().positive(),
      text: text.describe('Shown on every form and channel that asks for data with this purpose.'),
    }),
  })
  .describe('Why data is used.');

const rule = z
  .strictObject({
    because: text.describe('Why they need it.'),
    roles: names,
    relations: names,
    groups: names,
    actions: z.array(action).min(1),
    purposes: names,
  })
  .describe(
    'Each of the roles may, in each of the relations, do each of the actions with each of the groups, for each of the purposes.',
  );

const charter = z.strictObject({
  version: z.number().int().positive(),
  texts: text.describe('What everyone who receives data accepts.'),
});

/** The shape of the matrix file. What it does not say is denied. */
export const matrixFile = z.strictObject({
  $schema: z.string(),
  roles: z.array(role),
  relations: z.array(relation),
  fieldGroups: z.array(fieldGroup),
  purposes: z.array(purpose),
  rules: z.array(rule),
  charter,
});

export type Text = z.infer<typeof text>;
export type Action = z.infer<typeof action>;
export type ActorKind = z.infer<typeof actorKind>;
export type Role = z.infer<typeof role>;
export type Relation = z.infer<typeof relation>;
export type FieldGroup = z.infer<typeof fieldGroup>;
export type Purpose = z.infer<typeof purpose>;
export type Charter = z.infer<typeof charter>;
export type MatrixFile = z.infer<typeof matrixFile>;
