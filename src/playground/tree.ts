import { type Definition, definitionOf, innermost, type Member, nameOf } from '../schema/definition.js'
import type { AnyOperation } from '../combinators/operation.js'
import { element } from './element.js'

/** As many values of a literal union are shown before the rest stands behind a click. */
const shownValues = 8

/** An operation's request or response as a tree: a line for each member, open one level deep. */
export const treeOf = (operation: AnyOperation, side: 'request' | 'response'): HTMLElement => {
  const definition = definitionOf(operation[side])
  const members = membersOf(definition, side)
  return members ?? element('p', {}, `${nameOf(definition)} has no members.`)
}

/** The members of a shape, each opened when somebody asks: a shape may hold itself. */
const membersOf = (definition: Definition, side: 'request' | 'response' | 'below'): HTMLElement | undefined => {
  const held = innermost(definition)
  if (held.kind !== 'structure' || held.members.size === 0) return undefined
  const items = [...held.members.values()].map((member) =>
    element('li', {}, memberOf(member, side !== 'response' && member.required)),
  )
  return element('ul', {}, ...items)
}

const memberOf = ({ name, held }: Member, isRequired: boolean): HTMLElement => {
  const line = [
    element('code', {}, name),
    ' ',
    element('span', { class: 'type' }, typeText(held)),
    ...(isRequired ? [' ', element('span', { class: 'required' }, 'required')] : []),
    ...limits(held),
  ]
  const inner = innermost(held)
  if (inner.kind === 'structure' && inner.members.size > 0) return opened(line, () => membersOf(held, 'below'))
  if (inner.kind === 'literals' && inner.values.size > shownValues) return opened(line, () => valuesOf(inner.values))
  return element('div', {}, ...line)
}

/** A line that opens: what is inside is made the first time. */
const opened = (line: readonly (Node | string)[], inside: () => HTMLElement | undefined): HTMLElement => {
  const details = element('details', {}, element('summary', {}, ...line))
  details.addEventListener(
    'toggle',
    () => {
      const made = inside()
      if (made !== undefined) details.append(made)
    },
    { once: true },
  )
  return details
}

const valuesOf = (values: ReadonlySet<string>): HTMLElement =>
  element('ul', { class: 'values' }, ...[...values].map((value) => element('li', {}, element('code', {}, value))))

/** The type in the reference's words, with the literals where they are few. */
const typeText = (definition: Definition): string => {
  const inner = innermost(definition)
  if (inner.kind !== 'literals') return nameOf(definition)
  const values = [...inner.values]
  const few = values.length > shownValues ? `one of ${values.length}` : values.join(' | ')
  return definition === inner ? few : `${nameOf(definition)} (${few})`
}

/** The limits that the reference states, as `1–64`. */
const limits = (definition: Definition): readonly (Node | string)[] => {
  const { min, max } = 'min' in definition || 'max' in definition ? definition : {}
  if (min === undefined && max === undefined) return []
  return [' ', element('span', { class: 'limits' }, `${min ?? 0}–${max ?? '∞'}`)]
}
