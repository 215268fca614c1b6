/** Gives the reader a file. @param name with its ending */
export function saveFile(body: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(body)
  link.download = name
  link.click()
  setTimeout(URL.revokeObjectURL, 10_000, link.href)
}

/** "20261126T094500" of now, in UTC: for the names of files. */
export const stampOfNow = (): string => new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')
