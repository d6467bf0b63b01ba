import { useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { useRequest } from '../../api/useRequest';
import { useCenter } from '../../frame/center';
import { isRole } from './delegate';
import { needs } from './needs';

/** Why a role group's managers can't be changed by whoever is none of them and may not act as permissions administrator [GM-4]. */
export function useRefusal(row: ResultObject | undefined): string {
  const { changes, rights } = useCenter();
  const [refused, setRefused] = useState('');
  const id = row === undefined || isRole(row) || rights.has(needs.bypass) || !rights.has(needs.managedBy) ? '' : text(row, 'Guid');
  useRequest((signal) => {
    setRefused('');
    if (id !== '') {
      changes.preview([{ cmdlet: 'Set-RoleGroup', parameters: { Identity: id, ManagedBy: { Add: [] } } }], signal).then(
        (preview) => setRefused(preview.failed?.code === 'NotGroupManager' ? id : ''),
        () => {}, // then the save tells
      );
    }
  }, [changes, id]);
  return refused !== '' && refused === id ? 'You are not among those who manage this group.' : '';
}
