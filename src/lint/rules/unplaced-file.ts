import { rule } from '../rule.js'

/** A file that nobody can tell the operation of. */
export const unplacedFile = rule({
  code: 'unplaced_file',
  severity: 'error',
  meaning: 'Nothing says which operation a file is for, or of which service that is.',
  mend:
    'Give --operation, name the file after its service and operation (shop.create-order.json), write a comment ' +
    '"aws-preflight: shop.CreateOrder" into it, or list it under "files" in the config; the service goes without ' +
    'saying where --service names just one. If many files are named, some of other kinds, switch this rule off: those ' +
    'are left alone then.',
  wrong: 'aws-preflight lint order.json',
  right: 'aws-preflight lint --operation shop.CreateOrder order.json',
})
