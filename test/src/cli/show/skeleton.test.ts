import { operations, validateRequest } from 'aws-preflight/amplifybackend'
import { operations as lambda } from 'aws-preflight/lambda'
import { operations as sqs } from 'aws-preflight/sqs'
import { parse } from 'yaml'
import {
  constrained,
  integer,
  list,
  literals,
  map,
  optional,
  required,
  string,
  structure,
  type Structure,
  taggedUnion,
  timestamp,
} from 'aws-preflight/codec'
import { jsonSkeleton, yamlSkeleton } from '../../../../src/cli/show/skeleton.js'
import type { LintRule } from '../../../../src/lint/lint-issue.js'
import { lintText } from '../../../../src/lint/lint-text.js'
import type { AnyOperation } from '../../../../src/combinators/operation.js'

/** The faults that an empty string may have. */
const emptiness = new Set<LintRule>(['invalid_length', 'pattern_mismatch'])

describe.each(Object.values(operations).map((operation) => ({ name: operation.name, operation })))(
  '$name',
  ({ operation }) => {
    it.each([false, true])('has skeletons that are accepted; all: %s', (all) => {
      const json: unknown = JSON.parse(jsonSkeleton(operation, all))
      const result = validateRequest(operation, json, { values: 'json' })
      const issues = result._tag === 'Left' ? result.left : []
      // Nobody but the user can fill in what must not be empty.
      expect(issues.filter(({ code }) => !emptiness.has(code)).map(({ message }) => message)).toEqual([])
      // A comment may stand where an empty object has its optional members.
      expect(parse(yamlSkeleton(operation, all, 'amplifybackend'))).toEqual(json)
    })

    it.each(['json', 'yaml'])('lints but for its placeholders, as %s', (extension) => {
      const text =
        extension === 'json' ? jsonSkeleton(operation, true) : yamlSkeleton(operation, true, 'amplifybackend')
      const { issues } = lintText(new TextEncoder().encode(text), {
        file: `x.${extension}`,
        target: () => ({ operation, side: 'request' }),
      })
      expect(issues.filter(({ rule }) => rule !== 'left_over_placeholder' && !emptiness.has(rule))).toEqual([])
    })
  },
)

interface Part {
  readonly Name: string
  readonly Parts?: Part[] | undefined
}
const Part: Structure<Part> = structure<Part>('Part', () => ({ Name: required(string), Parts: optional(list(Part)) }))
const Choice = taggedUnion<{ A?: string | undefined; B?: string | undefined }>('Choice', {
  A: optional(string),
  B: optional(string),
})
const Made = structure<object>('Made', {
  Count: required(constrained(integer, { min: 3, max: 5 })),
  Below: required(constrained(integer, { max: -2 })),
  When: required(timestamp),
  Part: required(Part),
  Choice: required(Choice),
  Sizes: required(map(string, literals('Size', ['S', 'L']))),
  Labels: required(map(string)),
  'Odd-Key': optional(string),
})
const made: AnyOperation = { ...operations.CreateToken, name: 'Make', request: Made }

it('keeps to ranges, to one member of a union, and out of circles', () => {
  const json: unknown = JSON.parse(jsonSkeleton(made, true))
  expect(json).toEqual({
    Count: 3,
    Below: -2,
    When: '1970-01-01T00:00:00Z',
    Part: { Name: '' },
    Choice: { A: '' },
    Sizes: { S: '' },
    Labels: { KeyName: '' },
    'Odd-Key': '',
  })
})

it('says in YAML what each member takes', () => {
  expect(yamlSkeleton(made, false, 'bakery')).toBe(`# aws-preflight: bakery.Make
Count: 3 # required: integer
Below: -2 # required: integer
When: "1970-01-01T00:00:00Z" # required: timestamp
Part: # required: object (Part)
  Name: "" # required: string
  # Parts: [] # optional: list of Part
Choice: # required: object (Choice)
  A: "" # optional: string
  # B: "" # optional: string
Sizes: # required: map of string
  S: "" # string
Labels: # required: map of string
  KeyName: "" # string
# "Odd-Key": "" # optional: string
`)
  const Bare = structure<object>('Bare', { Size: optional(literals('Size', ['S'])), Part: optional(Part) })
  const Outer = structure<object>('Outer', { Bare: required(Bare), Bares: required(list(Bare)) })
  expect(yamlSkeleton({ ...made, request: Outer }, false, 'bakery')).toBe(`# aws-preflight: bakery.Make
Bare: { # required: object (Bare)
    # Size: "S", # optional: S
    # Part: {"Name":""}, # optional: object (Part)
  }
Bares: # required: list of Bare
  - {
      # Size: "S", # optional: S
      # Part: {"Name":""}, # optional: object (Part)
    }
`)
})

it.each(Object.values({ ...operations, ...sqs, ...lambda, made }).map((operation) => [operation.name, operation]))(
  '%s stays YAML, and right, when any comment with a member is taken off, or all are',
  (_, operation) => {
    const text = yamlSkeleton(operation, false, 'x')
    const comment = /^( *)# ("?[\w-]+"?: .* # (?:optional|required):)/m
    const lines = text.split('\n')
    const texts = lines.flatMap((line, index) =>
      comment.test(line) ? [lines.with(index, line.replace(comment, '$1$2')).join('\n')] : [],
    )
    expect(texts.length).toBe(lines.slice(1).filter((line) => /^ *#/.test(line)).length)
    for (const one of [...texts, lines.map((line) => line.replace(comment, '$1$2')).join('\n')]) {
      const result = validateRequest(operation, parse(one), { values: 'json' })
      const issues = result._tag === 'Left' ? result.left : []
      const others = issues.filter(({ code }) => !emptiness.has(code) && code !== 'union_members')
      expect(others.map(({ message }) => message)).toEqual([])
    }
  },
)
