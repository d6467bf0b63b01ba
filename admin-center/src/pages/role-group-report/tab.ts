import type { Tab } from '../../frame/tabs';
import { needs } from '../audit-log/needs';

export const tab: Tab = {
  feature: 'compliance management',
  order: 20,
  id: 'role-group-report',
  name: 'role group report',
  needs: needs.roleGroupReport,
  audience: 'administrators',
  load: () => import('./RoleGroupReport'),
};
