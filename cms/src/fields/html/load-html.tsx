'use client';
import { $getRoot, $insertNodes, HISTORY_MERGE_TAG } from '@payloadcms/richtext-lexical/lexical';
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useEffect, useRef } from 'react';
import { cleanExport } from './clean-export.ts';

interface LoadHtmlProps {
  readonly html: string;
  readonly onEdit: (html: string) => void;
}

const loading = 'load-html';

/** Shows the stored HTML in the editor and hands back what a person made of it; text nobody touched stays as it came. */
export function LoadHtml({ html, onEdit }: LoadHtmlProps) {
  const [editor] = useLexicalComposerContext();
  const shown = useRef<string | null>(null);

  useEffect(() => {
    if (shown.current === html) return;
    shown.current = html;
    editor.update(
      () => {
        $getRoot().clear().select();
        const document = new DOMParser().parseFromString(html, 'text/html');
        $insertNodes($generateNodesFromDOM(editor, document));
      },
      { tag: [loading, HISTORY_MERGE_TAG, 'skip-dom-selection'] },
    );
  }, [editor, html]);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
        if (tags.has(loading) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
        const edited = editorState.read(() => cleanExport($generateHtmlFromNodes(editor)));
        if (edited === shown.current) return;
        shown.current = edited;
        onEdit(edited);
      }),
    [editor, onEdit],
  );
  return null;
}
