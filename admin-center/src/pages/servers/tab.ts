import { cmdlet } from '../../api/rights';
import type { Tab } from '../../frame/tabs';

export const tab: Tab = {
  feature: 'servers',
  order: 10,
  id: 'servers',
  name: 'servers',
  needs: cmdlet('Get-ExchangeServer'),
  audience: 'administrators',
  load: () => import('./Servers'),
};
