import { useEffect, useState } from 'react'

/** False while the page is what the server made of it: the reader's zone is not known there. */
export function useMounted(): boolean {
  const [isMounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return isMounted
}
