import type { TextCheck } from './text-check.js'

/** A `$schema` key at the top of a request: editors like it, the AWS CLI refuses the file. */
export const schemaKey: TextCheck = {
  rule: 'schema_key',
  instead: ['unknown_member'],
  look: ({ node, path, side }) =>
    side === 'request' && path.length === 0 && node.kind === 'object'
      ? node.entries
          .filter(({ key }) => key === '$schema')
          .map(({ at }) => ({ at, path: ['$schema'], says: 'the AWS CLI refuses a file with this key: take it out' }))
      : [],
}
