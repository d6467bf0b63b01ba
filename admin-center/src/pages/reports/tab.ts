import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'compliance management',
  order: 40,
  id: 'reports',
  name: 'reports',
  needs: needs.list,
  audience: 'administrators',
  load: () => import('./Reports'),
};
