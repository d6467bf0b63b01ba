import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'permissions',
  order: 40,
  id: 'scopes',
  name: 'scopes',
  needs: needs.list,
  audience: 'administrators',
  load: () => import('./Scopes'),
};
