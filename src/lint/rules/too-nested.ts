import { rule } from '../rule.js'

/** Brackets or blocks nested deeper than a reader follows. The parsers say it. */
export const tooNested = rule({
  code: 'too_nested',
  severity: 'error',
  meaning: 'Brackets or blocks are nested deeper than a reader can follow.',
  mend: 'Look for brackets that were never closed.',
  wrong: '[[[[ … thousands …',
  right: '{ "OrderId": "o-1" }',
})
