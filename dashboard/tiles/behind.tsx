import type { ReactNode } from 'react'
import { useReadOnly } from '../islands/read-only.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn, type Scope } from '../scope.ts'

interface BehindProps {
  /** the list of what is counted, '' = there is none */
  path: string
  /** otherwise than on this page */
  scope?: Partial<Scope>
  children: ReactNode
}

/** A number as the way to what it counts, within the window and the filters. On the wall it is plain words. */
export function Behind({ path, scope: other, children }: BehindProps) {
  const [scope] = useScope()
  if (useReadOnly() || path === '') return children
  return (
    <a className="behind" href={hrefIn({ ...scope, ...other }, path)}>
      {children}
    </a>
  )
}
