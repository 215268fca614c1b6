import type { Measure, MeasureEach } from '../../../pipeline/alerts/gather.ts'

/** What a test says of one workspace at a time, as alerts ask for it. */
export const oneByOne =
  (measure: Measure): MeasureEach =>
  async (metric, workspaces, params) => {
    const of = async (workspace: string) => [workspace, await measure(metric, { workspace, ...params })] as const
    return new Map(await Promise.all(workspaces.map(of)))
  }
