import '../../../shared/interface/tokens.css';
import '../../../shared/interface/components.css';
import '../../ui/pair-form.css';
import '../../ui/welcome.css';
import { render } from 'preact';
import { say } from '../../../shared/interface/messages/welcome.ts';
import { follow, readAll } from '../../ui/live.ts';
import { laidDownProvision, readProvision } from '../../ui/provision.ts';
import { Welcome } from '../../ui/welcome.tsx';

/** The code is taken from the address at once, so that it stays in no history. */
async function open(): Promise<void> {
  const provision = location.search === '' ? await laidDownProvision() : readProvision(location.search);
  history.replaceState(null, '', location.pathname);
  await readAll();
  document.title = say('title');
  render(<Welcome provision={provision} />, document.getElementById('app') as HTMLElement);
  follow();
}

void open();
