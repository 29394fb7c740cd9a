// The built package under every Node and every TypeScript that the README names: run by `npm run check:versions`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The README says the same; a test holds the two together. */
export const supported = { node: ['20', '22', '24'], typescript: ['5.0', '6.0', '7'] }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a program of a package that npm fetches, and says how it went. */
const run = (title, tool, ...argv) => {
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', '--package', tool, '--', ...argv], {
    cwd: root,
    encoding: 'utf8',
  })
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${title}`)
  if (status === 0) return
  console.log(stdout + stderr)
  process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const version of supported.node)
    for (const file of ['consumer.mjs', 'consumer.cjs'])
      run(`Node ${version}, ${file}`, `node@${version}`, 'node', `test/package/${file}`)
  for (const version of supported.typescript)
    run(`TypeScript ${version}`, `typescript@${version}`, 'tsc', '-p', 'test/package/types/tsconfig.json')
}
