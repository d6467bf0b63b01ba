import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'my options',
  order: 20,
  id: 'my-groups',
  name: 'groups',
  needs: needs.page,
  audience: 'everybody',
  load: () => import('./MyGroups'),
};
