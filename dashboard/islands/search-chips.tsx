import { answerKindWords, ratedWords, segmentWords, spoken } from '../tiles/words.ts'
import type { Narrowing, Search } from './search.ts'

interface ChipsProps {
  search: Search
  setSearch(search: Search): void
}

/** What a number that led here has narrowed the list to: each as a chip that takes it away. */
export function SearchChips({ search, setSearch }: ChipsProps) {
  const without = (...names: Narrowing[]) =>
    setSearch({ ...search, ...Object.fromEntries(names.map((name) => [name, ''])) })
  const { rating, segment, answer, intent, confidence_from_percent, confidence_to_percent } = search
  return (
    <>
      {rating !== '' && <Chip title="Rating" words={spoken(ratedWords, rating)} take={() => without('rating')} />}
      {segment !== '' && <Chip title="Met" words={spoken(segmentWords, segment)} take={() => without('segment')} />}
      {intent !== '' && <Chip title="Intent" words={intent} take={() => without('intent')} />}
      {answer !== '' && <Chip title="Answer" words={spoken(answerKindWords, answer)} take={() => without('answer')} />}
      {confidence_to_percent !== '' && (
        <Chip
          title="Confidence"
          words={`${percentWords(confidence_from_percent)} to ${percentWords(confidence_to_percent)}`}
          take={() => without('confidence_from_percent', 'confidence_to_percent')}
        />
      )}
    </>
  )
}

const percentWords = (percent: string): string => (Math.min(100, Number(percent) || 0) / 100).toFixed(2)

function Chip({ title, words, take }: { title: string; words: string; take(): void }) {
  return (
    <button type="button" className="filter-chip" title="Take this filter away" onClick={take}>
      <span className="quiet">{title}</span> {words} <span aria-hidden="true">×</span>
      <span className="sr-only">, take away</span>
    </button>
  )
}
