import { afterAll } from 'vitest'
import { putAwayAll } from './at-end-of-file.ts'

/** Vitest runs this before each file. */
afterAll(putAwayAll)
