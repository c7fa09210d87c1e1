import type { en } from './en';

/** All that the interface says in a language; English is what the others are held against. */
export type Words = typeof en;
