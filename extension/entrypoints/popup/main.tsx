import '../../../shared/interface/tokens.css';
import '../../../shared/interface/components.css';
import '../../ui/pair-form.css';
import '../../ui/popup.css';
import '../../ui/commissions.css';
import { render } from 'preact';
import { sendMessage } from '../../link/protocol.ts';
import { follow, readAll } from '../../ui/live.ts';
import { readPageTab } from '../../ui/page-check.ts';
import { askedIn, Popup } from '../../ui/popup.tsx';

/** Resolves once what was rendered is on the screen, so that waking the background does not hold it up. */
async function painted(): Promise<void> {
  if (document.hidden) return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Paints what this machine knows, then lets the background ask the office. */
async function open(): Promise<void> {
  await readAll();
  render(<Popup asked={askedIn(location.search)} />, document.getElementById('app') as HTMLElement);
  await painted();
  follow();
  await readPageTab();
  await sendMessage('refresh', undefined);
}

void open();
