import { commentText } from '../service/code-names.js'
import { fillLines } from './source-file.js'
import { lineWidth } from './print-statement.js'

/**
 * Paragraphs, and after them tags of our own, as a doc comment above a line that is set in so far; nothing where there are
 * none. They cannot end it.
 */
export const printDocs = (
  paragraphs: readonly string[] | undefined,
  indent = '',
  tags: readonly string[] = [],
): string => {
  const lines = [...docLines(paragraphs ?? [], indent), ...tags.map(commentText)]
  const [only = '', ...others] = lines
  if (lines.length === 0) return ''
  if (others.length === 0 && `${indent}/** ${only} */`.length <= lineWidth) return `${indent}/** ${only} */\n`
  const rows = lines.map((line) => `${indent} * ${line}`.trimEnd() + '\n')
  return `${indent}/**\n${rows.join('')}${indent} */\n`
}

/** The tags of what the service advises against. */
export const deprecatedTag = ({ deprecated }: { readonly deprecated?: true }): readonly string[] =>
  deprecated === undefined ? [] : ['@deprecated']

const docLines = (paragraphs: readonly string[], indent: string): readonly string[] => {
  const margin = `${indent} * `
  return paragraphs.flatMap((paragraph, index) => {
    const filled = fillLines(commentText(paragraph).split(' '), ' ', margin)
    // Text that begins with @ would be a tag at the beginning of a line.
    const lines = filled.map((line) => line.slice(margin.length).replace(/^@/, '\\@'))
    return index === 0 ? lines : ['', ...lines]
  })
}
