import type { Room } from '../room.ts';
import { newRoutes } from '../security/answers.ts';
import { deviceRoutes } from './device-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { officeRoutes } from './office-routes.ts';
import { sessionRoutes } from './session-routes.ts';

/** The office, its sections, members, devices, pairing, sign-in. */
export function routes(room: Room) {
  return newRoutes()
    .route('/', sessionRoutes(room))
    .route('/', officeRoutes(room))
    .route('/', memberRoutes(room))
    .route('/', deviceRoutes(room));
}
