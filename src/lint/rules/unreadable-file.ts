import { rule } from '../rule.js'

/** A file that could not be read. */
export const unreadableFile = rule({
  code: 'unreadable_file',
  severity: 'error',
  meaning: 'A file could not be read, or changed while it was.',
  mend: 'The message says why: mend its permissions, or the link that leads to it, or wait until it is written.',
  wrong: 'aws-preflight lint link-to-nowhere.json',
  right: 'aws-preflight lint create-order.json',
})
