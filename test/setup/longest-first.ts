import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Those that take longest first: begun last they would end alone. Those that mostly wait for a clock stand between those that
 * compute all the time: side by side they would leave a core idle. `main` holds the program to its seconds, beside such.
 */
const longest = [
  'browser/storm',
  'main',
  'faults/kill-pipeline',
  'browser/states',
  'pipeline/alerts/alerts',
  'browser/live',
  'browser/triggers',
  'pipeline/worker',
  'browser/sql',
  'browser/handoffs',
  'pipeline/alerts/fallback',
  'browser/frame',
  'pipeline/warm-up',
  'pipeline/signals/flag-words',
  'pipeline/signals/needed-words',
  'pipeline/fold.property',
]

/** How soon its turn is; the rest goes by size, as Vitest does it where it does not know better. */
const turn = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
  return place === -1 ? longest.length : place
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project.name))]
    return projects.flatMap((name) =>
      sorted.filter(({ project }) => project.name === name).sort((a, b) => turn(a) - turn(b)),
    )
  }
}
