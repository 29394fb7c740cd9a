import { extname } from 'node:path'

/** Files of which one schema speaks: a glob, and the path of the schema as the editor finds it. */
export interface SchemaUse {
  readonly glob: string
  readonly schema: string
}

/** The settings of an editor that tie files to schemas. */
export type EditorSettings = (uses: readonly SchemaUse[]) => string

const isYaml = (glob: string): boolean => /^\.ya?ml$/.test(extname(glob))
const isJson = (glob: string): boolean => /^\.jsonc?$/.test(extname(glob))

/** `.vscode/settings.json`: VS Code reads JSON by itself, YAML with the extension of Red Hat. */
const vscode: EditorSettings = (uses) => {
  // A glob that says no kind of file is of both.
  const json = uses.filter(({ glob }) => !isYaml(glob))
  const yaml = new Map<string, string[]>()
  for (const { glob, schema } of uses.filter((use) => !isJson(use.glob)))
    yaml.set(schema, [...(yaml.get(schema) ?? []), glob])
  const settings = {
    'json.schemas': json.map(({ glob, schema }) => ({ fileMatch: [`/${glob}`], url: schema })),
    'yaml.schemas': Object.fromEntries(yaml),
  }
  return `${JSON.stringify(settings, undefined, 2)}\n`
}

/** Every editor whose settings are written. */
export const editors = { vscode } as const satisfies Readonly<Record<string, EditorSettings>>

export type Editor = keyof typeof editors
