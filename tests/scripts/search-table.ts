import { globalSetup } from '@verbonden/kit-testing';
import { hasCatalogue } from '../real-data/catalogue-files.ts';
import { printed, searchTable } from '../search/search-table.ts';

const stop = await globalSetup();
try {
  if (hasCatalogue()) console.log(printed(await searchTable()));
} finally {
  await stop();
}
