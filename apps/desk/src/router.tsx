import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Home } from './rooms/home.tsx';
import { NoSuchRoom } from './rooms/no-such-room.tsx';
import { RoomFault } from './rooms/room-fault.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchRoom, errorComponent: RoomFault });

const tree = root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component: Home })]);

/** The addresses of the desk. What a room is asked (filters, a case) stands in its address, so that it can be kept and shared. */
export const deskRouter = () => createRouter({ routeTree: tree, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof deskRouter>;
  }
}
