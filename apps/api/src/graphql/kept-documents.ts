import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';

/**
 * Parsed and validated documents, so that a known operation is neither again. Its measure is the document written as JSON, of
 * which memory takes four to five times as much: what is kept stays within some 25 MB.
 */
export function keptDocuments(): InMemoryLRUCache<DocumentNode> {
  return new InMemoryLRUCache<DocumentNode>({ maxSize: 5_000_000 });
}
