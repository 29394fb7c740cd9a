import { allLines } from './lines.js'
import type { PageLine, Reading } from '../../service/model.js'

/** Says in words what a page does of the fact at a place, a paragraph each; nothing where it says nothing. */
export type Prose = (place: PageLine) => readonly string[]

/** Prose that stands below its fact and is set in deeper, down to the next fact. */
export const proseBelow = ({ page, factLines }: Reading): Prose => {
  const lines = allLines(page.text)
  const facts = new Set(factLines)
  const indentOf = (line: string): number => line.length - line.trimStart().length
  return ({ page: name, line: fact }) => {
    if (name !== page.name) return []
    const indent = indentOf(lines[fact - 1] ?? '')
    const rest = lines.slice(fact)
    const end = rest.findIndex(
      (line, index) => facts.has(fact + index + 1) || (line.trim() !== '' && indentOf(line) <= indent),
    )
    return paragraphsOf((end === -1 ? rest : rest.slice(0, end)).filter((line) => !directive.test(line))).map(plainRst)
  }
}

/**
 * The comment that stands directly above its fact, in a file of a package; its tags are no prose. A member of a tagged
 * union has it above its own interface.
 */
export const commentAbove = ({ page }: Reading): Prose => {
  const texts = new Map((page.files ?? []).map(({ path, text }) => [`${page.name}/${path}`, text]))
  const files = new Map<string, readonly string[]>()
  const linesOf = (name: string): readonly string[] => {
    const lines = files.get(name) ?? allLines(texts.get(name) ?? '')
    files.set(name, lines)
    return lines
  }
  return ({ page: name, line: fact }) => {
    const lines = linesOf(name)
    let end = fact - 2
    while (unionForm.test(lines[end] ?? '')) end -= 1
    if (!/\*\/\s*$/.test(lines[end] ?? '')) return []
    let start = end
    while (start > 0 && !/^\s*\/\*\*/.test(lines[start] ?? '')) start -= 1
    const comment = lines
      .slice(start, end + 1)
      .map((line) => line.replace(/^\s*(?:\/\*\*|\*(?!\/))?\s?|\s*\*\/\s*$/g, ''))
    const tag = comment.findIndex((line) => /^\s*@\w/.test(line))
    const prose = tag === -1 ? comment : comment.slice(0, tag)
    return paragraphsOf(allLines(plainHtml(prose.join('\n'))))
  }
}

const unionForm = /^\s*(?:[$\w]+\?: never;|interface \w+Member \{)\s*$/

/** The paragraphs: lines between blank lines, joined to one. */
const paragraphsOf = (lines: readonly string[]): readonly string[] =>
  lines
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')

const directive = /^\s*(?:\.\. .*|::)\s*$/

/** Roles and links by their texts, and code as Markdown has it. */
const plainRst = (text: string): string =>
  text
    .replace(/:[\w:]+:`~?([^`]*)`/g, '`$1`')
    .replace(/``([^`]+)``/g, '`$1`')
    .replace(/`([^`<]*[^`<\s]) *<[^`>]*>`_+/g, '$1')

/** Paragraphs, items and code as Markdown has them; of all other elements the text. */
const plainHtml = (html: string): string =>
  html
    .replace(/\\([{}@<>])/g, '$1')
    .replace(/\{@link (?:[^}|]*\|)?([^}]*)\}/g, '$1')
    .replace(/<\/?code[^<>]*>/g, '`')
    .replace(/<li[^<>]*>\s*(?:<p>)?/g, '\n\n- ')
    .replace(/<\/?(?:p|ul|ol|dl|dd|dt|br|div|note|important|h\d)\b[^<>]*>/g, '\n\n')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|apos|nbsp|#39);/g, (_, name: keyof typeof entities) => entities[name])

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ', '#39': "'" } as const
