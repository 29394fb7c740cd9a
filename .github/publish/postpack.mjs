// After the package is packed: the README is the repository's own again.
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kept = join(root, '.cache', 'README.md')
if (existsSync(kept)) {
  copyFileSync(kept, join(root, 'README.md'))
  rmSync(kept)
}
