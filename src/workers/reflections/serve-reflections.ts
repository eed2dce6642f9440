import { serve } from '../serve';
import { reflectionsServer } from './reflections-server';

serve(reflectionsServer());
