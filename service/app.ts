import { OpenAPIHono } from '@hono/zod-openapi';
import { ROUTES } from '../shared/contract/routes.ts';
import { API_VERSION } from '../shared/contract/version.ts';
import type { Room } from './room.ts';
import { answerError, answerNotFound, validationHook } from './security/answer-error.ts';
import { authentication } from './security/authentication.ts';
import { commonHeaders } from './security/headers.ts';
import { hostCheck } from './security/host.ts';
import { sizeCheck } from './security/size.ts';
import { versionCheck } from './security/version.ts';
import type { AppEnv } from './security/who.ts';

/** Builds the service: what is checked before every request, then the rooms. `close` ends the record's connection. */
export function createApp(room: Room) {
  const base = new OpenAPIHono<AppEnv>({ defaultHook: validationHook });
  base.onError(answerError(room.logger));
  base.notFound(answerNotFound);
  base.use(commonHeaders(), hostCheck(room.access.served), sizeCheck(), authentication(room), versionCheck());
  const app = base;
  app.doc31(ROUTES.openapi, {
    openapi: '3.1.0',
    info: { title: '信达 Xinda', version: String(API_VERSION), description: 'Reports of the office: delivery, review, adoption, figures.' },
  });
  return { app, close: () => room.database.close() };
}

/** What the typed client knows of the service. */
export type Api = ReturnType<typeof createApp>['app'];
