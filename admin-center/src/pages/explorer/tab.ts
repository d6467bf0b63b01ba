import type { Tab } from '../../frame/tabs';
import { all } from '../../api/rights';

export const tab: Tab = {
  feature: 'explorer',
  order: 10,
  id: 'explorer',
  name: 'who can do what',
  // Everybody may ask about himself.
  needs: all(),
  audience: 'everybody',
  load: () => import('./Explorer'),
};
