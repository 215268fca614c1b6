import { type ReactNode, useId } from 'react'

/** A part of the page with a name. */
export function Card({
  id: place,
  title,
  aside,
  isTold,
  className = '',
  children,
}: {
  /** its place in the address */
  id?: string
  title: string
  aside?: ReactNode
  /** what processes told, as a whole: the way to it stands in the head */
  isTold?: boolean
  className?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <section id={place} data-told={isTold || undefined} className={`tile card ${className}`} aria-labelledby={id}>
      <header className="tile-head">
        <h2 className="tile-title" id={id}>
          {title}
        </h2>
        {aside !== undefined && <span className="aim">{aside}</span>}
      </header>
      {children}
    </section>
  )
}
