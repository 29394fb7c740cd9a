/** The text of generated files, without what says which pages were read: the index and the first line of each file. */
export const saidOf = (files: readonly { readonly path: string; readonly text: string }[] = []): readonly string[] =>
  files.flatMap(({ path, text }) => (path === 'index.ts' ? [] : [path, text.slice(text.indexOf('\n'))]))
