import { readdirSync } from 'node:fs'
import { readers, readPage } from '../../../codegen/readers/readers.js'
import { pageOf, problemsOf } from '../../support/pages.js'

const folder = 'test/fixtures/broken'
const dialects = readers.map(({ dialect }) => dialect).join(', ')

/** One page for each way of being wrong, and every Problem that it wants: `line: sentence`. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  'binary.md': ['1: The page is no UTF-8 text; save the document as text and try again.'],
  'blank-only.md': ['1: The page is empty; save the document again, with its text.'],
  'bullet-duplicate-member.md': ['11: LoafTypeDef has LoafId before, at line 7; that one was kept.'],
  'bullet-duplicate-shape.md': ['9: LoafTypeDef was defined before, at line 3; that one was kept.'],
  'bullet-line-nobody-knows.md': ['9: "Bake it well." is not understood here and was left out.'],
  'bullet-outside-a-list.md': ['5: "- `LoafId`: `str`" stands in LoafTypeDef outside its lists; it was left out.'],
  'bullet-shape-without-fields.md': ['9: RecipeTypeDef has no members here, so they are lost; it may have any.'],
  'bullet-title-missing.md': ["1: The page's title is missing; what stands below was read."],
  'bullet-title-without-shapes.md': ['1: The page has a title and no shapes; nothing was read from it.'],
  'bullet-unclosed-bracket.md': [
    '11: The type of LoafTypeDef.Toppings, "Sequence[ToppingsElementType", was kept as unknown: expected "]" at column 29, but the type ends.',
  ],
  'bullet-without-type.md': ['8: LoafTypeDef.Recipe has no type; it was kept with an unknown type.'],
  'client-definition-never-ends.md': ['7: The definition of bake_bread never ends: the page may be cut short.'],
  'client-line-nobody-knows.md': ['14: "Bake it well." is not understood here and was left out.'],
  'client-method-twice.md': [
    '14: bake_bread stands twice on the page; the first is kept.',
    '16: "def bake_bread(" is not understood here and was left out.',
    '19: "OvenId: str," is not understood here and was left out.',
    '20: ") -> BakeBreadResponseTypeDef:  # (1)" is not understood here and was left out.',
  ],
  'client-method-under-another-heading.md': [
    '7: bake_bread is defined under the heading "bake_cake"; it was kept as bake_cake.',
  ],
  'client-method-without-definition.md': [
    '5: bake_bread has no definition here; it was left out.',
    '7: "Bakes one loaf." is not understood here and was left out.',
  ],
  'client-second-arguments.md': [
    '17: "kwargs: BakeCakeRequestTypeDef = {  # (1)" is a second type of the arguments; the first was kept.',
  ],
  'client-title-without-methods.md': ['1: The page has a title and no methods; nothing was read from it.'],
  'client-unclosed-code.md': ['7: A code block begins here and never ends: the page may be cut short.'],
  'client-unknown-type.md': [
    '9: The type of bake_bread.Price, "fractions.Fraction", was kept as unknown: fractions.Fraction is no known type at column 1.',
  ],
  'paginators-title-missing.md': ["1: The page's title is missing; what stands below was read."],
  'paginators-title-without-paginators.md': ['1: The page has a title and no paginators; nothing was read from it.'],
  'paginators-twice.md': ['12: ListLoaves has a paginator before, at line 3; that one was kept.'],
  'paginators-unclosed-code.md': ['12: A code block begins here and never ends: the page may be cut short.'],
  'paginators-without-method.md': ['3: The paginator ListLoaves has no method "paginate".'],
  'paginators-without-pages.md': ['5: The paginator ListLoaves gives ListLoavesResponseTypeDef, which are no pages.'],
  'contents-promise-too-much.md': [
    '5: The contents promise RecipeTypeDef, which the page does not have: it may be cut short.',
  ],
  'definition-duplicate-member.md': ['7: LoafTypeDef has LoafId before, at line 6; that one was kept.'],
  'definition-line-nobody-knows.md': ['7: "bake it well" is not understood here and was left out.'],
  'definition-missing.md': ['3: LoafTypeDef has no definition here: what it has is lost.'],
  'definition-never-ends.md': ['5: The definition of CrumbTypeDef never ends: the page may be cut short.'],
  'definition-title-missing.md': ["1: The page's title is missing; what stands below was read."],
  'definition-title-without-shapes.md': ['1: The page has a title and no shapes; nothing was read from it.'],
  'definition-unclosed-code.md': ['5: A code block begins here and never ends: the page may be cut short.'],
  'definition-under-another-heading.md': [
    '5: LoavesTypeDef is defined under the heading LoafTypeDef; it was kept as LoafTypeDef.',
  ],
  'definition-unknown-type.md': [
    '7: The type of LoafTypeDef.Price, "NotRequired[fractions.Fraction]", was kept as unknown: fractions.Fraction is no known type at column 13.',
  ],
  'definition-value-twice.md': ['7: FlourType has the value "RYE" twice; it was kept once.'],
  'definition-without-members.md': ['3: LoafTypeDef has no members here, so they are lost; it may have any.'],
  'duplicate-member.md': ['9: LoafTypeDef has LoafId before, at line 5; that one was kept.'],
  'duplicate-row.md': ['7: LoafTypeDef.LoafId has a second row for Type; the first was kept.'],
  'duplicate-shape.md': ['9: LoafTypeDef was defined before, at line 3; that one was kept.'],
  'empty.md': ['1: The page is empty; save the document again, with its text.'],
  'guide-and-another-page.md': [
    '5: Another page begins here, of which nothing was read; save each as a page of its own.',
  ],
  'guide-unclosed-code.md': [
    '3: A code block begins here and never ends: the page may be cut short.',
    '4: Another page begins here, of which nothing was read; save each as a page of its own.',
  ],
  'index-line-nobody-knows.md': ['6: "- StatusType" is not understood here and was left out.'],
  'index-name-twice.md': ['6: FlourType is listed before, at line 5; it was kept once.'],
  'index-title-without-names.md': ['1: The page has a title and lists no names; nothing was read from it.'],
  'index-unclosed-code.md': [
    '5: A code block begins here and never ends; it was not left aside.',
    '6: "x = 1" is not understood here and was left out.',
  ],
  'line-nobody-knows.md': ['8: "- **Crust**: thick" is not understood here and was left out.'],
  'literal-conflict.md': ['9: CrustType has other values here than at line 8; those were kept.'],
  'literal-value-twice.md': ['8: FlourType has the value "RYE" twice; it was kept once.'],
  'lost-shape.md': ['9: RecipeTypeDef is printed as empty, so its members are lost; it may have any.'],
  'lost-shape-without-suffix.md': ['19: Recipe is printed as empty, so its members are lost; it may have any.'],
  'definition-member-nobody-knows.md': ['8: "**Other: NotRequired[str]," is not understood here and was left out.'],
  'bullet-member-nobody-knows.md': ['8: "- Other: `str`" is not understood here and was left out.'],
  'definition-type-nobody-knows.md': [
    '7: The type of LoafTypeDef.LoafId, "Flour.Type", was kept as unknown: Flour.Type is no known type at column 1.',
    '8: The type of LoafTypeDef.Price, "NotRequired[Flour.Type]", was kept as unknown: Flour.Type is no known type at column 13.',
  ],
  'lost-type.md': [
    '6: The type of LoafTypeDef.Crumb was kept only in part: NoneType stands where a type should, so the type is lost.',
  ],
  'member-named-like-the-base-class.md': [
    "5: LoafTypeDef.BaseValidatorModelArn has the name of the page's base class in its own, which may be misspelt.",
  ],
  'member-name-with-blanks.md': ['5: "Loaf Id" is no name of a member; it was left out of LoafTypeDef.'],
  'member-without-type.md': ['5: LoafTypeDef.LoafId has no type; it was kept with an unknown type.'],
  'nested-too-deep.md': [
    '6: The type of LoafTypeDef.Seeds, "typing.List[typing.List[typing.List[typing.List[typing.List…", was kept as unknown: the type nests deeper than 64 levels at column 781.',
  ],
  'not-utf8.md': ['1: The page is no UTF-8 text; save the document as text and try again.'],
  'required-neither-yes-nor-no.md': [
    '7: LoafTypeDef.LoafId has "Perhaps" for Required, neither Yes nor No; it was kept as optional.',
  ],
  'row-outside-a-member.md': ['5: A row of a member stands in LoafTypeDef before any member; it was left out.'],
  'row-outside-a-shape.md': [
    '3: "### LoafId" stands outside any shape; it was left out.',
    '4: "- **Type**: <class \'str\'>" stands outside any shape; it was left out.',
  ],
  'shape-name-with-blanks.md': ['9: "Best Recipe" is no name of a shape; the shape was left out.'],
  'shape-without-members.md': ['9: RecipeTypeDef has no members here, so they are lost; it may have any.'],
  'string-empty.md': ['3: The page says of itself that it is empty; nothing was read from it.'],
  'string-length-no-number.md': ['5: "three" is no length of LoafId; it was left out.'],
  'string-line-nobody-knows.md': ['6: "- **Crust**: thick" is not understood here and was left out.'],
  'string-longest-below-shortest.md': ['3: LoafId would be at least 9 and at most 3 characters long; it was left out.'],
  'string-name-with-blanks.md': ['3: "Loaf Id" is no name of a string; it was left out.'],
  'string-of-another-type.md': ['4: LoafId is not said to be a string; it was left out.'],
  'string-pattern-unclosed.md': ['5: The pattern of LoafId does not stand between backticks; it was left out.'],
  'string-title-missing.md': ["1: The page's title is missing; what stands below was read."],
  'string-twice.md': ['7: LoafId was defined before, at line 3; that one was kept.'],
  'string-without-type.md': ['3: LoafId is not said to be a string; it was left out.'],
  'title-missing.md': ["1: The page's title is missing: its first heading was read as a shape."],
  'title-without-shapes.md': ['1: The page has a title and no shapes; nothing was read from it.'],
  'truncated-between-rows.md': [
    '6: LoafTypeDef.LoafId is neither Optional nor Required, as if a row were lost; it was kept as optional.',
  ],
  'truncated-in-member.md': ['9: LoafTypeDef.BakedAt has no type; it was kept with an unknown type.'],
  'truncated-in-type.md': [
    '10: The type of LoafTypeDef.BakedAt, "typing.Optional[datetime.da", was kept as unknown: datetime.da is no known type at column 17.',
  ],
  'unclosed-bracket.md': [
    '6: The type of LoafTypeDef.Seeds, "typing.Optional[typing.Sequence[str]", was kept as unknown: expected "]" at column 37, but the type ends.',
  ],
  'unclosed-quote.md': [
    "6: The type of LoafTypeDef.Status, \"typing.Optional[typing.Literal['BAKED', 'BURNT]]\", was kept as unknown: expected a quoted literal at column 41.",
  ],
  'unknown-dialect.md': [
    `1: The page is in no dialect that is known (it begins with "# Loaves and how to bake them"); the known ones are ${dialects}. Save one of those pages whole, or write a reader for this one.`,
  ],
  'unknown-generic.md': [
    '6: The type of LoafTypeDef.Seeds, "typing.Optional[typing.FrozenSet[str]]", was kept as unknown: typing.FrozenSet is no known generic type at column 17.',
  ],
  'unknown-type.md': [
    '6: The type of LoafTypeDef.Price, "<class \'fractions.Fraction\'>", was kept as unknown: fractions.Fraction is no known type at column 9.',
  ],
}

describe('a broken page', () => {
  test.each(Object.entries(wanted))('%s', (file, want) => {
    expect(problemsOf(readPage(pageOf(`${folder}/${file}`)))).toEqual(want)
  })

  test('has its row in the table', () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith('.md'))
    expect(pages.sort()).toEqual(Object.keys(wanted).sort())
  })
})

describe('what is kept of a broken page', () => {
  const membersOf = (file: string): readonly (readonly [string, string, boolean | undefined])[] =>
    readPage(pageOf(`${folder}/${file}`)).structures.flatMap(({ members }) =>
      members.map(({ name, type, required }) => [name, type.kind, required] as const),
    )

  test.each([
    [
      'member-without-type.md',
      [
        ['LoafId', 'unknown', true],
        ['Status', 'string', false],
      ],
    ],
    [
      'truncated-in-member.md',
      [
        ['LoafId', 'string', true],
        ['BakedAt', 'unknown', undefined],
      ],
    ],
    ['truncated-between-rows.md', [['LoafId', 'string', false]]],
    ['unclosed-bracket.md', [['Seeds', 'unknown', false]]],
    ['unknown-type.md', [['Price', 'unknown', true]]],
    ['duplicate-member.md', [['LoafId', 'string', true]]],
    ['row-outside-a-member.md', [['LoafId', 'string', true]]],
    ['shape-name-with-blanks.md', [['LoafId', 'string', true]]],
    [
      'bullet-unclosed-bracket.md',
      [
        ['LoafId', 'string', true],
        ['Toppings', 'unknown', false],
      ],
    ],
    ['bullet-outside-a-list.md', [['Status', 'string', false]]],
    [
      'definition-line-nobody-knows.md',
      [
        ['LoafId', 'string', true],
        ['Status', 'string', false],
      ],
    ],
    [
      'definition-unknown-type.md',
      [
        ['LoafId', 'string', true],
        ['Price', 'unknown', false],
      ],
    ],
    ['definition-duplicate-member.md', [['LoafId', 'string', true]]],
    [
      'definition-type-nobody-knows.md',
      [
        ['LoafId', 'unknown', true],
        ['Price', 'unknown', false],
      ],
    ],
  ])('%s', (file, want) => {
    expect(membersOf(file)).toEqual(want)
  })

  test.each([
    ['lost-shape-without-suffix.md', ['Recipe']],
    ['lost-shape.md', ['RecipeTypeDef']],
    ['shape-without-members.md', ['RecipeTypeDef']],
    ['member-name-with-blanks.md', ['LoafTypeDef']],
    ['bullet-shape-without-fields.md', ['RecipeTypeDef']],
    ['bullet-member-nobody-knows.md', ['LoafTypeDef']],
    ['definition-missing.md', ['LoafTypeDef']],
    ['definition-without-members.md', ['LoafTypeDef']],
    ['definition-member-nobody-knows.md', ['LoafTypeDef']],
    ['definition-type-nobody-knows.md', []],
    ['lost-type.md', []],
  ])('%s has lost members of %j', (file, want) => {
    const { structures } = readPage(pageOf(`${folder}/${file}`))
    expect(structures.filter(({ incomplete }) => incomplete).map(({ name }) => name)).toEqual(want)
  })

  test('an unclosed code block takes no names with it', () => {
    const { index } = readPage(pageOf(`${folder}/index-unclosed-code.md`))
    expect(index?.literals.map(({ name }) => name)).toEqual(['FlourType'])
  })
})

describe('a page of 200,000 lines of one kind is read to its end', () => {
  const many = 200_000
  const bullets = '# Typed dictionaries for boto3 Bakery module\n## LoafTypeDef\nRequired fields:\n- `LoafId`: `str`\n'
  const method = '.. py:class:: Bakery.Client\n\n  .. py:method:: bake(**kwargs)\n\n    **Request Syntax**\n    ::\n\n'

  test.each([
    {
      name: 'a bullet wrapped without end',
      text: bullets + '  str\n'.repeat(many),
      dialect: 'mypy-boto3-bullets',
      problems: 1,
    },
    {
      name: 'contents',
      text: `# Literals for boto3 Bakery module\n${'  - [A](#a)\n'.repeat(many)}${bullets}`,
      dialect: 'mypy-boto3-bullets',
      problems: many + 1,
    },
    {
      name: 'a class without end',
      text: `# Type definitions\n## LoafTypeDef\nclass LoafTypeDef(TypedDict):\n${'    LoafId: str,\n'.repeat(many)}`,
      dialect: 'mypy-boto3-definitions',
      problems: many - 1,
    },
    {
      name: 'parameters without end',
      text: `# BakeryClient\n### bake\ndef bake(\n${'    A: str,\n'.repeat(many)}`,
      dialect: 'mypy-boto3-client',
      problems: many,
    },
    {
      name: 'an index of anchors',
      text: `# Bakery module\n${'<a id="a"></a>\n'.repeat(many)}`,
      dialect: 'mypy-boto3-index',
      problems: 1,
    },
    {
      name: 'syntax',
      text: `${method}      client.bake(\n${'        A={\n'.repeat(many)}`,
      dialect: 'boto3-rst',
      problems: 2,
    },
    {
      name: 'empty shapes',
      text: `# bakery_classes\n${'# Loaf\n'.repeat(many)}`,
      dialect: 'aws-resource-validator',
      problems: many,
    },
  ])('$name', ({ text, dialect, problems }) => {
    const reading = readPage({ name: 'page', text })
    expect(reading.dialect).toBe(dialect)
    expect(reading.problems.length).toBe(problems)
  })
})
