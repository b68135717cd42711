import { OpenAPIHono } from '@hono/zod-openapi';
import { ROUTES } from '../shared/contract/routes.ts';
import { API_VERSION } from '../shared/contract/version.ts';
import { officeOf } from './database/office.ts';
import type { Database } from './database/open.ts';
import type { Logger, Room } from './room.ts';
import { answerError, answerNotFound, validationHook } from './security/answer-error.ts';
import { authentication } from './security/authentication.ts';
import { commonHeaders } from './security/headers.ts';
import { hostCheck, servedNames } from './security/host.ts';
import { sizeCheck } from './security/size.ts';
import { versionCheck } from './security/version.ts';
import type { AppEnv } from './security/who.ts';

export interface AppOptions {
  database: Database;
  logger: Logger;
  now?: () => Date;
  practice?: boolean;
  /** Host names beside loopback. */
  names?: readonly string[];
  behindProxy?: boolean;
}

/** Builds the service over an open record: what is checked before every request, then the rooms. */
export function createApp(options: AppOptions) {
  const room = furnish(options);
  const app = new OpenAPIHono<AppEnv>({ defaultHook: validationHook });
  app.onError(answerError(room.logger));
  app.notFound(answerNotFound);
  app.use(commonHeaders(), hostCheck(room.served), sizeCheck(), authentication(room), versionCheck());
  const served = app;
  served.doc31(ROUTES.openapi, {
    openapi: '3.1.0',
    info: { title: '信达 Xinda', version: String(API_VERSION), description: 'Reports of the office: delivery, review, adoption, figures.' },
  });
  return { app: served, room, close: () => room.database.close() };
}

export type Api = ReturnType<typeof createApp>['app'];

function furnish({ database, logger, now = () => new Date(), practice = false, names = [], behindProxy = false }: AppOptions): Room {
  return { database, now, logger, practice, behindProxy, served: servedNames(names), office: officeOf(database) };
}
