import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Room } from '../room.ts';
import { answerError, answerNotFound } from './answer-error.ts';
import { authentication } from './authentication.ts';
import { contentCheck } from './content.ts';
import { commonHeaders } from './headers.ts';
import { hostCheck } from './host.ts';
import { requestLog } from './request-log.ts';
import { sizeCheck } from './size.ts';
import { versionCheck } from './version.ts';
import type { AppEnv } from './who.ts';

/** What every request passes before it reaches a room, in this order: Host, size, authentication, version. */
export function frontDoor(app: OpenAPIHono<AppEnv>, room: Room): void {
  app.use(commonHeaders());
  app.use(requestLog(room.logger));
  app.use(hostCheck(room.access.served));
  app.use(sizeCheck());
  app.use(authentication(room));
  app.use(versionCheck());
  app.use('/api/*', contentCheck());
  app.onError(answerError(room.logger));
  app.notFound(answerNotFound);
}
