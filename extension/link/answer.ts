import { ErrorBody } from '../../shared/contract/errors.ts';

/** A sentence with its number, in both languages, as a person is told it. */
export interface Trouble {
  number: number;
  zh: string;
  en: string;
}

/** What came back from an attempt to reach the service. */
export type Answer =
  | {
      kind: 'answer';
      status: number;
      /** The JSON body, or undefined where there was none that could be read. */
      body: unknown;
      /** The service's clock in milliseconds since 1970, from the `Date` header. */
      serverTime: number | null;
      etag: string | null;
    }
  /** Something answered that is not Xinda: a proxy's or a portal's page, another program on the port. */
  | { kind: 'other-server'; status: number }
  | { kind: 'unreachable'; cause: 'network' | 'timeout' };

/** The refusal in an answer's body, or null where it bears none. */
export function refusalOf(answer: Answer): (Trouble & { key: string }) | null {
  if (answer.kind !== 'answer') return null;
  const parsed = ErrorBody.safeParse(answer.body);
  if (!parsed.success) return null;
  const { key, number, zh, en, fields = [] } = parsed.data.error;
  return { key, number, zh: [zh, ...fields.map((field) => field.zh)].join(' '), en: [en, ...fields.map((field) => field.en)].join(' ') };
}
