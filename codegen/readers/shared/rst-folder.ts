import type { Page } from '../../service/model.js'

/** Whether a page is a folder of reStructuredText, of which each file has a part of one reference. */
export const isRstFolder = ({ files }: Page): boolean =>
  files !== undefined && files.length > 0 && files.every(({ path }) => path.endsWith('.rst'))

/** The files of a folder, each as a page of its own; of any other page itself. */
export const pagesIn = (page: Page): readonly Page[] =>
  isRstFolder(page) ? (page.files ?? []).map(({ path, text }) => ({ name: `${page.name}/${path}`, text })) : [page]
