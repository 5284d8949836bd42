import { z } from 'zod';

/** The page's policy forbids making code from text, which zod would try: imported before every schema. SECURITY: 9 */
z.config({ jitless: true });
