/** Attributes and events of an element, beside its children. */
interface Attributes {
  readonly [name: string]: string | EventListener | undefined
}

/** An element with its attributes, its listeners (`onclick`) and its children. Text is never read as HTML. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/, ''), value)
    else if (value !== undefined) made.setAttribute(name, value)
  }
  made.append(...children)
  return made
}

/** The element of the page with this id. A page without it is a fault of ours. */
export const byId = <E extends HTMLElement>(id: string, type: abstract new () => E): E => {
  const found = document.getElementById(id)
  if (found instanceof type) return found
  throw new Error(`The page has no ${type.name} with the id "${id}".`)
}
