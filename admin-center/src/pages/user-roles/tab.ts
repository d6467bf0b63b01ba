import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'permissions',
  order: 20,
  id: 'user-roles',
  name: 'user roles',
  needs: needs.list,
  audience: 'administrators',
  load: () => import('./UserRoles'),
};
