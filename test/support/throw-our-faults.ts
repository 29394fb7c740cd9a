/** In every test: a fault of ours is thrown on, and no check swallows it. */
import { throwOurFaults } from './hostile.js'

throwOurFaults()
