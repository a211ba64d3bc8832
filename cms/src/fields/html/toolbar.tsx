'use client';
import {
  $createParagraphNode,
  $getSelection,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical';
import { $toggleLink } from '@payloadcms/richtext-lexical/lexical/link';
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@payloadcms/richtext-lexical/lexical/list';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { $createHeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text';
import { $setBlocksType } from '@payloadcms/richtext-lexical/lexical/selection';
import { useTranslation } from '@payloadcms/ui';
import { message } from '../../messages/message.ts';
import type { MessageKey } from '../../messages/nl.ts';

interface Tool {
  readonly name: MessageKey;
  readonly sign: string;
  readonly run: () => void;
}

/** What an official description may contain: paragraphs, headings, emphasis, lists and links. */
export function Toolbar({ field }: { readonly field: string }) {
  const [editor] = useLexicalComposerContext();
  const { language } = useTranslation().i18n;
  const block = (make: () => ElementNode) => editor.update(() => $setBlocksType($getSelection(), make));
  const link = () => {
    const address = window.prompt(message(language, 'html.linkAddress'), 'https://');
    if (address !== null) editor.update(() => $toggleLink(address.trim() === '' ? null : address.trim()));
  };
  const tools: readonly Tool[] = [
    { name: 'html.bold', sign: 'B', run: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold') },
    { name: 'html.italic', sign: 'I', run: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic') },
    { name: 'html.heading', sign: 'H', run: () => block(() => $createHeadingNode('h3')) },
    { name: 'html.paragraph', sign: '¶', run: () => block($createParagraphNode) },
    { name: 'html.bullets', sign: '•', run: () => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined) },
    { name: 'html.numbers', sign: '1.', run: () => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined) },
    { name: 'html.link', sign: '↗', run: link },
    { name: 'html.undo', sign: '↶', run: () => editor.dispatchCommand(UNDO_COMMAND, undefined) },
    { name: 'html.redo', sign: '↷', run: () => editor.dispatchCommand(REDO_COMMAND, undefined) },
  ];
  return (
    <div className="html-input__toolbar" role="toolbar" aria-label={message(language, 'html.toolbar', { field })}>
      {tools.map(({ name, sign, run }) => (
        <button
          key={name}
          type="button"
          aria-label={message(language, name)}
          title={message(language, name)}
          data-sign={sign}
          onMouseDown={(event) => event.preventDefault()}
          onClick={run}
        />
      ))}
    </div>
  );
}
