// Bundles the page's script and style into the folder that the build names.
import { build } from 'esbuild'

const [out] = process.argv.slice(2)
await build({
  entryPoints: { screen: 'screen.js', style: 'style.css' },
  entryNames: '[name]',
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['safari18'],
  legalComments: 'none',
  logLevel: 'warning',
})
