import { meantText, suggest } from '../../../src/text/suggest.js'
import type { Limits, LimitsOverride, Page, PageLine, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'
import { isObject, parseJsonPage, type JsonPage } from '../shared/json-page.js'
import { quotePiece } from '../../service/page.js'
import { notesOn } from '../shared/notes.js'
import { printEntries } from '../shared/print-json.js'

const dialect = 'constraints'

/**
 * Pages of what members and scalars are held to, believed before every model:
 *
 *     { "CreateQueueRequest.QueueName": { "max": 80, "pattern": "[\\w-]+" }, "DomainType": null }
 *
 * `null` says that there is no constraint. A pattern is for the whole value.
 */
export const constraints: Reader = { dialect, recognizes, read, facts: printFacts }

const names = ['min', 'max', 'pattern', 'unique']

function recognizes(page: Page): boolean {
  const parsed = entriesOf(page)
  return parsed !== undefined && parsed.entries.some(([key, value]) => isName(key) && isConstraints(value))
}

function entriesOf(page: Page): (JsonPage & { readonly entries: readonly (readonly [string, unknown])[] }) | undefined {
  if (page.files !== undefined || !/^\uFEFF?\s*\{\s*"[\w.]+"\s*:\s*(?:\{|null)/.test(page.text)) return undefined
  if (/"(?:smithy|shapes|operations|pagination|waiters)"\s*:/.test(page.text)) return undefined
  const parsed = parseJsonPage(page)
  return typeof parsed === 'string' ? undefined : { ...parsed, entries: Object.entries(parsed.value) }
}

const isName = (key: string): boolean => /^\w+(?:\.\w+)?$/.test(key)

const isConstraints = (value: unknown): boolean =>
  value === null ||
  (isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => names.includes(key)))

// page = '{' { name ':' ( constraints | 'null' ) } '}'
function read(page: Page): Reading {
  const notes = notesOn(page)
  const parsed = parseJsonPage(page)
  if (typeof parsed === 'string') {
    notes.report({ number: 1, text: '' }, `The page is no JSON object, as constraints are: write ${example}.`)
    return notes.reading(dialect)
  }
  const overrides = Object.entries(parsed.value).flatMap(([name, value]): readonly LimitsOverride[] => {
    const line = parsed.lineOf(name)
    const place = notes.placeOf(line)
    const fault = isName(name) ? faultIn(value) : `it is no name: write "Shape.Member" or "Scalar"`
    if (fault !== undefined) notes.report(line, `What is said of ${quotePiece(name)} is no constraint: ${fault}.`)
    return fault !== undefined
      ? []
      : value === null
        ? [{ name, place }]
        : [{ name, place, limits: limitsIn(value, place) }]
  })
  return notes.reading(dialect, { overrides })
}

const example =
  '{ "CreateQueueRequest.QueueName": { "min": 1, "max": 80, "pattern": "[\\\\w-]+" }, "DomainType": null }'

/** Why a value is no constraints, as the end of a sentence; nothing where it is some. */
const faultIn = (value: unknown): string | undefined => {
  if (value === null) return undefined
  if (!isObject(value) || Object.keys(value).length === 0)
    return `it has to be an object with some of ${names.join(', ')}, or null`
  const { min, max, pattern, unique } = value
  const unknown = Object.keys(value).find((key) => !names.includes(key))
  if (unknown !== undefined)
    return `it takes ${names.join(', ')}, and no ${quotePiece(unknown)}${meantText(suggest(unknown, names))}`
  if ([min, max].some((bound) => bound !== undefined && typeof bound !== 'number')) return 'min and max are numbers'
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    return `its min, ${min}, is above its max, ${max}`
  if (pattern !== undefined && typeof pattern !== 'string') return 'a pattern is a text'
  return unique === undefined || unique === true ? undefined : 'unique can be true alone'
}

const limitsIn = (value: unknown, place: PageLine): Limits => {
  const { min, max, pattern, unique } = isObject(value) ? value : {}
  return {
    ...(typeof min === 'number' ? { min } : {}),
    ...(typeof max === 'number' ? { max } : {}),
    ...(typeof pattern === 'string' ? { pattern: { text: pattern, whole: true } } : {}),
    ...(unique === true ? { unique: true } : {}),
    place,
  }
}

/** There is no prose in it: each name on a line. */
function printFacts(page: Page): string {
  const entries = entriesOf(page)?.entries ?? []
  return `{\n${printEntries(entries.map(([name, value]) => [name, JSON.stringify(value)]))}\n}\n`
}
