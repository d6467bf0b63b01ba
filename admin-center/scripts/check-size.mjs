// The first load (the page, its scripts and styles, without the pages loaded on demand) stays below a bound.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BOUND = 350 * 1024;

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));
const wanted = new Set(['index.html']);
const visit = (key) => {
  const chunk = manifest[key];
  wanted.add(chunk.file);
  (chunk.css ?? []).forEach((file) => wanted.add(file));
  (chunk.imports ?? []).forEach(visit);
};
visit('index.html');
const sizes = [...wanted].map((file) => [file, gzipSync(readFileSync(new URL(file, dist))).length]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
sizes.forEach(([file, size]) => console.log(`${Math.round(size / 1024)} kB  ${file}`));
console.log(`first load: ${Math.round(total / 1024)} kB compressed, at most ${BOUND / 1024} kB`);
if (total > BOUND) {
  console.error('The first load is too large. Load what is seldom used on demand: lazy(() => import(…)).');
  process.exit(1);
}
