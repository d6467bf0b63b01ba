import { Button, Spinner, Tab as TabItem, TabList } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ComponentType } from 'react';
import { Changes } from '../api/changes';
import { Cmdlets } from '../api/cmdlets';
import { faultTo } from '../api/errors';
import { ownRights, type OwnRights } from '../api/rights';
import type { Session } from '../api/session';
import { useRequest } from '../api/useRequest';
import { addressOf, usePlace } from './address';
import { CenterContext } from './center';
import { Fault } from './Fault';
import { Forbidden } from './Forbidden';
import { MeMenu } from './MeMenu';
import { Notices, useNotices } from './Notices';
import { FEATURES, TABS, type Tab } from './tabs';
import type { ThemeChoice } from './theme';

interface Props {
  readonly session: Session;
  readonly onSignOut: () => void;
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
}

const pages = new Map<string, ComponentType>(TABS.map((tab) => [tab.id, lazy(tab.load)]));

/** The rights that count on a page [WEB-3]. */
function rightsOn(tab: Tab, rights: OwnRights) {
  return tab.audience === 'everybody' ? rights.everything : rights.administration;
}

/** Feature pane, tabs and the page that was chosen, of what the caller may use [WEB-1]. */
export function Frame({ session, onSignOut, theme, onTheme }: Props) {
  const [rights, setRights] = useState<OwnRights>();
  const [fault, setFault] = useState<string>();
  const [round, setRound] = useState(0);
  const [navigating, setNavigating] = useState(false);
  const [notices, notify, dismiss] = useNotices();
  const place = usePlace();
  // The code of the page that is asked for comes while it is found out what one may do.
  useEffect(() => { TABS.find(({ id }) => id === place.tab)?.load().catch(() => {}); }, [place.tab]);
  const reloadRights = useCallback(() => setRound((now) => now + 1), []);

  useRequest((signal) => {
    ownRights(session.organization, signal).then(setRights, faultTo(setFault));
  }, [session.organization, round]);

  const visible = useMemo(
    () => (rights === undefined ? [] : TABS.filter((tab) => rightsOn(tab, rights).has(tab.needs))),
    [rights],
  );
  const current = visible.find((tab) => tab.id === place.tab) ?? (place.tab === '' ? visible[0] : undefined);
  const siblings = visible.filter((tab) => tab.feature === current?.feature);
  const Page = current === undefined ? undefined : pages.get(current.id);
  const center = useMemo(
    () =>
      rights === undefined || current === undefined
        ? undefined
        : {
            session,
            cmdlets: new Cmdlets(session.organization, rights.everything),
            changes: new Changes(session.organization, rights.everything),
            rights: rightsOn(current, rights),
            ownRights: rights, reloadRights,
            notify,
          },
    [session, rights, current, reloadRights, notify],
  );

  useEffect(() => {
    document.title = current === undefined ? 'Reeve admin center' : `${current.name} – Reeve admin center`;
    setNavigating(false);
  }, [current]);

  // Where there is no room for all tabs, the one that is shown is among those in sight.
  const currentTab = current?.id;
  useEffect(() => {
    const reveal = () => document.getElementById(`tab-${currentTab}`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
    reveal();
    window.addEventListener('resize', reveal);
    return () => window.removeEventListener('resize', reveal);
  }, [currentTab]);

  return (
    <div className="frame">
      <a className="skip" href="#content" onClick={(event) => { event.preventDefault(); document.getElementById('content')?.focus(); }}>
        Skip to the content
      </a>
      <header className="bar">
        <Button
          className="bar-menu"
          appearance="subtle"
          icon={<NavigationRegular />}
          aria-label="Features"
          aria-expanded={navigating}
          aria-controls="features"
          onClick={() => setNavigating(!navigating)}
        />
        <span className="brand">Reeve admin center</span>
        <MeMenu session={session} onSignOut={onSignOut} theme={theme} onTheme={onTheme} />
      </header>
      <nav id="features" className={navigating ? 'features open' : 'features'} aria-label="Features">
        <ul>
          {FEATURES.map((feature) => ({ feature, first: visible.find((tab) => tab.feature === feature) }))
            .filter(({ first }) => first !== undefined)
            .map(({ feature, first }) => (
              <li key={feature}>
                <a
                  href={addressOf(first?.id ?? '')}
                  aria-current={feature === current?.feature ? 'page' : undefined}
                  onClick={() => setNavigating(false)}
                >
                  {feature}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <main id="content" tabIndex={-1} aria-label={current?.name ?? 'Content'}>
        {fault !== undefined && <Forbidden title="The server can’t be asked" text={fault} onSignOut={onSignOut} />}
        {fault === undefined && rights === undefined && <Spinner className="waiting" label="Loading…" />}
        {rights !== undefined && current === undefined && (
          <Forbidden
            title="403 – access denied"
            text={
              visible.length === 0
                ? 'You have no permission to use the admin center. Ask an administrator of your organization for a role.'
                : 'There is no such page, or you have no permission to open it.'
            }
            onSignOut={onSignOut}
          />
        )}
        {center !== undefined && current !== undefined && Page !== undefined && (
          <CenterContext value={center}>
            <TabList
              className="tabs"
              selectedValue={current.id}
              onTabSelect={(_, { value }) => { window.location.hash = addressOf(String(value)); }}
            >
              {siblings.map((tab) => (
                <TabItem key={tab.id} id={`tab-${tab.id}`} value={tab.id} aria-controls="page">
                  {tab.name}
                </TabItem>
              ))}
            </TabList>
            <div id="page" className="page" role="tabpanel" aria-labelledby={`tab-${current.id}`}>
              <Fault key={current.id}>
                <Suspense fallback={<Spinner className="waiting" label="Loading…" />}>
                  <Page />
                </Suspense>
              </Fault>
            </div>
          </CenterContext>
        )}
      </main>
      <Notices shown={notices} onDismiss={dismiss} />
    </div>
  );
}
