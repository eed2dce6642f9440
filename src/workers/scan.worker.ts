import { expose } from 'comlink';
import { scanServer } from './scan-server';

expose(scanServer());
