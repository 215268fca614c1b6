import { useReadOnly } from '../islands/read-only.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn, type Scope } from '../scope.ts'

interface OpenSqlProps {
  /** `metric=hfs` or `question=handoffs&tier=3` */
  of: string
  /** otherwise than on this page */
  scope?: Partial<Scope>
  className?: string
}

/** For lists of the last 30 days. */
export const thirtyDays = { window: '30d', from: 0, to: 0 } as const

/** The way to the SQL that made what stands beside it, within the window and the filters. */
export function OpenSql({ of, scope: other, className = 'aim' }: OpenSqlProps) {
  const [scope] = useScope()
  if (useReadOnly()) return null
  return (
    <a className={className} href={hrefIn({ ...scope, ...other }, `/sql?${of}`)}>
      Open the SQL
    </a>
  )
}
