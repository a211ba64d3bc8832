'use client';
import type { DefaultCellComponentProps } from 'payload';
import { type ListName, shortName, useCodes } from './use-codes.ts';

/** The labels of the codes in a column of the list. */
export function CodeCell({ cellData, list }: DefaultCellComponentProps & { readonly list: ListName }) {
  const choices = useCodes(list);
  const iris: readonly string[] = [cellData ?? []].flat().map(String);
  const labels = iris.map((iri) => choices.find(({ value }) => value === iri)?.label ?? shortName(iri));
  return <span>{labels.join(', ')}</span>;
}
