/**
 * Raised whenever assembly makes other rows of the same listings and records (tests/library/assembly.test.ts notices). Rows in the library
 * with another number are made again from the records that are kept beside them, without the disk.
 */
export const ASSEMBLY_VERSION = 25;
