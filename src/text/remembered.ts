/** So many short texts are remembered; then all are forgotten. */
const most = 2000

/** Longer texts are not remembered: the memory would keep them from the garbage collector. */
const longest = 64

/** The same function of a text, which remembers what came of short ones: hand it names, and never a value. */
export const remembered = <A>(of: (text: string) => A): ((text: string) => A) => {
  const known = new Map<string, A>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = of(text)
    if (text.length <= longest) {
      if (known.size >= most) known.clear()
      known.set(text, result)
    }
    return result
  }
}
