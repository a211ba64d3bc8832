import './workers.ts';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

const { origin, host, protocol } = window.location;

const fetcher = createGraphiQLFetcher({
  url: `${origin}/graphql`,
  subscriptionUrl: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`,
});

const firstQuery = `# Probeer een bewerking: Ctrl-Enter voert ze uit.
query Products {
  products(first: 5, locale: NL) {
    totalCount
    nodes { id title { value tag } }
  }
}
`;

const root = document.querySelector('#graphiql');
if (root) createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={firstQuery} />);
