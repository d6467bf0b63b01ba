import type { ComponentType } from 'react';
import type { Need } from '../api/rights';

/** The features of the left pane, in their order. */
export const FEATURES = [
  'recipients',
  'permissions',
  'servers',
  'compliance management',
  'my options',
  'explorer',
] as const;

export type Feature = (typeof FEATURES)[number];

/** One page of the admin center, as `src/pages/PAGE/tab.ts` declares it. */
export interface Tab {
  readonly feature: Feature;
  /** The place among the tabs of the feature. */
  readonly order: number;
  /** What stands in the address. */
  readonly id: string;
  /** What stands on the tab. */
  readonly name: string;
  /** Without this the tab does not appear [WEB-1]. */
  readonly needs: Need;
  /** Administrators' pages count only what roles beyond one's own mailbox policy give [WEB-3]. */
  readonly audience: 'administrators' | 'everybody';
  /** Loads the page's code. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

const declared = import.meta.glob<{ readonly tab: Tab }>('../pages/*/tab.ts', { eager: true });

/** All pages there are. */
export const TABS: readonly Tab[] = Object.values(declared)
  .map((module) => module.tab)
  .sort((a, b) => FEATURES.indexOf(a.feature) - FEATURES.indexOf(b.feature) || a.order - b.order);
