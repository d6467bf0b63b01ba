import { useEffect, useState, useSyncExternalStore } from 'react';

export type ThemeChoice = 'light' | 'dark' | 'system';

const KEPT = 'reeve.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}

function kept(): ThemeChoice {
  const choice = window.localStorage.getItem(KEPT);
  return choice === 'light' || choice === 'dark' ? choice : 'system';
}

/** The theme that was chosen, whether that is dark now, and how to choose another. */
export function useTheme(): [ThemeChoice, boolean, (choice: ThemeChoice) => void] {
  const [choice, choose] = useState<ThemeChoice>(kept);
  const systemIsDark = useSyncExternalStore(subscribe, () => dark.matches);
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark);
  useEffect(() => {
    window.localStorage.setItem(KEPT, choice);
  }, [choice]);
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return [choice, isDark, choose];
}
