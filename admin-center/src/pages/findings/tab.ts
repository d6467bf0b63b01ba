import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'explorer',
  order: 20,
  id: 'findings',
  name: 'findings',
  needs: needs.list,
  audience: 'administrators',
  load: () => import('./Findings'),
};
