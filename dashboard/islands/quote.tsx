/** The customer's own words: what they want where they only agreed to a person, else what called for one. */
export function Quote({ quote, wish, className }: { quote: string; wish: string; className?: string }) {
  if (quote === '') return null
  const title = wish === '' ? quote : `before; to the offer of a person they said “${quote}”`
  return (
    <blockquote className={className} title={title}>
      {wish || quote}
    </blockquote>
  )
}
