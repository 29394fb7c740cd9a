import type { LimitsOverride, Page, Reader, Reading } from '../../service/model.js'
import { isObject, parseJsonPage, type JsonPage } from '../shared/json-page.js'
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
  const parsed = entriesOf(page)
  if (parsed === undefined) {
    notes.report({ number: 1, text: '' }, 'The page holds no constraints; write { "Shape.Member": { "max": 80 } }.')
    return notes.reading(dialect)
  }
  const overrides = parsed.entries.flatMap(([name, value]): readonly LimitsOverride[] => {
    const line = parsed.lineOf(name)
    const place = notes.placeOf(line)
    if (value === null) return [{ name, place }]
    const { min, max, pattern, unique } = isObject(value) ? value : {}
    const isRight =
      isName(name) &&
      isConstraints(value) &&
      [min, max].every((bound) => bound === undefined || typeof bound === 'number') &&
      (pattern === undefined || typeof pattern === 'string') &&
      (unique === undefined || unique === true) &&
      !(typeof min === 'number' && typeof max === 'number' && min > max)
    if (!isRight) {
      notes.report(
        line,
        `What is said of ${name} is no constraint, and was left out; write { "min": 1, "max": 80, "pattern": "…", "unique": true }, those that hold, or null.`,
      )
      return []
    }
    return [
      {
        name,
        limits: {
          ...(typeof min === 'number' ? { min } : {}),
          ...(typeof max === 'number' ? { max } : {}),
          ...(typeof pattern === 'string' ? { pattern: { text: pattern, whole: true } } : {}),
          ...(unique === true ? { unique: true } : {}),
          place,
        },
        place,
      },
    ]
  })
  return notes.reading(dialect, { overrides })
}

/** There is no prose in it: each name on a line. */
function printFacts(page: Page): string {
  const entries = entriesOf(page)?.entries ?? []
  return `{\n${printEntries(entries.map(([name, value]) => [name, JSON.stringify(value)]))}\n}\n`
}
