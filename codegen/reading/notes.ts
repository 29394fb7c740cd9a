import type { Line } from './lines.js'
import type { ListedName, Page, Place, Problem } from '../model.js'

/** What a reader writes down beside the facts themselves while it goes through a page. */
export interface Notes {
  readonly placeOf: (line: Line) => Place
  readonly listed: (name: string, line: Line) => ListedName
  /** The page needs these lines to be read again to the same facts. */
  readonly keep: (...lines: readonly Line[]) => void
  readonly report: (line: Line, message: string) => void
  readonly reportAll: (problems: readonly Problem[]) => void
  /** The lines kept, in order. */
  readonly factLines: () => readonly number[]
  /** The problems, in the order of their lines. */
  readonly problems: () => readonly Problem[]
}

/** Notes on a page, empty at first. */
export function notesOn(page: Page): Notes {
  const kept = new Set<number>()
  const problems: Problem[] = []
  const placeOf = (line: Line): Place => ({ page: page.name, line: line.number })
  return {
    placeOf,
    listed: (name, line) => ({ name, place: placeOf(line) }),
    keep: (...lines) => lines.forEach((line) => kept.add(line.number)),
    report: (line, message) => problems.push({ place: placeOf(line), message }),
    reportAll: (found) => found.forEach((problem) => problems.push(problem)),
    factLines: () => [...kept].sort((left, right) => left - right),
    problems: () => [...problems].sort((left, right) => left.place.line - right.place.line),
  }
}
