import type { Tab } from '../../frame/tabs';
import { needs } from './needs';

export const tab: Tab = {
  feature: 'recipients',
  order: 10,
  id: 'mailboxes',
  name: 'mailboxes',
  needs: needs.list,
  audience: 'administrators',
  load: () => import('./Mailboxes'),
};
