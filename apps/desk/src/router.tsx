import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  type SearchSchemaInput,
  stringifySearchWith,
} from '@tanstack/react-router';
import { Home } from './rooms/home.tsx';
import { NoSuchRoom } from './rooms/no-such-room.tsx';
import { PrivacyRooms } from './rooms/privacy-rooms.tsx';
import { RoomFault } from './rooms/room-fault.tsx';
import { Shell } from './shell/shell.tsx';

type Asked<Name extends string> = { readonly [Key in Name]?: string | undefined };

/** Of what an address asks, these names; whatever else it holds is left out. */
const asking =
  <Name extends string>(...names: readonly Name[]) =>
  (search: Readonly<Record<string, unknown>> & SearchSchemaInput): Asked<Name> =>
    Object.fromEntries(
      names.map((name) => [name, search[name]]).filter(([, value]) => typeof value === 'string' && value !== ''),
    ) as Asked<Name>;

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchRoom, errorComponent: RoomFault });
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
const privacy = createRoute({ getParentRoute: () => root, path: '/privacy', component: PrivacyRooms });
const matrix = createRoute({
  getParentRoute: () => privacy,
  path: '/matrix',
  validateSearch: asking('role', 'relation', 'purpose', 'action', 'cell'),
  component: lazyRouteComponent(() => import('./rooms/matrix/matrix-room.tsx'), 'MatrixRoom'),
});
const changes = createRoute({
  getParentRoute: () => privacy,
  path: '/changes',
  validateSearch: asking('state'),
  component: lazyRouteComponent(() => import('./rooms/changes/changes-room.tsx'), 'ChangesRoom'),
});
const propose = createRoute({
  getParentRoute: () => privacy,
  path: '/changes/new',
  validateSearch: asking('act', 'role', 'action', 'fieldGroup', 'relation', 'purpose'),
  component: lazyRouteComponent(() => import('./rooms/changes/propose-room.tsx'), 'ProposeRoom'),
});
const emergencies = createRoute({
  getParentRoute: () => privacy,
  path: '/emergencies',
  validateSearch: asking('state'),
  component: lazyRouteComponent(() => import('./rooms/emergencies/emergencies-room.tsx'), 'EmergenciesRoom'),
});
const requests = createRoute({
  getParentRoute: () => privacy,
  path: '/requests',
  validateSearch: asking('state'),
  component: lazyRouteComponent(() => import('./rooms/requests/requests-room.tsx'), 'RequestsRoom'),
});
const newRequest = createRoute({
  getParentRoute: () => privacy,
  path: '/requests/new',
  component: lazyRouteComponent(() => import('./rooms/requests/new-request-room.tsx'), 'NewRequestRoom'),
});
const request = createRoute({
  getParentRoute: () => privacy,
  path: '/requests/$id',
  component: lazyRouteComponent(() => import('./rooms/requests/request-room.tsx'), 'RequestRoom'),
});
const log = createRoute({
  getParentRoute: () => privacy,
  path: '/log',
  validateSearch: asking('person', 'case'),
  component: lazyRouteComponent(() => import('./rooms/log/log-room.tsx'), 'LogRoom'),
});
const explain = createRoute({
  getParentRoute: () => privacy,
  path: '/explain',
  validateSearch: asking('node', 'fieldGroup', 'action', 'role', 'purpose'),
  component: lazyRouteComponent(() => import('./rooms/explain/explain-room.tsx'), 'ExplainRoom'),
});

const rooms = [matrix, changes, propose, emergencies, requests, newRequest, request, log, explain] as const;
const routeTree = root.addChildren([home, privacy.addChildren([...rooms])]);

/** The addresses of the desk. What a room is asked (filters, a case) stands in its address, so that it can be kept and shared. */
export const deskRouter = () =>
  createRouter({
    routeTree,
    scrollRestoration: true,
    // Every value is a text: a number that looks like one stays what was written.
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof deskRouter>;
  }
}
