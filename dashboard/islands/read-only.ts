import { createContext, useContext } from 'react'

/** On a wall nobody clicks: what would lead somewhere is plain words there. */
export const ReadOnlyContext = createContext(false)

export const useReadOnly = (): boolean => useContext(ReadOnlyContext)
