// What Maven calls for the TypeScript parts: node npm.mjs (build|test) <project folder> <output folder>.
// Installs only when the lock file changed, builds and tests only when a source changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [task, projectArgument, outArgument] = process.argv.slice(2);
const project = resolve(projectArgument);
const out = resolve(outArgument);
const stamps = join(out, '../../npm');
const NOT_SOURCES = new Set(['node_modules', 'dist', 'target', 'pom.xml']);

checkNode();
install();
if (task === 'build') {
  once('build', () => npm('run', 'build', '--', '--outDir', out, '--emptyOutDir', 'false'));
} else {
  once('test', () => npm('test'));
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node.js 20.19 or newer is needed, this is ${process.versions.node}: https://nodejs.org/en/download`);
}

function install() {
  const lock = hash([join(project, 'package-lock.json')], process.platform, process.arch);
  const stamp = join(project, 'node_modules/.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  rmSync(stamp, { force: true });
  npm('ci', '--no-audit', '--no-fund');
  writeFileSync(stamp, lock);
}

function once(name, act) {
  const state = hash(sources(project), name);
  const stamp = join(stamps, name);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  const start = Date.now();
  act();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, state);
  console.log(`${projectArgument}: npm ${name} done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function hash(files, ...more) {
  const sum = createHash('sha256');
  for (const text of [process.versions.node, ...more]) sum.update(`${text}\0`);
  for (const file of files) sum.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return sum.digest('hex');
}

function npm(...args) {
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: project, encoding: 'utf8', shell: windows, maxBuffer: 1e8 });
  if (run.status === 0) return;
  if (run.error) fail(`npm could not be started: ${run.error.message}`);
  process.stdout.write(run.stdout);
  process.stderr.write(run.stderr);
  fail(`npm ${args.join(' ')} failed in ${projectArgument}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
