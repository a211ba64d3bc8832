import type { Product } from '@verbonden/engine-ipdc';
import { type Html, html } from '../plain-page/html.ts';
import type { PreviewMessageKey } from './preview-messages.ts';
import { link, previewWriter, type Reader } from './preview-writer.ts';

/** A product as a citizen would read it. */
export function productPreview(product: Product, reader: Reader): Html {
  const { line, block, say, titled, section, contact } = previewWriter(reader);
  return html`<h1>${line(product.title) ?? say('unnamed')}</h1>
${block(product.description)}
${section('requirements', product.requirements, (requirement) => [
  titled(requirement),
  requirement.evidence && html`<h4>${say('evidence')}</h4>${titled(requirement.evidence, 'h5')}`,
])}
${section('procedures', product.procedures, (procedure) => [titled(procedure), procedure.websites.map((site) => link(site.url, line(site.title)))])}
${section('costs', product.costs, (cost) => titled(cost))}
${section('financialAdvantages', product.financialAdvantages, (advantage) => titled(advantage))}
${text('additionalDescription', block(product.additionalDescription))}
${text('exception', block(product.exception))}
${text('regulation', block(product.regulation))}
${section('legalResources', product.legalResources, (source) => link(source.url, line(source.title)))}
${section('websites', product.websites, (site) => [link(site.url, line(site.title)), block(site.description)])}
${section('contactPoints', product.contactPoints, contact)}`;

  function text(key: PreviewMessageKey, body: Html | null): Html | null {
    return body && html`<section><h2>${say(key)}</h2>${body}</section>`;
  }
}
