export function HandoffPage({ id }: { id: string; workspace: string; canSignOut: boolean }) {
  return <p>{id}</p>
}
