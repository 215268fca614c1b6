import { createContext, useContext } from 'react'
import type { PolicyFault } from '../../contract/parse-policy.ts'
import { type Draft, type Path, pointerOf, valueAt } from './draft.ts'

/** The draft that all fields of the page write on. */
export interface Editing {
  draft: Draft
  faults: readonly PolicyFault[]
  /** @param value undefined takes the field away */
  set(path: Path, value: unknown): void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('no draft around this field')
  return editing
}

/** One field: its value, what the server said is wrong with it, and how to change it. */
export function useField(path: Path) {
  const { draft, faults, set } = useEditing()
  const pointer = pointerOf(path)
  return {
    value: valueAt(draft, path),
    pointer,
    fault: faults.find((one) => one.path === pointer)?.message ?? '',
    change: (value: unknown) => set(path, value),
  }
}
