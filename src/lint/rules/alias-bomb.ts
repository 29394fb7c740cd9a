import { rule } from '../rule.js'

/** YAML aliases that multiply each other. The parser says it. */
export const aliasBomb = rule({
  code: 'alias_bomb',
  severity: 'error',
  meaning: 'YAML aliases multiply each other until no memory could hold the value.',
  mend: 'Write out what is meant, with fewer aliases.',
  wrong: 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b] # and so on',
  right: 'a: [x, x]',
})
