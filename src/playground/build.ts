/** `npm run playground`: the page to try aws-preflight on, as one HTML file that works from disk. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')

/** The whole page. */
const page = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'main.ts')],
    tsconfig: join(here, 'tsconfig.json'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  })
  const script = outputFiles.map(({ text }) => text).join('')
  const style = readFileSync(join(here, 'style.css'), 'utf8')
  // By functions: a text as the second argument would have its `$` read. No script may end the element it stands in.
  return readFileSync(join(here, 'page.html'), 'utf8')
    .replace('/* style */', () => style)
    .replace('/* script */', () => script.replaceAll('</script', '<\\/script'))
}

const out = join(root, 'playground', 'index.html')
mkdirSync(dirname(out), { recursive: true })
const text = await page()
writeFileSync(out, text)
console.log(`playground/index.html, ${Math.round(text.length / 1024)} KB: open it in a browser.`)
