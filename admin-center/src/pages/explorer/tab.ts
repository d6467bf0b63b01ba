import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'explorer',
  order: 10,
  id: 'explorer',
  name: 'who can do what',
  needs: needs.ask,
  audience: 'everybody',
  load: () => import('./Explorer'),
};
