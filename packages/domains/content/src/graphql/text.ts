import { type Builder, plannedObject } from '@verbonden/kit-graphql';
import { htmlShape, textShape } from '../data/sources/text-shape.ts';

/** The two kinds of text: each says in which language it really is. */
export function registerTexts(builder: Builder) {
  const Register = builder.enumType('Register', {
    description: 'How a Dutch text addresses its reader.',
    values: {
      FORMAL: { description: 'It says "u".' },
      INFORMAL: { description: 'It says "je".' },
    },
  });
  const tag = 'The tag of the language, such as "nl", "nl-be-x-informal" or "en".';
  const language = 'The language this text is really in: "nl" or "en".';
  const register = 'How it addresses the reader; null when it does not say.';
  const isMachineMade = 'Whether a machine rewrote it from another way of address.';
  const Text = plannedObject(builder, textShape, {
    description: 'A text without mark-up.',
    fields: (t) => ({
      value: t.column('value', { nullable: false, description: 'The text itself.' }),
      tag: t.column('tag', { nullable: false, description: tag }),
      language: t.column('language', { description: language }),
      register: t.column('register', { type: Register, description: register }),
      isMachineMade: t.column('isMachineMade', { description: isMachineMade }),
    }),
  });
  const HtmlText = plannedObject(builder, htmlShape, {
    description: 'A text with simple mark-up: paragraphs, lists, tables and links.',
    fields: (t) => ({
      html: t.column('html', {
        type: 'HTML',
        nullable: false,
        description: 'The text with its mark-up, safe to show.',
      }),
      plain: t.column('plain', {
        nullable: false,
        description: 'The same without mark-up, for voice, chat and text messages.',
      }),
      tag: t.column('tag', { nullable: false, description: tag }),
      language: t.column('language', { description: language }),
      register: t.column('register', { type: Register, description: register }),
      isMachineMade: t.column('isMachineMade', { description: isMachineMade }),
    }),
  });
  return { Text, HtmlText };
}

/** The types of texts, for whoever has texts. */
export type TextRefs = ReturnType<typeof registerTexts>;
