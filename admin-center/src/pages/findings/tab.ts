import { cmdlet } from '../../api/rights';
import type { Tab } from '../../frame/tabs';

export const tab: Tab = {
  feature: 'explorer',
  order: 20,
  id: 'findings',
  name: 'findings',
  needs: cmdlet('Get-ManagementRoleAssignment'),
  audience: 'administrators',
  load: () => import('./Findings'),
};
