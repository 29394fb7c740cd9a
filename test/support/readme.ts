/** The README with another text between the marks of this name, `<!-- name: begin -->` and `<!-- name: end -->`. */
export const withSection = (readme: string, name: string, text: string): string => {
  const begin = `<!-- ${name}: begin -->`
  const [before = '', rest = ''] = readme.split(begin)
  return `${before}${begin}\n\n${text}\n\n${rest.slice(rest.indexOf(`<!-- ${name}: end -->`))}`
}

/** A table as it reads, however its columns are padded. */
export const unpadded = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-')
