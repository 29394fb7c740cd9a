// What the tarball holds, and how large it is: run by `npm run check:package`, which builds first. The README says the same
// bound.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const most = 1.05e6

const [{ size, files }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
)
assert.ok(
  files.some(({ path }) => path === 'dist/guides/sdk.md'),
  'dist/ has no guides, and may be old: run npm run prepack && npm run postpack first',
)
for (const { path } of files)
  assert.match(path, /^(dist\/.+\.(c?js|d\.c?ts|md|svg|png)|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/)
assert.ok(size <= most, `the tarball has ${size} bytes, and may have ${most}`)
assert.match(readFileSync('README.md', 'utf8'), /at most 1\.05 MB/)
console.log(`the tarball has ${Math.round(size / 1000)} kB in ${files.length} files`)
