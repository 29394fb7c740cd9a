import { none, rule } from '../rule.js'

/** A `$schema` key at the top of a request: editors like it, the AWS CLI refuses the file. */
export const schemaKey = rule({
  code: 'schema_key',
  severity: 'error',
  meaning: 'The file has a "$schema" key at its top, which the AWS CLI refuses.',
  mend: "Take it out, and name the schema in the editor's settings.",
  wrong: '{ "$schema": "./order.json", "OrderId": "o-1" }',
  right: '{ "OrderId": "o-1" }',
  instead: ['unknown_member'],
  look: ({ node, path, side }) =>
    side === 'request' && path.length === 0 && node.kind === 'object'
      ? node.entries
          .filter(({ key }) => key === '$schema')
          .map(({ at }) => ({ at, path: ['$schema'], says: 'the AWS CLI refuses a file with this key: take it out' }))
      : none,
})
