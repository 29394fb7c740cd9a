import { none, rule } from '../rule.js'

/** The meaning of a plain scalar in YAML 1.1, which many programs still read, where YAML 1.2 reads something else. */
const readings: readonly (readonly [RegExp, string])[] = [
  [/^(?:y|Y|n|N|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/, 'YAML 1.1 takes this for a boolean'],
  [/^\d{4}-\d\d?-\d\d?(?:[Tt \t].*)?$/, 'YAML 1.1 takes this for a date'],
  [/^[-+]?0[0-7_]+$/, 'YAML 1.1 takes this for an octal number'],
  [/^[-+]?(?:0b[01_]+|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)$/, 'YAML 1.1 takes this for a number'],
  [/^[-+]?(?=\d[\d.]*_)[\d_]+(?:\.[\d_]*)?$/, 'YAML 1.1 takes this for a number'],
  [/^~$/, 'YAML takes this for null'],
]

/** An unquoted YAML scalar that is not what it looks like, where a string is asked for or the type is wrong. */
export const ambiguousScalar = rule({
  code: 'ambiguous_scalar',
  severity: 'warning',
  meaning: 'YAML reads a value without quotes as something else than a string, or older readers of YAML do.',
  mend: 'Put quotes around it.',
  wrong: 'OrderId: o-1\nGreeting: no',
  right: 'OrderId: o-1\nGreeting: "no"',
  look: ({ text, node, path, definition, isFound }) => {
    if (node.kind !== 'scalar' || !node.plain || definition === undefined) return none
    const wantsText = definition.kind === 'string' || definition.kind === 'literals'
    if (!wantsText && !isFound('invalid_type', path)) return none
    const written = text.slice(node.start, node.end)
    const reading = written.length <= longest ? readings.find(([pattern]) => pattern.test(written)) : undefined
    if (reading === undefined) return none
    const remedy = wantsText
      ? 'write it in quotes'
      : definition.kind === 'boolean'
        ? 'write true or false'
        : 'write it as YAML 1.2 has it'
    return [{ says: `without quotes, ${reading[1]}: ${remedy}` }]
  },
})

/** No date is longer. */
const longest = 60
