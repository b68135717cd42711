import { z } from 'zod';

/** Extension pages forbid evaluated code; zod must not try it. Imported first by every entry point. */
z.config({ jitless: true });
