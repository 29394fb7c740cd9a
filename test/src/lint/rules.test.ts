import {
  constrained,
  float,
  integer,
  list,
  literals,
  optional,
  refine,
  required,
  string,
  structure,
  taggedUnion,
} from 'aws-preflight/codec'
import { operations } from 'aws-preflight/amplifybackend'
import type { LintRule } from '../../../src/lint/lint-issue.js'
import { ruleNames, ruleOf } from '../../../src/lint/rules.js'
import { lintDocument } from '../../support/documents.js'
import { lintText } from '../../../src/lint/lint-text.js'

interface Filling {
  Jam?: string | undefined
  Cream?: string | undefined
}

/** The made-up request that the examples are of. */
const Order = structure<object>('Order', {
  OrderId: required(refine(string, (id) => id === id.toLowerCase(), 'must be in small letters')),
  Size: optional(literals('Size', ['SMALL', 'LARGE'])),
  Count: optional(constrained(integer, { min: 1, max: 99 })),
  Weight: optional(integer),
  Price: optional(float),
  Greeting: optional(constrained(string, { max: 20 })),
  Postcode: optional(constrained(string, { pattern: /^\d{5}$/ })),
  Tags: optional(constrained(list(string), { unique: true })),
  Filling: optional(taggedUnion<Filling>('Filling', { Jam: optional(string), Cream: optional(string) })),
})
const order = { ...operations.CreateToken, name: 'CreateOrder', request: Order }

/** Rules that no single text shows: they are about a command, a folder, a response, bytes, or a program. */
const beyondText: readonly LintRule[] = [
  'unrecognized_body',
  'unknown_operation',
  'too_many_issues',
  'too_deep',
  'cyclic',
  'unreadable',
  'bad_encoding',
  'too_nested',
  'alias_bomb',
  'unplaced_file',
  'unreadable_file',
  'too_large',
]

/** A piece of a document that holds requests. */
const isDocument = (text: string): boolean => /^(?:Type: Task|Arn: )|containerDefinitions/.test(text)

const rulesIn = (text: string): readonly LintRule[] => {
  if (isDocument(text))
    return lintDocument(text, text.startsWith('{') ? 'x.json' : 'x.yaml').issues.map(({ rule }) => rule)
  return lintText(new TextEncoder().encode(text), {
    file: text.startsWith('{') ? 'order.json' : 'order.yaml',
    target: () => ({ operation: order, side: 'request' }),
  }).issues.map(({ rule }) => rule)
}

test.each(ruleNames.filter((rule) => !beyondText.includes(rule)))('the example of %s has it, and is mended', (rule) => {
  expect(new Set(rulesIn(ruleOf[rule].wrong))).toContain(rule)
  expect(rulesIn(ruleOf[rule].right)).toEqual([])
})

test.each(ruleNames)('%s is explained in sentences', (rule) => {
  const { meaning, mend, wrong, right } = ruleOf[rule]
  for (const text of [meaning, mend]) expect(text).toMatch(/^[A-Z`].*[.]$/)
  expect(wrong).not.toBe(right)
})
