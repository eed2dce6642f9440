// Only imports (see scan.worker.ts).
import './serve-reflections';
