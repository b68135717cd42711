/**
 * Addresses of the service. Resources are the plural words of the field.
 * Open without sign-in: health, the OpenAPI document, set-up state and set-up (by its secret), pairings, sessions.
 */
export const ROUTES = {
  health: '/healthz',
  openapi: '/api/openapi.json',
  setup: '/api/setup',
  pairings: '/api/pairings',
  sessions: '/api/sessions',
  me: '/api/me',
  offices: '/api/offices',
  pairingCodes: '/api/pairing-codes',
  devices: '/api/devices',
  members: '/api/members',
  sections: '/api/sections',
  levels: '/api/levels',
  reports: '/api/reports',
  adoptions: '/api/adoptions',
  instructions: '/api/instructions',
  commissions: '/api/commissions',
  urgent: '/api/urgent',
  distinguished: '/api/distinguished',
  sources: '/api/sources',
  statistics: '/api/statistics',
  points: '/api/points',
  whatIf: '/api/what-if',
  bulletins: '/api/bulletins',
  topics: '/api/topics',
  rulepacks: '/api/rulepacks',
  events: '/api/events',
  practice: '/api/practice',
} as const;

/** Addresses of the desk that bear a secret; behind `#`, so that it reaches no log, no proxy and no `Referer`. */
export const deskAddresses = {
  /** Set-up page of an office that is not set up yet. */
  setup: (base: string, secret: string) => `${base}/setup#secret=${secret}`,
  /** Signs in once without a password. */
  signIn: (base: string, link: string) => `${base}/sign-in#link=${link}`,
};
