import type { ViewerQuery } from '@verbonden/client';
import { createContext, useContext } from 'react';
import { type Room, roomsFor } from '../rooms/rooms.ts';

type Viewer = ViewerQuery['viewer'];

export const ViewerContext = createContext<Viewer>(null);

/** The rooms that are open to who is signed in. */
export function useRooms(): readonly Room[] {
  return roomsFor(useContext(ViewerContext)?.roles ?? []);
}
