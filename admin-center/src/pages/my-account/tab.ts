import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'my options',
  order: 10,
  id: 'my-account',
  name: 'account',
  needs: needs.page,
  audience: 'everybody',
  load: () => import('./MyAccount'),
};
