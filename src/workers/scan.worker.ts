/**
 * A worker's entry only imports: a chunk that is loaded later may import from the entry's file, and WebKit then runs that file a second time
 * (scripts/check-entries.js).
 */
import './serve-scan';
