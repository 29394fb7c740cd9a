import { GuardPrinter } from '../print-guard.js'
import { hasGuard } from '../print-guard-parts.js'
import type { Emitter } from '../emitter.js'
import { declarationOrder } from '../resolve.js'
import { door, importOf, printSourceFile } from '../source-file.js'

/**
 * The guards: one function for each structure, straight-line code that finds the places of a value that are not plainly
 * fine. What is wrong there, if anything, the codec's walk finds out.
 */
export const guardsEmitter: Emitter = {
  path: 'guards.ts',
  emit: (service) => {
    const printer = new GuardPrinter(service)
    const guards = declarationOrder(service.structures)
      .filter(hasGuard)
      .map((structure) => printer.structure(structure))
    if (guards.length === 0) return printSourceFile(service, ['export { }'])
    const imports = [
      ...importOf(printer.doorNames, door),
      ...importOf(printer.literals, './literals.js'),
      ...importOf(printer.patterns, './patterns.js'),
    ]
    const text = `${printSourceFile(service, imports)}\n${spaced(united([...printer.helpers(), ...guards]))}\n`
    return text.replace('\n', `\n${unchecked}\n`)
  },
}

/**
 * Functions cost a user's compiler as much as all the types; what they are for others, their signatures say. A test
 * compiles them without this line.
 */
export const unchecked = '// @ts-nocheck'

/** Functions that do the same are one, which has the names of all: a bundle holds it once. */
const united = (texts: readonly string[]): readonly string[] => {
  const firsts = new Map<string, string>()
  let left = texts
  for (let twins = twinsIn(left); twins.size > 0; twins = twinsIn(left)) {
    for (const [name, first] of firsts) firsts.set(name, twins.get(first) ?? first)
    for (const [name, first] of twins) firsts.set(name, first)
    left = left
      .filter((text) => !twins.has(nameOf(text)))
      .map((text) => text.replaceAll(calls, (called) => twins.get(called) ?? called))
  }
  const exported = texts.filter((text) => text.startsWith('export ')).map(nameOf)
  return [
    ...left,
    ...exported.flatMap((name) => (firsts.has(name) ? [`export { ${firsts.get(name)} as ${name} }`] : [])),
  ]
}

/** By its name, the first function that does the same as this one. */
const twinsIn = (texts: readonly string[]): ReadonlyMap<string, string> => {
  const firsts = new Map<string, string>()
  const twins = new Map<string, string>()
  for (const text of texts) {
    const name = nameOf(text)
    const body = bodyOf(text, name)
    const first = firsts.get(body)
    if (first === undefined) firsts.set(body, name)
    else twins.set(name, first)
  }
  return twins
}

/** A function without its own name, which stands in it again where it calls itself. */
const bodyOf = (text: string, name: string): string => {
  const rest = text.replace(head, '')
  return rest.includes(`${name}(`) ? rest.replaceAll(new RegExp(`\\b${name}(?=\\()`, 'g'), 'itself') : rest
}

/** The name that a text declares. */
const nameOf = (text: string): string => head.exec(text)?.[1] ?? ''

/** The calls of guards, and of what they need for lists and maps. */
const calls = /\b(?:find|in(?:Sparse)?(?:List|Map)Of)\w+(?=\()/g

const head = /^(?:export )?(?:function|const) (\w+)/

/**
 * A blank line below each function. The guards are the larger half of a service and text already: the formatter would
 * take as long over them as all the rest takes.
 */
const spaced = (texts: readonly string[]): string =>
  texts
    .map((text) => (text.includes('\n') ? `${text}\n\n` : `${text}\n`))
    .join('')
    .trimEnd()
