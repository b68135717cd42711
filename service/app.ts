import { ROUTES } from '../shared/contract/routes.ts';
import { API_VERSION } from '../shared/contract/version.ts';
import { routes as adoption } from './adoption/routes.ts';
import { routes as bulletins } from './bulletins/routes.ts';
import { routes as commissions } from './commissions/routes.ts';
import { deskFiles } from './desk-files/serve.ts';
import { routes as events } from './events/routes.ts';
import { routes as instructions } from './instructions/routes.ts';
import { routes as people } from './people/routes.ts';
import { routes as points } from './points/routes.ts';
import { draftingRoutes } from './practice/drafting/routes.ts';
import { routes as practice } from './practice/routes.ts';
import { routes as reports } from './reports/routes.ts';
import { routes as review } from './review/routes.ts';
import type { Room } from './room.ts';
import { routes as rulepacks } from './rulepacks/routes.ts';
import { ACCEPTED, describeAccess } from './security/access-description.ts';
import { newRoutes } from './security/answers.ts';
import { frontDoor } from './security/front-door.ts';
import { routes as setup } from './setup/routes.ts';
import { routes as statistics } from './statistics/routes.ts';
import { routes as topics } from './topics/routes.ts';
import { routes as urgent } from './urgent/routes.ts';

/** Beside the rooms: the folder of the built desk. */
export interface AppOptions {
  deskFolder?: string;
}

/** Builds the service: what is checked before every request, then the rooms. `close` ends the record's connection. */
export function createApp(room: Room, { deskFolder }: AppOptions = {}) {
  const base = newRoutes();
  frontDoor(base, room);
  base.get(ROUTES.health, (c) => c.json({ ok: true }));
  const app = base
    .route('/', setup(room))
    .route('/', people(room))
    .route('/', topics(room))
    .route('/', rulepacks(room))
    .route('/', reports(room))
    .route('/', review(room))
    .route('/', adoption(room))
    .route('/', instructions(room))
    .route('/', commissions(room))
    .route('/', urgent(room))
    .route('/', events(room))
    .route('/', statistics(room))
    .route('/', points(room))
    .route('/', bulletins(room))
    .route('/', practice(room));
  if (room.access.practice) base.route('/', draftingRoutes(room));
  describeAccess(app.openAPIRegistry, room.access.practice);
  app.doc31(ROUTES.openapi, {
    openapi: '3.1.0',
    security: ACCEPTED,
    info: { title: '信达 Xinda', version: String(API_VERSION), description: 'Reports of the office: delivery, review, adoption, figures.' },
  });
  if (deskFolder !== undefined) base.get('*', deskFiles(deskFolder));
  return { app, close: () => room.database.close() };
}

/** What the typed client knows of the service. */
export type Api = ReturnType<typeof createApp>['app'];
