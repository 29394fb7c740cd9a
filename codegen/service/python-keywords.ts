const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)

/** Whether a name is one that a Python class cannot give to a member: pages made from classes spell it otherwise, or not. */
export const isPythonKeyword = (name: string): boolean => keywords.has(name)
