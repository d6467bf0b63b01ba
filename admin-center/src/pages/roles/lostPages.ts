import { Rights } from '../../api/rights';
import { TABS } from '../../frame/tabs';
import type { Kept } from './trimming';

function rightsOf(kept: Kept): Rights {
  return new Rights(
    new Map([...kept].map(([name, parameters]) => [name.toLowerCase(), new Set([...parameters].map((each) => each.toLowerCase()))])),
  );
}

/** The pages that whoever has the role alone sees before, and not any more [WEB-30]. */
export function lostPages(before: Kept, now: Kept): readonly string[] {
  const [had, has] = [rightsOf(before), rightsOf(now)];
  return TABS.filter((tab) => tab.audience === 'administrators' && had.has(tab.needs) && !has.has(tab.needs)).map(
    (tab) => `${tab.feature} › ${tab.name}`,
  );
}
