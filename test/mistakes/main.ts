/** Writes the README's table of mistakes, as measured: `npm run mistakes`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { measureMistakes, withMistakes } from './table.js'

const text = withMistakes(readFileSync('README.md', 'utf8'), await measureMistakes())
writeFileSync('README.md', await format(text, { ...(await resolveConfig('README.md')), filepath: 'README.md' }))
