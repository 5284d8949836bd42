import { receiveKey } from './page-key.ts';

// main.tsx imports this before the router, which reads the address.
receiveKey();
