import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'permissions',
  order: 10,
  id: 'admin-roles',
  name: 'admin roles',
  needs: needs.list,
  audience: 'administrators',
  load: () => import('./AdminRoles'),
};
