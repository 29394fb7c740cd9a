import { allLines, quote, type Line } from './lines.js'
import type {
  ListedName,
  LiteralsReading,
  Page,
  PaginatorReading,
  Place,
  Problem,
  Reading,
  StructureReading,
} from '../model.js'

/** A Reading in the making. It knows which lines were accounted for, so that none is lost silently. */
export interface Draft {
  readonly structures: StructureReading[]
  readonly literals: LiteralsReading[]
  readonly paginators: PaginatorReading[]
  readonly place: (line: Line) => Place
  /** These lines carry facts. */
  readonly fact: (...lines: readonly Line[]) => void
  /** These lines are known, and say nothing about the service. */
  readonly aside: (...lines: readonly Line[]) => void
  readonly problem: (line: Line, message: string) => void
  /** The Reading. Every line that is neither blank nor accounted for is a Problem of its own. */
  readonly finish: (index?: Index) => Reading
}

interface Index {
  readonly structures: readonly ListedName[]
  readonly literals: readonly ListedName[]
  readonly paginators: readonly ListedName[]
}

/** Starts the Reading of a page. */
export function draftOf(page: Page, dialect: string): Draft {
  const structures: StructureReading[] = []
  const literals: LiteralsReading[] = []
  const paginators: PaginatorReading[] = []
  const problems: Problem[] = []
  const facts = new Set<number>()
  const known = new Set<number>()
  const place = (line: Line): Place => ({ page: page.name, line: line.number })
  const problem = (line: Line, message: string): void => {
    known.add(line.number)
    problems.push({ place: place(line), message })
  }
  return {
    structures,
    literals,
    paginators,
    place,
    fact: (...lines) => lines.forEach((line) => facts.add(line.number)),
    aside: (...lines) => lines.forEach((line) => known.add(line.number)),
    problem,
    finish: (index) => {
      allLines(page.text).forEach((text, position) => {
        const line = { number: position + 1, text: text.trim() }
        if (line.text === '' || facts.has(line.number) || known.has(line.number)) return
        problem(line, `${quote(line.text)} is not understood here and was left out.`)
      })
      return {
        page,
        dialect,
        structures,
        literals,
        operations: [],
        paginators,
        helpers: [],
        ...(index === undefined ? {} : { index }),
        factLines: [...facts].sort((left, right) => left - right),
        problems: problems.sort((left, right) => left.place.line - right.place.line),
      }
    },
  }
}
