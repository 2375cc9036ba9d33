import fc from 'fast-check';

/** One seed for every run, so that a red check can be repeated; PROPERTY_SEED names another one, `random` a new one each time. */
const { PROPERTY_SEED } = process.env;
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED ?? 1) });
