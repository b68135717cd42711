import './jitless.ts';
import '../../shared/interface/tokens.css';
import '../../shared/interface/components.css';
import './desk.css';
import './points/points.css';
import './bulletins/bulletins.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { startLanguage } from './frame/language.ts';
import { startRouter } from './frame/router.ts';

startLanguage();
startRouter();
render(<App />, document.getElementById('desk')!);
