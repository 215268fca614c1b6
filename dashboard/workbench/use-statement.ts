import { type RefObject, useEffect, useState } from 'react'
import type { Scope } from '../scope.ts'
import { addressWith, statementIn } from './address.ts'
import type { EditorHandle } from './editor.tsx'

/** The text in the editor and the one in the address. */
export interface Statement {
  text: string
  type(text: string): void
  /** puts it into the editor, for whoever reads on there */
  open(text: string): void
  /** the address has it from now on @param isNew the back button leads to the one before */
  note(text: string, isNew: boolean): void
}

export function useStatement(editor: RefObject<EditorHandle | null>, scope: Scope): Statement {
  const [text, setText] = useState(() => statementIn(location.hash) ?? '')
  const [noted, setNoted] = useState(text)
  const note = (sql: string, isNew: boolean) => {
    const address = addressWith(location.pathname, location.search, sql)
    if (isNew && sql !== noted) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    setNoted(sql)
  }
  useEffect(() => {
    const follow = () => {
      const sql = statementIn(location.hash)
      if (sql === null) return
      setNoted(sql)
      if (sql !== editor.current?.text()) editor.current?.replace(sql)
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [editor])
  // what is looked at changes the address as a whole
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the scope does
  useEffect(() => {
    if (noted !== '' && statementIn(location.hash) === null) note(noted, false)
  }, [scope])
  return {
    ...{ text, type: setText, note },
    open(sql) {
      editor.current?.replace(sql)
      editor.current?.clearMarks()
      editor.current?.focus()
    },
  }
}
