import { z } from 'zod';

// The page's content security policy forbids evaluated code, which zod would otherwise try.
z.config({ jitless: true });
