import { draftOf } from '../shared/draft.js'
import { fencesOf } from './fences.js'
import { linesOf } from '../shared/lines.js'
import type { Page, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'

const dialect = 'mypy-boto3-guides'

/**
 * Pages of mypy-boto3 and types-boto3, of either era, on boto3's own waiters and resources, and on how to use them. None
 * of it is said of the API, the shapes stand on other pages, and there are mistakes in the examples: no line is a fact.
 */
export const mypyBoto3Guides: Reader = { dialect, recognizes, read }

const titlePattern = /^# (?:Waiters|Examples|\w*ServiceResource)(?: for boto3 \S+ module)?$/
const otherTitlePattern = /^# /

function recognizes(page: Page): boolean {
  return titlePattern.test(linesOf(page.text).find(({ text }) => otherTitlePattern.test(text))?.text ?? '')
}

// page = title { aside }
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const lines = linesOf(page.text)
  const { blocks, unclosed } = fencesOf(lines)
  const code = new Set(blocks.flat())
  for (const line of unclosed) draft.report(line, 'A code block begins here and never ends: the page may be cut short.')
  const [title, ...others] = lines.filter((line) => otherTitlePattern.test(line.text) && !code.has(line))
  if (title !== undefined) draft.keep(title)
  for (const line of others) {
    draft.report(line, 'Another page begins here, of which nothing was read; save each as a page of its own.')
  }
  lines.forEach(draft.aside)
  return draft.finish({ guide: true })
}
