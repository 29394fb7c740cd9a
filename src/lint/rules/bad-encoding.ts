import { rule } from '../rule.js'

/** Bytes that are no UTF-8. The decoder says it. */
export const badEncoding = rule({
  code: 'bad_encoding',
  severity: 'error',
  meaning: 'The file is not UTF-8.',
  mend: 'Save it as UTF-8.',
  wrong: 'a file saved as Latin-1 or UTF-16',
  right: 'the same file saved as UTF-8',
})
