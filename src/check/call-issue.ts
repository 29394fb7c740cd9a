import type { Any, Decoder } from 'io-ts'
import type { Finding } from '../issue/finding.js'
import { Issue } from '../issue/issue.js'
import { kindOf } from '../schema/kind.js'
import { rightOf } from '../walk/result.js'

/** An issue about a call itself, and not about the value that the call was to check. */
export const callIssue = (
  code: Finding['code'],
  name: string,
  path: Finding['path'],
  value: unknown,
  expected: string,
  suggestion?: Finding['suggestion'],
): Issue =>
  new Issue({
    code,
    path,
    subject: { name, codec: anything },
    expected,
    received: kindOf(value),
    shown: !code.startsWith('unknown') && (typeof value === 'string' || typeof value === 'number') ? value : undefined,
    namedFrom: 0,
    suggestion,
    detail: undefined,
    hint: undefined,
  })

/** No codec stands behind a call. In the context of an error, io-ts asks for no more than something that decodes. */
const decoder: Decoder<unknown, unknown> = { name: 'unknown', validate: rightOf, decode: rightOf }
const anything = decoder as unknown as Any
