import type { Draft } from '../shared/draft.js'
import type { Line } from '../shared/lines.js'
import type { TypeContext } from '../shared/parse-type.js'

/** Which names of a page are shapes, and which of those are literal unions. */
export type LinkedShapes = Required<Pick<TypeContext, 'shapes' | 'isUnion'>>

const item = '(?:\\[:material-code-(?:braces|brackets): \\w+\\]\\([^()\\s]*\\)|`[^`]+`)'

/**
 * A note on a type in a definition, which links the shapes in it, `1. See [:material-code-braces: TagTypeDef](…)`.
 *
 *     note = number '. See ' shape { [ ',' | ' and' ] ' ' shape }
 */
export const seePattern = new RegExp(`^\\d+\\. See ${item}(?:(?:,| and)? ${item})*$`)
const linkPattern = /\[:material-code-(?:braces|brackets): (\w+)\]\(([^()\s]*)\)/g

/**
 * The shapes that a page's notes link to, by the links' targets: literal unions have a page of their own. Of a name that
 * no note has its end tells: every shape but a literal union ends in TypeDef.
 */
export function linkedShapes(draft: Draft, lines: readonly Line[]): LinkedShapes {
  const isUnion = new Map<string, boolean>()
  for (const line of lines.filter(({ text }) => seePattern.test(text))) {
    for (const [, name = '', target = ''] of line.text.matchAll(linkPattern)) {
      isUnion.set(name, target.startsWith('./literals.md#'))
      // Without its note nobody could tell that it is a shape.
      if (/^[a-z]/.test(name)) draft.keep(line)
    }
  }
  return {
    shapes: new Set(isUnion.keys()),
    isUnion: (name) => isUnion.get(name) ?? !name.endsWith('TypeDef'),
  }
}
