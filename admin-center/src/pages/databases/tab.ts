import { cmdlet } from '../../api/rights';
import type { Tab } from '../../frame/tabs';

export const tab: Tab = {
  feature: 'servers',
  order: 20,
  id: 'databases',
  name: 'databases',
  needs: cmdlet('Get-MailboxDatabase'),
  audience: 'administrators',
  load: () => import('./Databases'),
};
