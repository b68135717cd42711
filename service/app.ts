import { ROUTES } from '../shared/contract/routes.ts';
import { API_VERSION } from '../shared/contract/version.ts';
import { routes as people } from './people/routes.ts';
import { routes as reports } from './reports/routes.ts';
import { routes as review } from './review/routes.ts';
import type { Room } from './room.ts';
import { newRoutes } from './security/answers.ts';
import { frontDoor } from './security/front-door.ts';
import { routes as topics } from './topics/routes.ts';

/** Builds the service: what is checked before every request, then the rooms. `close` ends the record's connection. */
export function createApp(room: Room) {
  const base = newRoutes();
  frontDoor(base, room);
  const app = base.route('/', people(room)).route('/', topics(room)).route('/', reports(room)).route('/', review(room));
  app.doc31(ROUTES.openapi, {
    openapi: '3.1.0',
    info: { title: '信达 Xinda', version: String(API_VERSION), description: 'Reports of the office: delivery, review, adoption, figures.' },
  });
  return { app, close: () => room.database.close() };
}

/** What the typed client knows of the service. */
export type Api = ReturnType<typeof createApp>['app'];
