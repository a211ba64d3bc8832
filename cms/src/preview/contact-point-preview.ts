import type { ContactPointPublication } from '@verbonden/content/publish';
import { type Html, html } from '../plain-page/html.ts';
import { hoursAsText } from '../products/hours-as-text.ts';
import { previewWriter, type Reader } from './preview-writer.ts';

type Previewed = Omit<ContactPointPublication, 'register'>;

/** A contact point of the city as a citizen would read it. */
export function contactPointPreview(point: Previewed, reader: Reader): Html {
  const { line, block, say, section, contact } = previewWriter(reader);
  const openingHours = hoursAsText(point.openingHours);
  return html`<h1>${line(point.name) ?? say('unnamed')}</h1>
${block(point.description)}
${contact({ ...point, openingHours })}
${section('exceptions', point.openingExceptions, ({ startsOn, endsOn, opensAt, closesAt, reason }) => {
  const days = startsOn === endsOn ? day(startsOn) : `${day(startsOn)} – ${day(endsOn)}`;
  const hours = opensAt && closesAt ? `${opensAt}-${closesAt}` : say('closed');
  const why = line(reason);
  return html`<p>${days}: ${hours}${why && html` (${why})`}</p>`;
})}`;

  function day(date: string): string {
    const format = new Intl.DateTimeFormat(reader.language, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(new Date(`${date}T00:00:00Z`));
  }
}
