import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'compliance management',
  order: 10,
  id: 'audit-log',
  name: 'admin audit log',
  needs: needs.search,
  audience: 'administrators',
  load: () => import('./AuditLog'),
};
