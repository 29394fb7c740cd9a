// Before the package is packed: the guides go to dist/guides/, and the README loses the links that would be broken there.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guides, pictures, shippedText } from './texts.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kept = join(root, '.cache', 'README.md')
const readme = join(root, 'README.md')
const { homepage: address } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const folder = join(root, 'dist', 'guides')

// A run that was killed has left the README of the package behind.
if (existsSync(kept)) copyFileSync(kept, readme)
mkdirSync(dirname(kept), { recursive: true })
copyFileSync(readme, kept)

mkdirSync(folder, { recursive: true })
for (const [file, name] of Object.entries(guides)) {
  const text = readFileSync(join(root, file), 'utf8')
  writeFileSync(join(folder, name), shippedText(text, { file, isGuide: true, address }))
}
for (const [file, name] of Object.entries(pictures)) copyFileSync(join(root, file), join(folder, name))
const text = readFileSync(readme, 'utf8')
writeFileSync(readme, shippedText(text, { file: 'README.md', isGuide: false, address }))
