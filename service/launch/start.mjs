import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { install, ROOT, requirePinnedNode } from './install.mjs';

install();
const node = requirePinnedNode();
if (!build(node)) process.exit(1);

const service = spawn(node, ['service/main.ts', 'start', ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => service.kill(signal));
service.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
