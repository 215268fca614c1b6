import { writeFile } from 'node:fs/promises'
import { loadMetricFiles } from '../queries/measure.ts'
import { grafanaDashboard } from './dashboard.ts'

/** npm run grafana: writes `baton.json` from the metrics as they are. */
const here = (path: string) => new URL(path, import.meta.url)
const metrics = await loadMetricFiles(here('../queries/metrics').pathname)
await writeFile(here('baton.json'), `${JSON.stringify(grafanaDashboard(metrics), null, 2)}\n`)
