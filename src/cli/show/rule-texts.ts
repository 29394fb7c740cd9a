import type { LintRule } from '../../lint/lint-issue.js'

/** What `explain` and reports say of a rule. */
export interface RuleText {
  /** What it finds, in one sentence. */
  readonly meaning: string
  /** What to do about it. */
  readonly mend: string
  /** A piece of a file, or a command, that has the problem. */
  readonly wrong: string
  /** The same without it. */
  readonly right: string
}

/** Every rule, explained. The examples are of a made-up service, in YAML where they don't look like JSON. */
export const ruleTexts: Readonly<Record<LintRule, RuleText>> = {
  missing_member: {
    meaning: 'A member that the service requires is not there.',
    mend: 'Add the member. If one beside it is misspelt, the message names it: correct that one.',
    wrong: '{ "Size": "LARGE" }',
    right: '{ "OrderId": "o-1", "Size": "LARGE" }',
  },
  null_member: {
    meaning: 'A member is null, which is no value in an AWS request.',
    mend: 'Leave the member out.',
    wrong: '{ "OrderId": "o-1", "Size": null }',
    right: '{ "OrderId": "o-1" }',
  },
  unknown_member: {
    meaning: 'A key is no member of the structure that it stands in.',
    mend: 'Correct its spelling, capitals included, or move it to the structure that has it; else take it out.',
    wrong: '{ "OrderId": "o-1", "size": "LARGE" }',
    right: '{ "OrderId": "o-1", "Size": "LARGE" }',
  },
  invalid_type: {
    meaning: 'A value is of another type than the member has.',
    mend: 'Write a value of the type that the message names. Numbers and true or false in quotes are strings.',
    wrong: '{ "OrderId": 17 }',
    right: '{ "OrderId": "17" }',
  },
  not_an_integer: {
    meaning: 'A whole number is asked for, and this one has a fraction.',
    mend: 'Write a whole number.',
    wrong: '{ "OrderId": "o-1", "Count": 1.5 }',
    right: '{ "OrderId": "o-1", "Count": 2 }',
  },
  unsafe_integer: {
    meaning: 'A whole number is so large that programs lose its last digits.',
    mend: 'Use a number between -9007199254740991 and 9007199254740991.',
    wrong: '{ "OrderId": "o-1", "Weight": 9007199254740994 }',
    right: '{ "OrderId": "o-1", "Weight": 9007199254740991 }',
  },
  not_finite: {
    meaning: 'A number is infinite or no number, which a request cannot hold.',
    mend: 'Write a number.',
    wrong: 'OrderId: o-1\nPrice: .inf',
    right: 'OrderId: o-1\nPrice: 9.5',
  },
  invalid_literal: {
    meaning: 'A string is none of the few that this member may be.',
    mend: 'Write one of those that the message lists, with its capitals.',
    wrong: '{ "OrderId": "o-1", "Size": "LARG" }',
    right: '{ "OrderId": "o-1", "Size": "LARGE" }',
  },
  out_of_range: {
    meaning: 'A number is smaller or larger than the service takes.',
    mend: 'Write a number in the range that the message names.',
    wrong: '{ "OrderId": "o-1", "Count": 0 }',
    right: '{ "OrderId": "o-1", "Count": 1 }',
  },
  invalid_length: {
    meaning: 'A string, list or map is shorter or longer than the service takes.',
    mend: 'Bring it to a length that the message names.',
    wrong: '{ "OrderId": "o-1", "Greeting": "much too long for a cake" }',
    right: '{ "OrderId": "o-1", "Greeting": "for you" }',
  },
  pattern_mismatch: {
    meaning: 'A string is not written in the form that the service asks for.',
    mend: 'Compare it with the pattern that the message names.',
    wrong: '{ "OrderId": "o-1", "Postcode": "1O115" }',
    right: '{ "OrderId": "o-1", "Postcode": "10115" }',
  },
  duplicate_item: {
    meaning: 'An item stands twice in a list whose items must differ.',
    mend: 'Take one of the two out.',
    wrong: '{ "OrderId": "o-1", "Tags": ["fresh", "fresh"] }',
    right: '{ "OrderId": "o-1", "Tags": ["fresh"] }',
  },
  union_members: {
    meaning: 'Of a structure whose members exclude each other there is not exactly one.',
    mend: 'Keep one of the members.',
    wrong: '{ "OrderId": "o-1", "Filling": { "Jam": "plum", "Cream": "vanilla" } }',
    right: '{ "OrderId": "o-1", "Filling": { "Jam": "plum" } }',
  },
  unrecognized_body: {
    meaning: "A response has none of the operation's members: it is another operation's, an error, or a raw HTTP body.",
    mend: 'Name the operation that gave this response, or the place of the response in the file with --pointer.',
    wrong: 'get-order.response.json: { "orders": [] }',
    right: 'list-orders.response.json: { "Orders": [] }',
  },
  unknown_operation: {
    meaning: 'There is no operation of this name.',
    mend: '`aws-preflight operations` lists those that there are.',
    wrong: '# aws-preflight: CreateOder',
    right: '# aws-preflight: CreateOrder',
  },
  too_many_issues: {
    meaning: 'There are more problems than were collected.',
    mend: 'Mend those that are listed, and check again.',
    wrong: 'thousands of problems in one file',
    right: 'fewer of them',
  },
  too_deep: {
    meaning: 'A value is nested deeper than is looked into, which no service asks for.',
    mend: 'Look for a structure that was put into itself by mistake.',
    wrong: '[[[[ … 100 levels … ]]]]',
    right: '[["a"]]',
  },
  cyclic: {
    meaning: 'A YAML alias stands inside the very value that it repeats.',
    mend: 'Write out what is meant in place of the alias.',
    wrong: 'Parts: &parts\n  - *parts',
    right: 'Parts:\n  - []',
  },
  unreadable: {
    meaning: 'A value could not be read: this happens to values of programs, not to files.',
    mend: 'Look at the getter or proxy that threw.',
    wrong: 'validateRequest(CreateOrder, proxyThatThrows)',
    right: 'validateRequest(CreateOrder, { OrderId: "o-1" })',
  },
  syntax_error: {
    meaning: 'The file is no JSON, or no YAML.',
    mend: 'Look at the place that is named, and just before it: often a comma, a bracket or a quote is missing or over.',
    wrong: '{ "OrderId": "o-1" "Size": "LARGE" }',
    right: '{ "OrderId": "o-1", "Size": "LARGE" }',
  },
  duplicate_key: {
    meaning: 'A key stands twice in one object, and programs keep only one of the two values.',
    mend: 'Take one of them out.',
    wrong: '{ "OrderId": "o-1", "OrderId": "o-2" }',
    right: '{ "OrderId": "o-2" }',
  },
  lossy_number: {
    meaning: 'A number has more digits than programs keep: they would send another one.',
    mend: 'Write fewer digits, or quotes around it if it is a string in truth.',
    wrong: '{ "OrderId": "o-1", "Price": 0.12345678901234567890 }',
    right: '{ "OrderId": "o-1", "Price": 0.1234 }',
  },
  bad_encoding: {
    meaning: 'The file is not UTF-8.',
    mend: 'Save it as UTF-8.',
    wrong: 'a file saved as Latin-1 or UTF-16',
    right: 'the same file saved as UTF-8',
  },
  ambiguous_scalar: {
    meaning: 'YAML reads a value without quotes as something else than a string, or older readers of YAML do.',
    mend: 'Put quotes around it.',
    wrong: 'OrderId: o-1\nGreeting: no',
    right: 'OrderId: o-1\nGreeting: "no"',
  },
  left_over_placeholder: {
    meaning: 'A value is as empty as a skeleton leaves it.',
    mend: 'Fill it in, or leave the member out.',
    wrong: '{ "OrderId": "" }',
    right: '{ "OrderId": "o-1" }',
  },
  template_placeholder: {
    meaning: 'A value is a placeholder that some other program was to fill in before.',
    mend: 'Fill it in, or let placeholders pass with --placeholders.',
    wrong: '{ "OrderId": "${ORDER}" }',
    right: '{ "OrderId": "o-1" }',
  },
  schema_key: {
    meaning: 'The file has a "$schema" key at its top, which the AWS CLI refuses.',
    mend: "Take it out, and name the schema in the editor's settings.",
    wrong: '{ "$schema": "./order.json", "OrderId": "o-1" }',
    right: '{ "OrderId": "o-1" }',
  },
  too_nested: {
    meaning: 'Brackets or blocks are nested deeper than a reader can follow.',
    mend: 'Look for brackets that were never closed.',
    wrong: '[[[[ … thousands …',
    right: '{ "OrderId": "o-1" }',
  },
  alias_bomb: {
    meaning: 'YAML aliases multiply each other until no memory could hold the value.',
    mend: 'Write out what is meant, with fewer aliases.',
    wrong: 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b] # and so on',
    right: 'a: [x, x]',
  },
  unused_ignore: {
    meaning: 'A comment or the config ignores a problem that is not there.',
    mend: 'Take the comment, or the line of the config, out.',
    wrong: '# aws-preflight-ignore-next-line invalid_literal\nOrderId: o-1',
    right: 'OrderId: o-1',
  },
  unplaced_file: {
    meaning: 'Nothing says which operation a file is for, or of which service that is.',
    mend:
      'Give --operation, name the file after its service and operation (shop.create-order.json), write a comment ' +
      '"aws-preflight: shop.CreateOrder" into it, or list it under "files" in the config; the service goes without ' +
      'saying where --service names just one. If many files are named, some of other kinds, switch this rule off: those ' +
      'are left alone then.',
    wrong: 'aws-preflight lint order.json',
    right: 'aws-preflight lint --operation shop.CreateOrder order.json',
  },
  unreadable_file: {
    meaning: 'A file could not be read, or changed while it was.',
    mend: 'The message says why: mend its permissions, or the link that leads to it, or wait until it is written.',
    wrong: 'aws-preflight lint link-to-nowhere.json',
    right: 'aws-preflight lint create-order.json',
  },
  too_large: {
    meaning: 'A file is larger than what is read.',
    mend: 'Split it up, or raise --max-file-size.',
    wrong: 'aws-preflight lint --max-file-size 1 create-order.json',
    right: 'aws-preflight lint --max-file-size 100 create-order.json',
  },
}
