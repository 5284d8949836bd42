/** The tables as queries see them; `migrations/` makes them. A test compares the two. */
export * from './tables/bundles.ts';
export * from './tables/case.ts';
export * from './tables/checklist.ts';
export * from './tables/journey.ts';
export * from './tables/opinions.ts';
export * from './tables/packets.ts';
export * from './tables/removals.ts';
export * from './tables/vault.ts';
