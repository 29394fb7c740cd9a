// After the build: the types of an ES module are those of its CommonJS twin, written once. An ES module may take types from
// CommonJS, and both copies of a codec then have one type. Where types come from a package that has two copies of its own,
// the words are repeated, for each module to take that package's own copy.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const ofTwoCopies = /["'](fast-check|vitest|@jest\/globals)["']/

for (const name of readdirSync(dist, { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue
  const file = join(dist, name)
  const twin = file.replace(/\.d\.ts$/, '.d.cts')
  if (existsSync(twin)) {
    const text = readFileSync(twin, 'utf8')
    const shared = `export * from './${basename(file, '.d.ts')}.cjs'\n`
    writeFileSync(file, ofTwoCopies.test(text) ? text : shared)
  } else if (/-[\w-]{8}\.d\.ts$/.test(name)) rmSync(file)
}
