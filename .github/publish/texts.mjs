// The README and the guides as the package has them: no link in them is broken, in node_modules and on the registry's page.
import { posix } from 'node:path'

/** The guides that the package has in `dist/guides/`, by their places in the repository. */
export const guides = {
  'src/sdk/README.md': 'sdk.md',
  'src/check/README.md': 'check.md',
  'src/lint/README.md': 'lint.md',
  'src/combinators/README.md': 'codecs.md',
  'src/draw/README.md': 'arbitraries.md',
  'src/json-schema/README.md': 'json-schema.md',
  'codegen/README.md': 'generate.md',
  'test/apps/README.md': 'recipes.md',
  'test/mistakes/README.md': 'compared.md',
  'test/bench/README.md': 'speed.md',
}

/** The pictures that stand in guides, beside them. */
export const pictures = {
  'test/bench/results/results.svg': 'results.svg',
  'test/bench/results/large.svg': 'large.svg',
}

/**
 * A text of the repository, as it stands in the package. `file` is its place in the repository, `isGuide` whether it goes
 * to `dist/guides/`, `address` where the repository can be looked at: `homepage` in package.json, as soon as there is one.
 * A link to a guide leads to the guide beside it; every other link leads to the repository, or is its words alone as long
 * as nobody knows where the repository is.
 */
export const shippedText = (text, { file, isGuide, address }) =>
  text.replaceAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, bang, words, link) => {
    if (/^(https?:|#)/.test(link)) return whole
    const [path, anchor] = link.split('#')
    const target = posix.join(posix.dirname(file), path)
    const behind = anchor === undefined ? '' : `#${anchor}`
    const beside = bang ? pictures[target] : guides[target]
    if (isGuide && beside !== undefined) return `${bang}[${words}](./${beside}${behind})`
    if (address !== undefined) return `${bang}[${words}](${address}/${bang ? 'raw' : 'blob'}/main/${target}${behind})`
    if (bang) return ''
    return beside === undefined ? words : `${words} (\`dist/guides/${beside}\`)`
  })
