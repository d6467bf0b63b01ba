import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { cmdlet, type Need } from '../api/rights';
import { useCenter } from '../frame/center';

const READS_PERMISSIONS = cmdlet('Get-ManagementRoleAssignment');

/** What is not on this page and for want of which cmdlet: told to those who can read permissions, hidden from all others [WEB-31]. */
export function HiddenFunctions({ needs }: { readonly needs: Readonly<Record<string, Need>> }) {
  const { rights } = useCenter();
  const hidden = Object.entries(needs)
    .map(([name, need]) => ({ name, missing: rights.missing(need) }))
    .filter(({ missing }) => missing.length > 0);
  if (hidden.length === 0 || !rights.has(READS_PERMISSIONS)) {
    return null;
  }
  return (
    <Popover withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle">
          {hidden.length === 1 ? '1 function is hidden' : `${hidden.length} functions are hidden`}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Hidden functions">
        <ul className="hidden-functions">
          {hidden.map(({ name, missing }) => (
            <li key={name}>
              <strong>{name}</strong> needs {missing.join(', ')}
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
