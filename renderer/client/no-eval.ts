import { z } from 'zod';

/**
 * The content security policy forbids code from text, which zod would try. main.tsx imports this before any schema. SECURITY: 9
 */
z.config({ jitless: true });
