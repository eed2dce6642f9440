import { scanServer } from './scan-server';
import { serve } from './serve';

serve(scanServer());
