import { type Html, html } from '../plain-page/html.ts';
import { contactPointPreview } from './contact-point-preview.ts';
import type { Draft } from './draft-of.ts';
import { previewMessage } from './preview-messages.ts';
import { previewWriter, type Reader } from './preview-writer.ts';
import { productPreview } from './product-preview.ts';

/** A draft as a citizen would read it, below a bar that says it is not live. */
export function previewBody(draft: Draft, reader: Reader): Html {
  return html`
<header class="preview-bar"><p>${previewMessage(reader.language, 'bar', { until: reader.until })}</p></header>
<main>
${bodyOf(draft, reader)}
</main>`;
}

function bodyOf(draft: Draft, reader: Reader): Html {
  switch (draft.collection) {
    case 'products':
      return productPreview(draft.product, reader);
    case 'contact-points':
      return contactPointPreview(draft.contactPoint, reader);
    case 'organisations': {
      const { line, say } = previewWriter(reader);
      return html`<h1>${line(draft.heading) ?? say('unnamed')}</h1>`;
    }
  }
}
