// Bundles the console's script and style into the folder given as the only argument.
import {cpSync, mkdirSync} from 'node:fs';
import {argv, exit} from 'node:process';
import {build} from 'esbuild';

const out = argv[2];
if (!out) {
  console.error('usage: node build.mjs FOLDER');
  exit(2);
}
mkdirSync(out, {recursive: true});
await build({
  entryPoints: ['console.js', 'console.css', 'preview.css'],
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'linked',
  logLevel: 'warning',
});
cpSync('seal.svg', `${out}/seal.svg`);
