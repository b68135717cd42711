import '../../../shared/interface/tokens.css';
import '../../../shared/interface/components.css';
import '../../ui/welcome.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { say } from '../../../shared/interface/messages/options.ts';
import { follow, readAll } from '../../ui/live.ts';
import { Options } from '../../ui/options.tsx';

async function open(): Promise<void> {
  await readAll();
  effect(() => {
    document.title = say('title');
  });
  render(<Options />, document.getElementById('app') as HTMLElement);
  follow();
}

void open();
