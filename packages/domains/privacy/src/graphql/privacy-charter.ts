import type { Builder } from '@verbonden/kit-graphql';
import { type CharterVersion, findCharters } from '../data/find-charters.ts';
import type { Language } from '../domain/matrix-view.ts';
import { languageOf } from './language-of.ts';

type Readable = CharterVersion & { readonly language: Language };

/** What everyone who receives data about people is bound to. */
export function registerPrivacyCharter(builder: Builder): void {
  const Charter = builder.objectRef<Readable>('PrivacyCharterVersion').implement({
    description:
      'What everyone accepts who receives data about people: organisations, their programs, volunteers, intermediaries.',
    fields: (t) => ({
      version: t.exposeInt('version', { nullable: false }),
      effectiveAt: t.field({
        type: 'DateTime',
        nullable: false,
        description: 'From when it binds; what was accepted before binds no more.',
        resolve: ({ effectiveAt }) => effectiveAt,
      }),
      text: t.string({ nullable: false, resolve: ({ texts, language }) => texts[language] }),
    }),
  });
  builder.queryField('privacyCharters', (t) =>
    t.field({
      type: [Charter],
      nullable: false,
      description: 'The privacy charter in force, and after it those that will follow.',
      resolve: async (_, __, context) => {
        const charters = await context.asActor(findCharters);
        return charters.map((charter) => ({ ...charter, language: languageOf(context) }));
      },
    }),
  );
}
