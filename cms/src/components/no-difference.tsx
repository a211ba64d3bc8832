'use client';

/** For a field that is computed from others: between two versions those say what changed. */
export function NoDifference() {
  return null;
}
