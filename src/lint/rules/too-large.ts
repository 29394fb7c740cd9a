import { rule } from '../rule.js'

/** A file that is larger than what is read. */
export const tooLarge = rule({
  code: 'too_large',
  severity: 'error',
  meaning: 'A file is larger than what is read.',
  mend: 'Split it up, or raise --max-file-size.',
  wrong: 'aws-preflight lint --max-file-size 1 create-order.json',
  right: 'aws-preflight lint --max-file-size 100 create-order.json',
})
