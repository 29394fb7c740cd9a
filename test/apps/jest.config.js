import config from '../../jest.config.js'

/** Whole frameworks, as our users run them: `npm run test:apps`. Some of their packages are ES modules alone. */
export default {
  ...config,
  rootDir: '../..',
  roots: ['<rootDir>/test/apps'],
  testPathIgnorePatterns: [],
  transform: Object.fromEntries(Object.values(config.transform).map((transform) => ['^.+\\.m?[jt]s$', transform])),
  transformIgnorePatterns: ['/node_modules/(?!(jose|pkce-challenge|eventsource|eventsource-parser)/)'],
}
