/** Version of the HTTP contract. Grows when an older extension or service would misread the other. */
export const API_VERSION = 1;

/** Bears {@link API_VERSION} in every request we make and every answer the service gives. An answer without it is some other server's. */
export const API_HEADER = 'X-Xinda-Api';

/** Where the service listens unless told otherwise; the practice office takes the next port. */
export const DEFAULT_PORT = 8735;

/** Largest request body the service reads, in bytes. */
export const BODY_BYTES_LIMIT = 4 * 1024 * 1024;
