import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'permissions',
  order: 60,
  id: 'delegates',
  name: 'delegates',
  needs: needs.list,
  audience: 'administrators',
  load: () => import('./Delegates'),
};
