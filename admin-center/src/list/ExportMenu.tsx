import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner, ToolbarButton } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ResultObject } from '../api/cmdlets';
import { asApiError, isAborted } from '../api/errors';
import type { Column } from './columns';
import { download, exported, type Format } from './export';

interface Props {
  readonly label: string;
  readonly columns: readonly Column[];
  /** How many rows are there by now, where the others come meanwhile. */
  readonly fetched?: number;
  readonly everything: (signal: AbortSignal) => Promise<readonly ResultObject[]>;
  /** As one would type them. */
  readonly commands: () => readonly string[];
  readonly onFault: (text: string) => void;
}

/** The list as a file: all of it, so it may take a while and can be given up. */
export function ExportMenu({ label, columns, fetched, everything, commands, onFault }: Props) {
  const running = useRef<AbortController>(undefined);
  const [busy, setBusy] = useState(false);

  const save = async (format: Format) => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    try {
      const rows = await everything(controller.signal);
      controller.signal.throwIfAborted();
      download(exported(format, label.replaceAll(' ', '-'), columns, rows, commands()));
    } catch (error) {
      if (!isAborted(error)) {
        onFault(asApiError(error).message);
      }
    } finally {
      setBusy(false);
    }
  };

  if (busy) {
    return (
      <span className="exporting">
        <Spinner size="extra-tiny" label={fetched === undefined ? 'Exporting…' : `Exporting… ${fetched.toLocaleString('en')} rows`} />
        <Button size="small" onClick={() => running.current?.abort()}>
          Cancel
        </Button>
      </span>
    );
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<ArrowDownloadRegular />} aria-label="Export" title="Export" data-action="export" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void save('csv')}>CSV</MenuItem>
          <MenuItem onClick={() => void save('json')}>JSON</MenuItem>
          <MenuItem onClick={() => void save('commands')}>Commands</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
