import { rule } from '../rule.js'

/** An ignore, in a comment or in the config, that ignores nothing. */
export const unusedIgnore = rule({
  code: 'unused_ignore',
  severity: 'warning',
  meaning: 'A comment or the config ignores a problem that is not there.',
  mend: 'Take the comment, or the line of the config, out.',
  wrong: '# aws-preflight-ignore-next-line invalid_literal\nOrderId: o-1',
  right: 'OrderId: o-1',
})
