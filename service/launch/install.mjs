import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tell } from './words.mjs';

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Oldest Node that can install and start us; what runs afterwards is the pinned one. */
const OLDEST_NODE = 20;

/** Runs a command with its output shown; true when it ended well. On Windows npm is a script, so it needs the shell. */
export function run(command, args, environment = {}) {
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    shell,
  });
  return status === 0;
}

/**
 * Whether what lies in node_modules is what the lock file says: every package it needs, in its version.
 * Optional packages may be missing, since another platform's or one that could not be built is left out.
 */
export function isInstalled() {
  const written = readLock(join(ROOT, 'package-lock.json'));
  const present = readLock(join(ROOT, 'node_modules/.package-lock.json'));
  if (written === null || present === null) return false;
  return Object.entries(written).every(([folder, entry]) => {
    if (folder === '' || entry.link) return true;
    const found = present[folder];
    return found === undefined ? Boolean(entry.optional) : found.version === entry.version;
  });
}

function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/**
 * Installs what is missing: exactly what the lock file says, or, where a mirror lacks another platform's packages that the lock
 * file names, what can be had in the same versions. Ends the process with a plain sentence when that can't be done.
 * Packages run no scripts of theirs, of which one would ask for a compiler that an office has not (better-sqlite3 brings its
 * binaries and would still be built); two are asked for: the pinned Node, and nodejieba, without which search has a fall-back.
 */
export function install() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    tell(
      `这里的 Node 是 ${process.version}，需要 ${OLDEST_NODE} 或更新的版本。请从 nodejs.org 安装后再试，什么都没有改动。`,
      `Node here is ${process.version}; version ${OLDEST_NODE} or newer is needed. Install it from nodejs.org and try again; nothing was changed.`,
    );
    process.exit(1);
  }
  if (isInstalled() && pinnedNode() !== null) return;
  tell('正在安装需要的部件，第一次要一两分钟……', 'Installing what is needed; the first time takes a minute or two …');
  const quietly = ['--no-fund', '--no-audit', '--loglevel=error'];
  const bare = [...quietly, '--ignore-scripts'];
  const laid = run('npm', ['ci', ...bare]) || run('npm', ['install', '--no-save', ...bare]);
  if (!laid || !run('npm', ['rebuild', 'node', ...quietly])) {
    tell(
      '没有装成。请检查网络，或把 npm 的镜像地址设为单位能用的那一个，再运行一次；已有的数据没有动。',
      'The installation failed. Check the network or the mirror that npm uses, then run this again; existing data is untouched.',
    );
    process.exit(1);
  }
  run('npm', ['rebuild', 'nodejieba', '--no-fund', '--no-audit', '--loglevel=silent']);
}

/** The Node that this project pins, or the running one where that is as new. Null when neither is there. */
export function pinnedNode() {
  const pinned = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

/** The pinned Node; ends the process with a plain sentence when it is missing. */
export function requirePinnedNode() {
  const node = pinnedNode();
  if (node !== null) return node;
  tell(
    '没有找到随项目安装的 Node 24。请删去 node_modules 再运行一次；若仍不行，请直接安装 Node 24。',
    'The Node 24 that comes with the project is missing. Remove node_modules and run this again; if that does not help, install Node 24 itself.',
  );
  return process.exit(1);
}
