import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDownRegular, PersonRegular } from '@fluentui/react-icons';
import { shortName, type Session } from '../api/session';
import type { ThemeChoice } from './theme';

interface Props {
  readonly session: Session;
  readonly onSignOut: () => void;
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
}

/** Who one is, how it looks, and the way out. */
export function MeMenu({ session, onSignOut, theme, onTheme }: Props) {
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems }) => onTheme((checkedItems[0] ?? 'system') as ThemeChoice)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className="me" icon={<PersonRegular />} aria-label={`Me: ${shortName(session.user)}`}>
          <span className="me-name">{shortName(session.user)}</span> <ChevronDownRegular aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled>{session.user}</MenuItem>
          <MenuDivider />
          <MenuItemRadio name="theme" value="light">
            Light
          </MenuItemRadio>
          <MenuItemRadio name="theme" value="dark">
            Dark
          </MenuItemRadio>
          <MenuItemRadio name="theme" value="system">
            As the system
          </MenuItemRadio>
          <MenuDivider />
          <MenuItem onClick={onSignOut}>Sign out</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
