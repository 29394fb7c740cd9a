import { none, type Remark, rule } from '../rule.js'

/** A key that is in one object twice: all but the last one are dropped silently. */
export const duplicateKey = rule({
  code: 'duplicate_key',
  severity: 'error',
  meaning: 'A key stands twice in one object, and programs keep only one of the two values.',
  mend: 'Take one of them out.',
  wrong: '{ "OrderId": "o-1", "OrderId": "o-2" }',
  right: '{ "OrderId": "o-2" }',
  look: ({ node, path }) => {
    if (node.kind !== 'object' || node.entries.length < 2) return none
    const seen = new Set<string>()
    const remarks: Remark[] = []
    for (const { key, at } of node.entries) {
      if (seen.has(key))
        remarks.push({ at, path: [...path, key], says: 'this key is in the object twice: take one of them out' })
      seen.add(key)
    }
    return remarks
  },
})
