import type { z } from 'zod';
import { ErrorBody } from '../../../shared/contract/errors.ts';
import { API_HEADER, API_VERSION } from '../../../shared/contract/version.ts';
import { signInAgain } from '../session/reentry.ts';

/** The service said no: its own sentence, in both languages, with what is wrong field by field. */
export class Refused extends Error {
  readonly status: number;
  readonly said: ErrorBody['error'];

  constructor(status: number, said: ErrorBody['error']) {
    super(said.en);
    this.status = status;
    this.said = said;
  }
}

/** Nobody answered, or what answered is not our service. */
export class Unreachable extends Error {}

/** What a request may bear. */
export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
  /** A 401 is the answer itself, not a reason to ask for the password again. */
  open?: boolean;
  /** The kind of answer asked for, where it is not JSON. */
  accept?: string;
}

/**
 * One request to the service, its answer held to the contract's schema. Where the sign-in has expired it asks for the
 * password over the page and then repeats the request, so that nothing typed is lost.
 * @throws Refused, Unreachable
 */
export async function call<S extends z.ZodType>(schema: S, address: string, options: CallOptions = {}): Promise<z.infer<S>> {
  const response = await send(address, options);
  if (response.status === 401 && !options.open) {
    await signInAgain();
    return call(schema, address, { ...options, open: true });
  }
  if (!response.ok) throw await refusal(response);
  const parsed = schema.safeParse(response.status === 204 ? undefined : await response.json().catch(() => undefined));
  if (!parsed.success) throw new Unreachable(`answer of ${address} is not as agreed: ${parsed.error.message}`);
  return parsed.data;
}

/**
 * As {@link call}, for an answer that comes line by line: `hear` gets each line as it comes.
 * @throws Refused, Unreachable
 */
export async function callForLines<S extends z.ZodType>(
  schema: S,
  address: string,
  options: CallOptions,
  hear: (line: z.infer<S>) => void,
): Promise<void> {
  const response = await send(address, { ...options, accept: 'application/x-ndjson' });
  if (response.status === 401 && !options.open) {
    await signInAgain();
    return callForLines(schema, address, { ...options, open: true }, hear);
  }
  if (!response.ok || !response.body) throw await refusal(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(schema.parse(JSON.parse(line)));
  }
}

async function send(address: string, { method = 'GET', body, signal, accept }: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { [API_HEADER]: String(API_VERSION), ...(accept ? { accept } : {}) };
  if (body !== undefined) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers,
      signal: signal ?? null,
      credentials: 'same-origin',
      body: body === undefined ? null : JSON.stringify(body),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable(String(error));
  }
  if (!response.headers.has(API_HEADER)) throw new Unreachable('the answer bears no version of ours');
  return response;
}

async function refusal(response: Response): Promise<Error> {
  const parsed = ErrorBody.safeParse(await response.json().catch(() => undefined));
  return parsed.success ? new Refused(response.status, parsed.data.error) : new Unreachable(`status ${response.status} without a reason`);
}
