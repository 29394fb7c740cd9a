import { readdirSync } from 'node:fs'
import type { Reader } from '../../../codegen/readers/reader.js'
import { apiChanges } from '../../../codegen/readers/api-changes/api-changes.js'
import { boto3Rst } from '../../../codegen/readers/boto3-rst/boto3-rst.js'
import { memberPaths, requiredPaths } from '../../support/operations.js'
import { pageOf, problemsOf } from '../../support/pages.js'

const folder = 'test/fixtures/broken'
const readerOf = (file: string): Reader => (file.endsWith('.rst') ? boto3Rst : apiChanges)
const read = (file: string) => readerOf(file).read(pageOf(`${folder}/${file}`))

/** One page for each way of being wrong, and every Problem that it wants: `line: sentence`. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  'call-missing.txt': [
    '1: The title speaks of 1 operations, but 0 are on the page.',
    '4: No call of the client follows "Request Syntax".',
  ],
  'call-mixed-choices.txt': ['5: The syntax cannot be read at column 101: No type is written "float|quoted".'],
  'call-unclosed-bracket.txt': ['5: The syntax cannot be read at column 91: A "]" should stand where "}" stands.'],
  'changes-missing.txt': ['3: Nothing follows that has changed of bake_bread.'],
  'changes-nested-too-deep.txt': ['4: The syntax cannot be read at column 608: More than 100 levels are open.'],
  'changes-not-in-the-syntax.txt': [
    '4: Recipe.Flour "OATS" is said to have changed in the request of bake_bread, which does not have it.',
    '4: Recipe.Salt is said to have changed in the request of bake_bread, which does not have it.',
    '5: Crust is said to have changed in the response of bake_bread, which does not have it.',
  ],
  'changes-unclosed.txt': ['4: The syntax cannot be read at column 27: A "}" should stand where the end stands.'],
  'class-unknown.rst': ['61: "Bakery.Courier.Van" is no client, paginator, waiter or resource; it was left out.'],
  'client-twice.rst': ['61: ".. py:class:: Bakery.Client" stands twice on the page; the first is kept.'],
  'exception-misspelt.rst': [
    '59: "*     :py:klass:`Bakery.Client.exceptions.NotFoundException`" is not understood here and was left out.',
  ],
  'line-nobody-knows.rst': ['57: "Bake it well." is not understood here and was left out.'],
  'line-not-set-in.rst': ['57: "Bake it well." is not understood here and was left out.'],
  'link-to-another-operation.rst': ['9: bake_bread links to BakeCake, which is another operation.'],
  'list-item-not-described.rst': ['37: The items of bake_bread.Recipe.Seeds are not described.'],
  'member-deeper-than-syntax.txt': ['15: "(string) --" describes a value that the syntax of bake_bread does not have.'],
  'member-unknown-type-word.txt': ['22: bake_bread.LoafId has the type "strng", which is not known.'],
  'member-without-description.txt': [
    '19: bake_bread.LoafId stands in the syntax, but the text below does not describe it.',
  ],
  'member-without-syntax.txt': ['13: "Crust" describes a value that the syntax of bake_bread does not have.'],
  'method-misspelt.rst': [
    '3: bake_bread is listed, but the page does not describe it.',
    '5: ".. py:method:: bake_bread(**kwargs" is no method that is understood; it was left out.',
  ],
  'method-not-listed.rst': [
    '3: bake_cake is listed, but the page does not describe it.',
    '5: bake_bread is described, but the page does not list it.',
  ],
  'method-twice.rst': ['60: bake_bread stands twice on the page; the first is kept.'],
  'method-without-colons.rst': [
    '11: No "::" and no syntax follow "**Request Syntax**".',
    '13: "response = client.bake_bread(" is not understood here and was left out.',
    '14: "OvenId=\'string\'," is not understood here and was left out.',
    '15: "Recipe={" is not understood here and was left out.',
    "16: \"'Flour': 'RYE'|'WHEAT',\" is not understood here and was left out.",
    '17: "\'Seeds\': [" is not understood here and was left out.',
    '18: "\'string\'," is not understood here and was left out.',
    '19: "]" is not understood here and was left out.',
    '20: "}" is not understood here and was left out.',
    '21: ")" is not understood here and was left out.',
  ],
  'method-without-request-syntax.rst': ['5: bake_bread has no Request Syntax.'],
  'method-without-response-structure.rst': [
    '42: bake_bread has no Response Structure.',
    '49: bake_bread.LoafId stands in the syntax, but the text below does not describe it.',
  ],
  'method-without-response-syntax.rst': ['42: bake_bread has no Response Syntax.'],
  'operation-twice.txt': ['28: bake_bread stands twice on the page; the first is kept.'],
  'paginator-without-method.rst': ['61: The paginator ListLoaves has no method "paginate".'],
  'parameter-field-misspelt.rst': [
    '28: ":tipe Recipe: dict" is not understood here and was left out.',
    '29: bake_bread.Recipe has a description, but no type before it.',
  ],
  'parameter-of-another-type.txt': [
    '5: bake_bread.Salt stands in the syntax, but the text below does not describe it.',
    '15: "integer" describes a parameter that the syntax of bake_bread does not have.',
  ],
  'parameter-without-description.rst': [
    '15: bake_bread.OvenId stands in the syntax, but the text below does not describe it.',
    '23: bake_bread.OvenId has a type, but no description.',
  ],
  'parameter-without-syntax.rst': ['42: bake_bread.Salt is described, but does not stand in the syntax.'],
  'parameter-without-syntax.txt': ['17: "string" describes a parameter that the syntax of bake_bread does not have.'],
  'parameter-without-type.rst': ['23: bake_bread.OvenId has a description, but no type before it.'],
  'required-in-a-response.rst': ['55: bake_bread.LoafId is marked REQUIRED, but stands in a response.'],
  'required-in-a-response.txt': ['22: bake_bread.LoafId is marked REQUIRED, but stands in a response.'],
  'required-misspelt.rst': ['24: "**[REQIURED]**" after bake_bread.OvenId is not understood.'],
  'required-on-an-item.rst': ['39: REQUIRED stands on a part of bake_bread.Recipe.Seeds that is no member.'],
  'required-on-nothing.txt': ['9: REQUIRED stands under nothing that could be required.'],
  'response-no-structure.txt': ['19: The response of bake_bread is no structure.'],
  'response-structure-missing.txt': [
    '19: No "Response Structure" follows the syntax of bake_bread.',
    '20: The structure of bake_bread does not begin with a dict.',
  ],
  'response-without-dict.txt': ['20: The structure of bake_bread does not begin with a dict.'],
  'return-missing.txt': ['5: bake_bread does not say what it returns.'],
  'second-title.txt': [
    '1: The title speaks of 1 operations, but 2 are on the page.',
    '25: A second entry of the log begins here; save each as a page of its own.',
  ],
  'structure-deeper-than-syntax.rst': ['41: bake_bread.Recipe.Seeds[] is described deeper than its syntax goes.'],
  'structure-member-misspelt.rst': [
    '49: bake_bread.LoafId stands in the syntax, but the text below does not describe it.',
    '55: "- **LoafId** *(string --*" is no member that is understood; it was left out.',
  ],
  'structure-member-twice.rst': ['57: bake_bread.LoafId is described twice; the first is kept.'],
  'structure-member-without-syntax.rst': ['37: bake_bread.Recipe.Salt is described, but does not stand in the syntax.'],
  'structure-of-another-type.rst': ['55: bake_bread.LoafId is described as "integer", but the syntax shows a string.'],
  'structure-unknown-type-word.rst': ['55: bake_bread.LoafId has the type "strng", which is not known.'],
  'syntax-member-twice.rst': ['16: bake_bread.OvenId stands twice in the syntax; the first is kept.'],
  'syntax-member-without-structure.rst': [
    '18: bake_bread.Recipe.Seeds stands in the syntax, but the text below does not describe it.',
  ],
  'syntax-nested-too-deep.rst': ['18: The syntax block cannot be read: More than 100 levels are open.'],
  'syntax-of-another-operation.rst': ['11: The syntax block of bake_bread calls "bake_cake".'],
  'syntax-unclosed-bracket.rst': ['20: The syntax block cannot be read: A "]" should stand where "}" stands.'],
  'syntax-unclosed-quote.rst': ['15: The syntax block cannot be read: A quote is opened and never closed.'],
  'syntax-unknown-value.rst': ['15: The syntax block cannot be read: "oven" is no value that is known.'],
  'title-counts-otherwise.txt': ['1: The title speaks of 2 operations, but 1 are on the page.'],
  'truncated-before-response-syntax.txt': ['18: No structure follows the "Response Syntax" of bake_bread.'],
  'truncated-before-response.rst': ['5: bake_bread does not say what it returns.'],
  'truncated-in-call.txt': [
    '5: The syntax cannot be read at column 68: A "}" should stand where the end stands.',
    '5: bake_bread does not say what it returns.',
  ],
  'truncated-in-parameters.txt': [
    '5: bake_bread does not say what it returns.',
    '5: bake_bread.Recipe.Seeds stands in the syntax, but the text below does not describe it.',
    '5: bake_bread.Salt stands in the syntax, but the text below does not describe it.',
  ],
  'truncated-in-request-syntax.rst': [
    '5: bake_bread does not say what it returns.',
    '17: The syntax block cannot be read: A quoted name should stand where the end stands.',
  ],
  'truncated-in-response-structure.txt': [
    '19: bake_bread.Status stands in the syntax, but the text below does not describe it.',
  ],
  'truncated-in-response-syntax.rst': [
    '42: bake_bread has no Response Structure.',
    '49: The syntax block cannot be read: A "}" should stand where the end stands.',
  ],
  'truncated-in-response-syntax.txt': [
    '19: The syntax cannot be read at column 41: A value should stand where the end stands.',
    '19: No "Response Structure" follows the syntax of bake_bread.',
  ],
  'truncated-in-value.rst': [
    '5: bake_bread does not say what it returns.',
    '17: The syntax block cannot be read: A quote is opened and never closed.',
  ],
}

describe('a broken page of operations', () => {
  test.each(Object.entries(wanted))('%s', (file, want) => {
    expect(readerOf(file).recognizes(pageOf(`${folder}/${file}`))).toBe(true)
    expect(problemsOf(read(file))).toEqual(want)
  })

  test('has its row in the table', () => {
    const pages = readdirSync(folder).filter((file) => /\.(?:rst|txt)$/.test(file))
    expect(pages.sort()).toEqual(Object.keys(wanted).sort())
  })
})

describe('what is kept of a broken page of operations', () => {
  const whole = ['OvenId', 'Recipe', 'Recipe.Flour', 'Recipe.Seeds']

  test.each<[file: string, request: readonly string[] | undefined, required: readonly string[], response: unknown]>([
    ['syntax-unclosed-bracket.rst', whole, ['OvenId', 'Recipe.Flour'], ['LoafId']],
    ['method-without-request-syntax.rst', whole, ['OvenId', 'Recipe.Flour'], ['LoafId']],
    ['structure-member-without-syntax.rst', [...whole, 'Recipe.Salt'], ['OvenId', 'Recipe.Flour'], ['LoafId']],
    ['syntax-member-without-structure.rst', whole, ['OvenId', 'Recipe.Flour'], ['LoafId']],
    ['parameter-without-description.rst', whole, ['Recipe.Flour'], ['LoafId']],
    ['truncated-in-request-syntax.rst', undefined, [], undefined],
    ['call-unclosed-bracket.txt', undefined, [], ['LoafId', 'Status']],
    ['truncated-in-parameters.txt', [...whole, 'Salt'], ['OvenId', 'Recipe.Flour'], undefined],
    ['member-without-syntax.txt', [...whole, 'Salt'], ['OvenId', 'Recipe.Flour'], ['LoafId', 'Status']],
    ['member-without-description.txt', [...whole, 'Salt'], ['OvenId', 'Recipe.Flour'], ['LoafId', 'Status']],
  ])('%s', (file, request, required, response) => {
    const [operation] = read(file).operations
    expect(operation?.request && memberPaths(operation.request)).toEqual(request)
    expect(requiredPaths(operation?.request ?? [])).toEqual(required)
    expect(operation?.response && memberPaths(operation.response)).toEqual(response)
  })
})
