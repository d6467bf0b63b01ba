import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'permissions',
  order: 30,
  id: 'roles',
  name: 'roles',
  needs: needs.list,
  audience: 'administrators',
  load: () => import('./Roles'),
};
