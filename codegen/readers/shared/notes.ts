import type { Line } from './lines.js'
import type { ListedName, Page, PageLine, Problem, Reading } from '../../service/model.js'

/** The notes of a reader about a page, beside the facts themselves. */
export interface Notes {
  readonly placeOf: (line: Line) => PageLine
  readonly listed: (name: string, line: Line) => ListedName
  /** The page needs this line to be read again to the same facts. */
  readonly keep: (line: Line) => void
  readonly report: (line: Line, message: string) => void
  /** Tells of a choice, which leaves nothing to mend. */
  readonly note: (line: Line, message: string) => void
  readonly reportAll: (problems: readonly Problem[]) => void
  /** The reading of the page: these facts, the lines kept and the problems, both in the order of the page. */
  readonly reading: (dialect: string, facts?: Facts) => Reading
}

/** The facts that a reader found; a kind of fact that is left out has none. */
export type Facts = Partial<Omit<Reading, 'dialect' | 'factLines' | 'problems'>>

/** Notes on a page, empty at first. */
export function notesOn(page: Page): Notes {
  const kept = new Set<number>()
  const problems: Problem[] = []
  const placeOf = (line: Line): PageLine => ({ page: page.name, line: line.number })
  return {
    placeOf,
    listed: (name, line) => ({ name, place: placeOf(line) }),
    keep: (line) => void kept.add(line.number),
    report: (line, message) => problems.push({ place: placeOf(line), message }),
    note: (line, message) => problems.push({ place: placeOf(line), message, severity: 'note' }),
    reportAll: (found) => found.forEach((problem) => problems.push(problem)),
    reading: (dialect, facts) => ({
      page,
      dialect,
      structures: [],
      literals: [],
      operations: [],
      paginators: [],
      helpers: [],
      ...facts,
      factLines: [...kept].sort((left, right) => left - right),
      problems: [...problems].sort((left, right) => left.place.line - right.place.line),
    }),
  }
}
