/** @param workspace '' = the reader's own */
export function handoffHref(handoff_id: string, workspace: string): string {
  const query = workspace === '' ? '' : `?${new URLSearchParams({ workspace })}`
  return `/handoffs/${encodeURIComponent(handoff_id)}${query}`
}
