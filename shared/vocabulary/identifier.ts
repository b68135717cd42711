import { z } from 'zod';

/** A UUID (version 7 where we make it), always in lower case. Made at the origin, so that sending can be repeated. */
export const Id = z.uuid().toLowerCase();
export type Id = z.infer<typeof Id>;

/** A moment in UTC, `2026-11-23T06:20:00.000Z`. Civil time is a matter of presentation. */
export const Instant = z.iso.datetime({ offset: false });
export type Instant = z.infer<typeof Instant>;

/** A civil day in the office's time zone, `2026-11-23`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A civil month in the office's time zone, `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;
