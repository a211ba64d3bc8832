'use client';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { LinkNode } from '@payloadcms/richtext-lexical/lexical/link';
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list';
import { LexicalComposer } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposer';
import { ContentEditable } from '@payloadcms/richtext-lexical/lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@payloadcms/richtext-lexical/lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalHistoryPlugin';
import { LinkPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalLinkPlugin';
import { ListPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalRichTextPlugin';
import { TablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin';
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text';
import { getTranslation } from '@payloadcms/translations';
import { FieldError, FieldLabel, useField, useLocale, useTranslation } from '@payloadcms/ui';
import type { TextareaFieldClientComponent } from 'payload';
import { useMemo } from 'react';
import { LoadHtml } from './load-html.tsx';
import { Toolbar } from './toolbar.tsx';
import './html-input.css';

const nodes = [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, TableNode, TableRowNode, TableCellNode];

/** An editor over stored HTML: what one writes is kept as HTML, what one only reads is not rewritten. */
export const HtmlInput: TextareaFieldClientComponent = ({ field, path: givenPath, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string>({ potentiallyStalePath: givenPath });
  const { i18n } = useTranslation();
  const locale = useLocale();
  const name = getTranslation(field.label || field.name, i18n);
  const isEditable = !readOnly && !disabled;
  const config = useMemo(
    () => ({ namespace: path, nodes, editable: isEditable, onError: rethrow }),
    [path, isEditable],
  );
  return (
    <div className={`field-type html-input${showError ? ' error' : ''}`} id={`field-${path.replaceAll('.', '__')}`}>
      <FieldLabel
        label={field.label ?? field.name}
        localized={field.localized === true}
        path={path}
        required={field.required === true}
      />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <LexicalComposer key={`${locale.code} ${isEditable}`} initialConfig={config}>
          {isEditable && <Toolbar field={name} />}
          <RichTextPlugin
            contentEditable={
              <ContentEditable className="html-input__text" ariaLabel={name} lang={locale.code.slice(0, 2)} />
            }
            ErrorBoundary={LexicalErrorBoundary}
          />
          <HistoryPlugin />
          <ListPlugin />
          <LinkPlugin />
          <TablePlugin />
          <LoadHtml html={value ?? ''} onEdit={setValue} />
        </LexicalComposer>
      </div>
    </div>
  );
};

function rethrow(error: Error): never {
  throw error;
}
