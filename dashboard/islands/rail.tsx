import { hrefIn, type Scope } from '../scope.ts'
import { site } from '../site.ts'

/** The way to every page, within what is looked at. @param path of the page this is, or belongs to */
export function Rail({ scope, path }: { scope: Scope; path: string }) {
  return (
    <nav className="rail" aria-label="Pages">
      <a className="mark" href={hrefIn(scope, '/')}>
        <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
          <path d="M5 19 19 5" />
          <circle cx="5" cy="19" r="3" />
          <circle cx="19" cy="5" r="3" />
        </svg>
        <span className="sr-only">Baton, start page</span>
      </a>
      {site.map((page) => (
        <a
          key={page.path}
          className="rail-link"
          href={hrefIn(scope, page.path)}
          aria-current={page.path === path ? 'page' : undefined}
        >
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d={page.sign} />
          </svg>
          <span>{page.name}</span>
        </a>
      ))}
      <span className="rail-more">
        <a href={hrefIn(scope, '/report')}>Shift report</a>
        <a href={hrefIn(scope, '/?wall')}>Wall</a>
      </span>
    </nav>
  )
}
