/** A place between 0 and 1 that a text always has, and other texts have elsewhere: so that not all is due at once. */
export function spread(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  // the low bits of neighbours are neighbours, too
  return (Math.imul(hash, 0x9e3779b1) >>> 8) / 2 ** 24
}
