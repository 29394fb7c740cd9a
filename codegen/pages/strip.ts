import { allLines } from '../readers/shared/lines.js'
import { factsPrinterOf } from '../readers/readers.js'
import type { Page, Reading } from '../service/model.js'

/**
 * The page of a reading with its facts only: the lines that carry one, and one blank line wherever others stood
 * between them; where a line may carry prose beside facts, the facts written anew. What is left reads to the same facts,
 * and none of the page's prose is in it.
 */
export function strip(reading: Reading): Page {
  const { page, factLines } = reading
  const print = factsPrinterOf(reading)
  if (print !== undefined) return { ...page, text: print(page) }
  const lines = allLines(page.text)
  const kept = factLines.flatMap((number, index) => {
    const follows = index === 0 || factLines[index - 1] === number - 1
    return [...(follows ? [] : ['']), (lines[number - 1] ?? '').trimEnd()]
  })
  return { ...page, text: kept.map((line) => `${line}\n`).join('') }
}
