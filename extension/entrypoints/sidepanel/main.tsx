import '../../../shared/interface/tokens.css';
import '../../../shared/interface/components.css';
import './panel.css';
import '../../ui/commissions.css';
import { render } from 'preact';
import { follow, readAll } from '../../ui/live.ts';
import { Panel } from './panel.tsx';
import { beginPanel } from './panel-state.ts';
import { followSources } from './source-state.ts';

/** Paints what this machine knows; nothing here waits for the network. */
async function open(): Promise<void> {
  await readAll();
  await beginPanel(new URLSearchParams(location.search));
  followSources();
  render(<Panel />, document.getElementById('app') as HTMLElement);
  follow();
}

void open();
