import type { Carrier, WayOfWriting } from '../carrier.js'
import { embeddedIn, isBroken, looksLikeJson } from '../embedded.js'
import { entryOf, insideText, intrinsicOf, placedTextOf } from '../nodes.js'
import { type PlacedText, rangeInFile } from '../placed-text.js'
import { isJsonata, isTask } from '../task.js'
import { targetOf } from '../../text/syntax-tree.js'

const arn = /^arn:[^:]*:scheduler:::aws-sdk:([^:]+):([^:]+)$/

/** The service refuses targets that only read. */
const readingVerb = /^(?:get|describe|list|batchGet|search|lookup|head|query|scan)(?![a-z])/

const reading: WayOfWriting = { spelling: 'java', lenient: ['object', 'text'], dynamic: /<aws\.scheduler\.[\w-]+>/ }

const filledInByTask = /<aws\.scheduler\.[\w-]+>|^\s*\{%[^]*%\}\s*$/

/**
 * The universal target of an EventBridge schedule: `Arn` names the operation, and `Input` is its request as a JSON text. In
 * the JSON of Terraform they are `arn` and `input`.
 */
export const schedule: Carrier = {
  kind: 'schedule',
  words: /:scheduler:::aws-sdk:/,
  find: (object, around) => {
    const [arnKey, inputKey] = entryOf(object, 'arn') === undefined ? ['Arn', 'Input'] : ['arn', 'input']
    const arnEntry = entryOf(object, arnKey)
    const target = arnEntry && placedTextOf(arnEntry.node, around.text)
    if (arnEntry === undefined || target === undefined) return []
    const [, service = '', action = ''] =
      arn.exec(target.text.replace(/\$\{[^{}]*\}/g, (hole) => '$'.repeat(hole.length))) ?? []
    if (action === '' || /\$/.test(service + action)) return []
    const { path } = around
    if (readingVerb.test(action)) {
      const sentence = `a schedule runs no operation that only reads, and ${action} does: name one that changes something`
      around.say('read_only_operation', arnEntry.node, [...path, arnKey], sentence)
    }
    const actionStart = target.text.length - action.length
    const input = entryOf(object, inputKey)
    const request = {
      kind: 'schedule',
      service,
      naming: 'step functions',
      action,
      serviceAt: rangeInFile(target, { start: actionStart - 1 - service.length, end: actionStart - 1 }),
      actionAt: rangeInFile(target, { start: actionStart, end: target.text.length }),
      // A task that makes a schedule may find out the input's values, too.
      reading: around.outer.some(isTask) ? { ...reading, pathKeys: true, dynamic: filledInByTask } : reading,
    } as const
    if (input === undefined && entryOf(object, `${inputKey}.$`) !== undefined) return []
    if (input === undefined) {
      const { start } = object
      const root = { kind: 'object', start, end: start, head: object.head, value: {}, entries: [], merged: [] } as const
      return [{ ...request, text: around.text, root, path: [...path] }]
    }
    const inputPath = [...path, inputKey]
    const intrinsic = intrinsicOf(input.node)
    const given = targetOf(intrinsic?.name === 'ToJsonString' ? intrinsic.argument : input.node)
    if (given.kind === 'object' && intrinsicOf(given) === undefined)
      return [{ ...request, text: around.text, root: given, path: inputPath }]
    const text = placedTextOf(input.node, around.text)
    if (text === undefined || isJsonata(text.text)) return []
    const read = looksLikeJson(text.text) ? embeddedIn(text) : undefined
    if (read === undefined) {
      if (!isFilledIn(text))
        around.say('invalid_json_text', input.node, inputPath, 'the input of this target is no JSON object: write one')
      return []
    }
    const inside = insideText(inputPath)
    const { root, issues } = read
    if (root !== undefined || isBroken(read, text)) around.sayAll(issues, text, inside)
    return root === undefined ? [] : [{ ...request, text, root, path: inside }]
  },
}

/** Whether a text is filled in later as a whole. */
const isFilledIn = ({ text }: PlacedText): boolean => /^\s*(?:\$\{|<)/.test(text)
