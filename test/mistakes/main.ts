/** Writes the table of mistakes into its page, as measured: `npm run mistakes`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { measureMistakes, mistakesPage, withMistakes } from './table.js'

const text = withMistakes(readFileSync(mistakesPage, 'utf8'), await measureMistakes())
writeFileSync(mistakesPage, await format(text, { ...(await resolveConfig(mistakesPage)), filepath: mistakesPage }))
