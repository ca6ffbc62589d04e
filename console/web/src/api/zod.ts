import { z } from 'zod';

// without this zod probes for eval, which the content policy forbids; every shape is made after it
z.config({ jitless: true });

export { z };
