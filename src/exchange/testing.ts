import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The invented extract that lies in the project. */
export const sampleExtract = fileURLToPath(new URL('samples/cook-county', import.meta.url))

/** Where the real extract lies: `COLLOQUY_SAMPLE_DATA`, or `../shared/data` beside the project. */
const realData = process.env['COLLOQUY_SAMPLE_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))
export const realExtract = `${realData}/cook-county-2019`

/** Why tests on the real extract cannot run here, or null when they can. */
export const realExtractAbsent = existsSync(`${realExtract}/intake.csv.gz`)
  ? null
  : `The real extract is not at ${realExtract}; set COLLOQUY_SAMPLE_DATA to the folder that holds cook-county-2019.`
