import fc from 'fast-check';
import { SEED } from './seeded-random.ts';

// Property tests of every file start with the seed of the run.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
