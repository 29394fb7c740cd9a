/** The page to try aws-preflight on: a service, an operation, a text, and what is to be said of it. All of it stays here. */
import type { AnyOperation, Operations } from '../combinators/operation.js'
import { bundledServices, serviceNames } from '../cli/target/bundled-services.js'
import { type Remark, remarksOn } from './check.js'
import { Editor } from './editor.js'
import { byId, element } from './element.js'
import { sampleText } from './sample.js'
import { hashOf, type State, stateIn } from './state.js'
import { treeOf } from './tree.js'

/** The text for somebody who comes without one: three mistakes that people make. */
const first: State = {
  service: 'sqs',
  operation: 'SendMessage',
  side: 'request',
  text: JSON.stringify(
    { QueueUrl: 'https://sqs.eu-central-1.amazonaws.com/123456789012/orders', MesageBody: 'hello', DelaySeconds: '5' },
    null,
    2,
  ),
}

const services = byId('service', HTMLSelectElement)
const operations = byId('operation', HTMLSelectElement)
const sides = byId('side', HTMLSelectElement)
const list = byId('remarks', HTMLElement)
const status = byId('status', HTMLElement)
const shape = byId('shape', HTMLElement)
const shapeName = byId('shape-name', HTMLElement)

let state: State = first
let known: Operations = {}
/** Each sample is another one, and the same ones come after a reload. */
let samples = 0

const fillSelect = (select: HTMLSelectElement, values: readonly string[], chosen: string): void => {
  select.replaceChildren(...values.map((value) => element('option', { value }, value)))
  select.value = chosen
}

const operationNow = (): AnyOperation | undefined => known[state.operation]

const editor = new Editor(byId('editor', HTMLElement), '', (text) => {
  if (text === state.text) return
  state = { ...state, text }
  showRemarks()
})

const fix = ({ fix: found }: Remark): void => {
  if (found !== undefined) editor.change(found.from, found.to, found.insert)
}

/** Checks the text and shows what is to be said of it: in the editor, as a list, and as one line for a screen reader. */
const showRemarks = (): void => {
  const operation = operationNow()
  if (operation === undefined) return
  const remarks = remarksOn(operation, state.side, state.text)
  editor.show(state.text, remarks, fix)
  list.replaceChildren(...remarks.map(itemOf))
  status.textContent = statusOf(remarks)
  status.dataset['kind'] = remarks.some(({ kind }) => kind === 'error') ? 'wrong' : 'good'
  history.replaceState(null, '', hashOf(state))
}

const statusOf = (remarks: readonly Remark[]): string => {
  if (state.text.trim() === '') return 'Type or paste JSON or YAML, or start with a sample.'
  const count = (kind: Remark['kind'], word: string): readonly string[] => {
    const found = remarks.filter((remark) => remark.kind === kind).length
    return found === 0 ? [] : [`${found} ${word}${found === 1 || word === 'drift' ? '' : 's'}`]
  }
  const counts = [...count('error', 'issue'), ...count('warning', 'warning'), ...count('drift', 'drift')]
  return counts.length === 0 ? `Nothing is wrong with this ${state.side}.` : counts.join(', ')
}

const itemOf = (remark: Remark): HTMLElement =>
  element(
    'li',
    { class: remark.kind },
    element(
      'button',
      { type: 'button', class: 'place', onclick: () => editor.goTo(remark.from) },
      `line ${remark.line}`,
    ),
    element('span', { class: 'message' }, remark.message, ' ', element('small', {}, remark.code)),
    ...(remark.fix === undefined
      ? []
      : [
          element('button', { type: 'button', class: 'fix', onclick: () => fix(remark) }, `Write ${remark.fix.insert}`),
        ]),
  )

const showShape = (): void => {
  const operation = operationNow()
  if (operation === undefined) return
  shapeName.textContent = operation[state.side].name
  shape.replaceChildren(treeOf(operation, state.side))
}

/** Goes to a state: loads its service, and shows all of it. */
const show = async (wanted: State): Promise<void> => {
  const load = bundledServices[wanted.service] ?? bundledServices[first.service]
  known = (await load?.())?.operations ?? {}
  const names = Object.keys(known)
  state = { ...wanted, operation: names.includes(wanted.operation) ? wanted.operation : (names[0] ?? '') }
  fillSelect(services, serviceNames, state.service)
  fillSelect(operations, names, state.operation)
  sides.value = state.side
  showShape()
  const { text } = state
  editor.replace(text)
  showRemarks()
}

services.addEventListener('change', () => void show({ ...state, service: services.value, text: '' }))
operations.addEventListener('change', () => void show({ ...state, operation: operations.value }))
sides.addEventListener(
  'change',
  () => void show({ ...state, side: sides.value === 'response' ? 'response' : 'request' }),
)
byId('sample', HTMLButtonElement).addEventListener('click', () => {
  const operation = operationNow()
  if (operation !== undefined) editor.replace(sampleText(operation, state.side, ++samples))
})
addEventListener('hashchange', () => void show({ ...state, ...stateIn(location.hash) }))
void show({ ...first, ...stateIn(location.hash) })
