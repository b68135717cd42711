import { OpenAPIHono, type z } from '@hono/zod-openapi';
import { ErrorBody } from '../../shared/contract/errors.ts';
import { validationHook } from './answer-error.ts';
import type { AppEnv } from './who.ts';

/** An empty set of typed routes whose turned-down requests are answered field by field. */
export const newRoutes = () => new OpenAPIHono<AppEnv>({ defaultHook: validationHook });

/** A JSON answer in a route's description. */
export function answer<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** The one form of every "no". */
export const refusal = answer(ErrorBody, 'Refused; `error.key` and `error.number` say why, `zh` and `en` say what to do.');

/** A required JSON body in a route's description. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true as const, content: { 'application/json': { schema: atOnce(schema) } } };
}

/**
 * The same schema, checked without waiting: zod compiles its checks only for that, and the validator of the routes always
 * asks for the waiting form. Our schemas have nothing to wait for.
 */
export function atOnce<S extends z.ZodType>(schema: S): S {
  const copy = schema.clone();
  copy.safeParseAsync = async (value, context) => copy.safeParse(value, context);
  return copy;
}
