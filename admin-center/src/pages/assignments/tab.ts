import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'permissions',
  order: 50,
  id: 'assignments',
  name: 'assignments',
  needs: needs.list,
  audience: 'administrators',
  load: () => import('./Assignments'),
};
