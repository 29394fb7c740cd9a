import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { type Remark, syntaxNameOf } from './check.js'

/** Where a text is typed, with the remarks at their places. */
export class Editor {
  readonly #view: EditorView
  readonly #language = new Compartment()

  /** `onChange` is called with the text whenever somebody, or a button, has changed it. */
  constructor(parent: HTMLElement, text: string, onChange: (text: string) => void) {
    const changed = EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString())
    })
    const extensions = [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      EditorView.lineWrapping,
      // Without Tab: whoever uses a keyboard has to get out of the editor again.
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.contentAttributes.of({ 'aria-label': 'Payload, as JSON or YAML' }),
      syntaxHighlighting(colours),
      this.#language.of(languageOf(text)),
      changed,
    ]
    this.#view = new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) })
  }

  /** Puts another text in place of all of it. */
  replace(text: string): void {
    this.change(0, this.#view.state.doc.length, text)
  }

  /** Puts a text in place of a stretch. */
  change(from: number, to: number, insert: string): void {
    this.#view.dispatch({ changes: { from, to, insert } })
  }

  /** Shows the remarks on this text, and colours the text by its syntax. */
  show(text: string, remarks: readonly Remark[], onFix: (remark: Remark) => void): void {
    this.#view.dispatch({ effects: this.#language.reconfigure(languageOf(text)) })
    this.#view.dispatch(
      setDiagnostics(
        this.#view.state,
        remarks.map((remark) => diagnosticOf(remark, onFix)),
      ),
    )
  }

  /** Goes to a place, and lets the user type there. */
  goTo(offset: number): void {
    this.#view.dispatch({ selection: { anchor: offset }, scrollIntoView: true })
    this.#view.focus()
  }
}

const languageOf = (text: string): ReturnType<typeof json> => (syntaxNameOf(text) === 'json' ? json() : yaml())

const diagnosticOf = (remark: Remark, onFix: (remark: Remark) => void): Diagnostic => ({
  from: remark.from,
  to: remark.to,
  severity: remark.kind === 'drift' ? 'info' : remark.kind,
  source: remark.code,
  message: remark.message,
  ...(remark.fix === undefined ? {} : { actions: [{ name: 'Fix', apply: () => onFix(remark) }] }),
})

/** By variables of the style sheet, which knows light and dark. */
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--key)' },
  { tag: tags.string, color: 'var(--string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--number)' },
  { tag: tags.comment, color: 'var(--quiet)' },
])
