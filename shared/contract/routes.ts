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
  pairingCodes: '/api/pairing-codes',
  devices: '/api/devices',
  members: '/api/members',
  sections: '/api/sections',
  levels: '/api/levels',
  reports: '/api/reports',
  adoptions: '/api/adoptions',
  instructions: '/api/instructions',
  distinguished: '/api/distinguished',
  sources: '/api/sources',
  statistics: '/api/statistics',
  points: '/api/points',
  topics: '/api/topics',
  rulepacks: '/api/rulepacks',
  events: '/api/events',
  practice: '/api/practice',
} as const;
