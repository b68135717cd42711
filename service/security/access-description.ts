import type { OpenAPIHono } from '@hono/zod-openapi';
import { sessionCookie } from './authentication.ts';

/** What a request may bear to say who asks: either will do. */
export const ACCEPTED: Record<string, string[]>[] = [{ device: [] }, { desk: [] }];

/** For the description of a route that anybody may ask before signing in. */
export const OPEN_TO_ALL = { security: [] as Record<string, string[]>[] };

/** Describes in the OpenAPI document how one says who asks. */
export function describeAccess(registry: OpenAPIHono['openAPIRegistry'], practice: boolean): void {
  registry.registerComponent('securitySchemes', 'device', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token that a browser was given when it was paired.',
  });
  registry.registerComponent('securitySchemes', 'desk', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie(practice),
    description: 'The desk’s session. A request that changes something must come from the desk’s own origin.',
  });
}
