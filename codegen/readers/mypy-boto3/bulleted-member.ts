import type { Draft } from '../shared/draft.js'
import { flattenLinks } from './flatten-links.js'
import type { NamedShapes, Shape } from './named-shapes.js'
import type { Paragraph } from './unwrap.js'

const bulletPattern = /^- `([^`]+)`:(?: +(.*?))??( \*\(required\)\*)?$/

/**
 * Adds to a shape the member that a bullet describes, and says whether it does. It is required where the bullet, or
 * else the list that it stands in, says so.
 *
 *     member = '- `' name '`:' type [ '*(required)*' ]
 */
export function readBulletedMember(
  draft: Draft,
  shape: Shape,
  bullet: Paragraph,
  required: boolean,
  named: NamedShapes,
): boolean {
  const [, name, markdown = '', mark] = bulletPattern.exec(bullet.text) ?? []
  if (name === undefined) return false
  bullet.lines.forEach(draft.keep)
  const { text, links } = flattenLinks(markdown)
  const unions = new Set(links.filter(({ target }) => target.startsWith('./literals.md#')).map((link) => link.name))
  const shapes = new Set(links.map((link) => link.name))
  const isUnion = (union: string): boolean => unions.has(union)
  named.addMember(bullet, shape, name, { text, shapes, isUnion }, required || mark !== undefined)
  return true
}
