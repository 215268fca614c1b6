import { type ReactNode, useId } from 'react'

/** A part of the page with a name. */
export function Card({
  id: place,
  title,
  aside,
  className = '',
  children,
}: {
  /** its place in the address */
  id?: string
  title: string
  aside?: ReactNode
  className?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <section id={place} className={`tile card ${className}`} aria-labelledby={id}>
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
