import { hash } from 'node:crypto'

/** The id of the decision on an event: the same for every replay. */
export function decisionId(workspace: string, event_id: string): string {
  return `d_${hash('sha256', `${workspace.length}:${workspace}${event_id}`, 'hex').slice(0, 24)}`
}

const START = '{"decision_id":"'

/** The id in a decision's JSON, which begins with it: looked up in thousands of lines where nobody wants to parse them. @returns '' for another line */
export function decisionIdOf(line: string): string {
  return line.startsWith(START) ? line.slice(START.length, line.indexOf('"', START.length)) : ''
}

/** Whether a decision's JSON says that it is this workspace's: behind the id stands whose it is. */
export function belongsTo(line: string, workspace: string): boolean {
  return line.startsWith(`","workspace":${JSON.stringify(workspace)},`, line.indexOf('"', START.length))
}
