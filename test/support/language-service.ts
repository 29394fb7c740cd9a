/** TypeScript as an editor has it: one language service for all tests of types. */
import { join } from 'node:path'
import ts from 'typescript'
import type { Strictness } from './compile.js'

const root = process.cwd()

/** The words of an editor on files of the repository, and of a text that lies beside them. */
export class Editor {
  readonly #service: ts.LanguageService
  readonly #scratch: string
  #text = ''
  #version = 0
  #strictness: Strictness = {}

  constructor(files: readonly string[]) {
    this.#scratch = join(root, 'test/types/scratch.ts')
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: object
    }
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
    const textOf = (path: string): string | undefined => (path === this.#scratch ? this.#text : ts.sys.readFile(path))
    this.#service = ts.createLanguageService({
      getScriptFileNames: () => [...files, this.#scratch],
      getScriptVersion: (path) => (path === this.#scratch ? String(this.#version) : '0'),
      getScriptSnapshot: (path) => {
        const text = textOf(path)
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
      },
      getCurrentDirectory: () => root,
      getCompilationSettings: () => ({ ...options, ...this.#strictness }),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (path) => path === this.#scratch || ts.sys.fileExists(path),
      readFile: textOf,
      readDirectory: ts.sys.readDirectory.bind(ts.sys),
      directoryExists: ts.sys.directoryExists.bind(ts.sys),
      getDirectories: ts.sys.getDirectories.bind(ts.sys),
    })
  }

  /** The complaints of the compiler about these files, one line each. */
  complaints(files: readonly string[], strictness: Strictness = {}): readonly string[] {
    this.#strictness = strictness
    try {
      return files.flatMap((file) =>
        [...this.#service.getSyntacticDiagnostics(file), ...this.#service.getSemanticDiagnostics(file)].map(printed),
      )
    } finally {
      this.#strictness = {}
    }
  }

  /** The complaints of the compiler about a text of its own, without their places. */
  complaintsOf(text: string): readonly string[] {
    this.#write(text)
    return this.#service
      .getSemanticDiagnostics(this.#scratch)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  }

  /** The editor's offers at the `|` of a text. */
  completions(text: string): readonly string[] {
    const position = text.indexOf('|')
    this.#write(text.slice(0, position) + text.slice(position + 1))
    const { entries } = this.#service.getCompletionsAtPosition(this.#scratch, position, {}) ?? { entries: [] }
    return entries.map(({ name }) => name)
  }

  /** The editor's words on the name behind the `|` of a text. */
  hover(text: string): string {
    const position = text.indexOf('|')
    this.#write(text.slice(0, position) + text.slice(position + 1))
    return ts.displayPartsToString(this.#service.getQuickInfoAtPosition(this.#scratch, position)?.displayParts)
  }

  #write(text: string): void {
    this.#text = text
    this.#version++
  }
}

const printed = ({ messageText, file, start }: ts.Diagnostic): string => {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
  return `${file?.fileName}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
}
