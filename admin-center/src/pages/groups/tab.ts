import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'recipients',
  order: 20,
  id: 'groups',
  name: 'groups',
  needs: needs.list,
  audience: 'administrators',
  load: () => import('./Groups'),
};
