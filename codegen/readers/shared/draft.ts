import { linesOf, type Line } from './lines.js'
import { quotePiece } from '../../service/page.js'
import { notesOn, type Facts, type Notes } from './notes.js'
import type { LiteralsReading, Page, PaginatorReading, Reading, StructureReading } from '../../service/model.js'

/** A Reading in the making, with notes that know which lines were accounted for, so that none is lost silently. */
export interface Draft extends Omit<Notes, 'reading'> {
  readonly structures: StructureReading[]
  readonly literals: LiteralsReading[]
  readonly paginators: PaginatorReading[]
  /** This line is known, and says nothing about the service. */
  readonly aside: (line: Line) => void
  /** The Reading, with these facts too. Every line that is neither blank nor accounted for is a Problem of its own. */
  readonly finish: (more?: Facts) => Reading
}

/** Starts the Reading of a page. */
export function draftOf(page: Page, dialect: string): Draft {
  const { reading, ...notes } = notesOn(page)
  const facts = {
    structures: new Array<StructureReading>(),
    literals: new Array<LiteralsReading>(),
    paginators: new Array<PaginatorReading>(),
  }
  const known = new Set<number>()
  return {
    ...notes,
    ...facts,
    aside: (line) => void known.add(line.number),
    finish: (more) => {
      const { factLines, problems } = reading(dialect)
      const accounted = new Set([...factLines, ...known, ...problems.map(({ place }) => place.line)])
      for (const line of linesOf(page.text)) {
        if (accounted.has(line.number)) continue
        notes.report(line, `${quotePiece(line.text.trim())} is not understood here and was left out.`)
      }
      return reading(dialect, { ...facts, ...more })
    },
  }
}
