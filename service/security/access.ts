import { servedNames } from './host.ts';

/** How this service is reached, and which of its two offices it is. */
export interface Access {
  /** Hosts under which it answers. */
  served: ReadonlySet<string>;
  /** It speaks TLS itself. */
  tls: boolean;
  /** A proxy stands before it: the asker's address and the outer scheme are in the headers the proxy sets. */
  behindProxy: boolean;
  /** The practice office keeps its cookies and its database apart from the real one. */
  practice: boolean;
  /** Lets whoever has the set-up address found the office; null where there is nothing to set up. */
  setupSecret: string | null;
  /** Where the real office beside a practice office is set up; null for a real office, and once that is set up. */
  besideSetup: string | null;
}

/** Access over loopback alone, which is what one gets without asking for more. */
export function loopbackAccess(more: Partial<Omit<Access, 'served'>> & { names?: readonly string[] } = {}): Access {
  const { names = [], ...rest } = more;
  return { tls: false, behindProxy: false, practice: false, setupSecret: null, besideSetup: null, ...rest, served: servedNames(names) };
}
