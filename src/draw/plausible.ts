/** Values that look like what people and AWS write, by the name of the member that holds them. */
import {
  type Arbitrary,
  array,
  bigInt,
  boolean,
  constantFrom,
  date,
  dictionary,
  integer,
  oneof,
  tuple,
} from 'fast-check'
import type { Constraints, ScalarDefinition } from '../schema/definition.js'

/** The words that a plausible value is drawn from: the member's name, in the singular for an item of a list. */
export const plausible = (definition: ScalarDefinition, name: string): Arbitrary<unknown> | undefined => {
  switch (definition.kind) {
    case 'string':
      // Only the pattern knows the texts that it wants.
      return definition.pattern === undefined ? text(definition, name) : undefined
    case 'integer':
      return integer(smallRange(definition))
    case 'float': {
      const { min, max } = smallRange(definition)
      return integer({ min: 0, max: 20 }).map((step) => min + ((max - min) * step) / 20)
    }
    case 'bigint': {
      const { min, max } = smallRange(definition)
      return bigInt({ min: BigInt(Math.ceil(min)), max: BigInt(Math.floor(max)) })
    }
    case 'timestamp':
      return nearNow()
    case 'blob':
    case 'bytes':
    case 'stream':
      return word.map((letters) => new TextEncoder().encode(fitted(letters, definition)))
    case 'document':
    case 'unknown':
      return dictionary(word, oneof(word, integer({ min: 0, max: 100 }), boolean()), {
        maxKeys: 3,
        noNullPrototype: true,
      })
    case 'boolean':
    case 'events':
      return undefined
  }
}

/** An item's name, from that of the list: `SubnetId` of `SubnetIds`. */
export const singular = (name: string): string => name.replace(/(?<!s)s$/, '')

const word: Arbitrary<string> = /*#__PURE__*/ constantFrom(
  ...['apple', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'haven', 'island', 'juniper', 'kelp', 'lagoon'],
)

const number = /*#__PURE__*/ integer({ min: 1, max: 99 })
const named = /*#__PURE__*/ tuple(word, number).map(([what, which]) => `${what}-${which}`)

/** By the end of a member's name; the first that fits counts. */
const texts: readonly (readonly [RegExp, Arbitrary<string>])[] = [
  [/arn$/i, /*#__PURE__*/ named.map((name) => `arn:aws:service:eu-central-1:123456789012:${name}`)],
  [/ur[li]$|endpoint$/i, /*#__PURE__*/ named.map((name) => `https://example.com/${name}`)],
  [/e-?mail(?:address)?$/i, /*#__PURE__*/ word.map((name) => `${name}@example.com`)],
  [/accountid$|accountnumber$/i, /*#__PURE__*/ constantFrom('123456789012', '210987654321')],
  [/region$/i, /*#__PURE__*/ constantFrom('eu-central-1', 'us-east-1')],
  [
    /(?:description|message|comment|reason|text|body)$/i,
    /*#__PURE__*/ array(word, { minLength: 2, maxLength: 5 }).map((words) => words.join(' ')),
  ],
  [
    /(?:id|token|handle|key)$/i,
    /*#__PURE__*/ tuple(word, integer({ min: 0x100000, max: 0xffffff })).map(
      ([what, id]) => `${what}-${id.toString(16)}`,
    ),
  ],
  [/version$/i, /*#__PURE__*/ integer({ min: 1, max: 9 }).map(String)],
  [/name$/i, named],
]

const text = (constraints: Constraints, name: string): Arbitrary<string> =>
  (texts.find(([end]) => end.test(name))?.[1] ?? word).map((drawn) => fitted(drawn, constraints))

/** As long as it has to be. */
const fitted = (drawn: string, { min = 0, max = Infinity }: Constraints): string => drawn.slice(0, max).padEnd(min, 'a')

const smallRange = ({ min, max }: Constraints): { min: number; max: number } => {
  const from = min ?? (max !== undefined && max < 0 ? max - 100 : 0)
  return { min: from, max: Math.min(max ?? Infinity, from + 100) }
}

/** This year, to the second. */
const nearNow = (): Arbitrary<Date> => {
  const year = new Date().getUTCFullYear()
  return date({ min: new Date(Date.UTC(year, 0, 1)), max: new Date(Date.UTC(year, 11, 31)), noInvalidDate: true }).map(
    (moment) => new Date(Math.floor(moment.getTime() / 1000) * 1000),
  )
}
