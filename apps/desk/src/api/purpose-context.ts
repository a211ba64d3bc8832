import { createContext } from 'react';

/** For which purpose the room that is open asks and acts; null where nobody's data are touched. */
export const PurposeContext = createContext<string | null>(null);
