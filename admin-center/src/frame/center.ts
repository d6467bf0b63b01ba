import { createContext, useContext } from 'react';
import type { Changes } from '../api/changes';
import type { Cmdlets } from '../api/cmdlets';
import type { OwnRights, Rights } from '../api/rights';
import type { Session } from '../api/session';

/** A word to whoever works here. */
export interface Notice {
  readonly kind: 'success' | 'warning' | 'error' | 'info';
  readonly text: string;
}

/** What every page works with. */
export interface Center {
  readonly session: Session;
  readonly cmdlets: Cmdlets;
  readonly changes: Changes;
  /** What counts on this page: see {@link Tab.audience}. */
  readonly rights: Rights;
  readonly ownRights: OwnRights;
  /** Asks the server anew what the caller may do. */
  readonly reloadRights: () => void;
  readonly notify: (notice: Notice) => void;
}

export const CenterContext = createContext<Center | undefined>(undefined);

export function useCenter(): Center {
  const center = useContext(CenterContext);
  if (center === undefined) {
    throw new Error('outside of the admin center');
  }
  return center;
}
