// The first load stays below a bound, whichever page is the first: the frame, that page, and all scripts and styles of both.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BOUND = 350 * 1000;

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));

function filesOf(key, found = new Set()) {
  const { file, css = [], imports = [] } = manifest[key];
  if (!found.has(file)) {
    [file, ...css].forEach((each) => found.add(each));
    imports.forEach((each) => filesOf(each, found));
  }
  return found;
}

const sizes = new Map();
function sizeOf(file) {
  const known = sizes.get(file) ?? gzipSync(readFileSync(new URL(file, dist))).length;
  sizes.set(file, known);
  return known;
}

const totals = manifest['index.html'].dynamicImports.map((page) => {
  const wanted = new Set(['index.html', ...filesOf('index.html'), ...filesOf(page)]);
  return { page, size: [...wanted].reduce((sum, file) => sum + sizeOf(file), 0) };
});
totals.sort((one, other) => other.size - one.size);
totals.forEach(({ page, size }) => console.log(`${Math.round(size / 1000)} kB  ${page}`));
if (totals.length === 0 || totals[0].size > BOUND) {
  console.error(`The first load is at most ${BOUND / 1000} kB. Load what is seldom used on demand: lazy(() => import(…)).`);
  process.exit(1);
}
