import { expect, it } from 'vitest';
import { GET as nowhere } from '../app/(auth)/[...elsewhere]/route.ts';

const open = (language: string) =>
  nowhere(
    new Request('https://cms.demo.example/nowhere', { headers: { 'accept-language': language, 'x-nonce': 'N0' } }),
  );

it.each([
  ['nl-BE,en;q=0.8', 'nl', 'Deze pagina bestaat niet'],
  ['en-GB', 'en', 'This page does not exist'],
])(
  'an address where there is nothing says so in the language of %s, in a page that its policy allows',
  async (wanted, language, title) => {
    const response = open(wanted);
    const page = await response.text();
    expect(response.status).toBe(404);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain('<style nonce="N0">');
    expect(page).not.toMatch(/<script|style="/);
  },
);
