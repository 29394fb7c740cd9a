import base from '../../jest.config.js'

/** What needs whole frameworks or a browser: `npm run test:apps`. */
/** @type {import('jest').Config} */
export default {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/test/apps'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
  // Some packages of frameworks are ES modules alone.
  transform: Object.fromEntries(Object.values(base.transform).map((transform) => ['^.+\\.m?[jt]s$', transform])),
  transformIgnorePatterns: ['/node_modules/(?!(jose|pkce-challenge|eventsource|eventsource-parser)/)'],
}
