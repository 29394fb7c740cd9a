import type { Remark, TextCheck } from './text-check.js'

/** A key that is in one object twice: all but the last one are dropped silently. */
export const duplicateKey: TextCheck = {
  rule: 'duplicate_key',
  look: ({ node, path }) => {
    if (node.kind !== 'object') return []
    const seen = new Set<string>()
    const remarks: Remark[] = []
    for (const { key, at } of node.entries) {
      if (seen.has(key))
        remarks.push({ at, path: [...path, key], says: 'this key is in the object twice: take one of them out' })
      seen.add(key)
    }
    return remarks
  },
}
