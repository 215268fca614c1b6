import { useEffect, useRef } from 'react'
import type { MetricDefinition } from '../../contract/metric.ts'
import { ask } from '../islands/ask.ts'
import { useLive, useStore } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import Editor, { type EditorHandle } from './editor.tsx'
import { openedMetric } from './metric-statement.ts'
import { openedQuestion } from './questions.ts'
import { Result } from './result.tsx'
import { RunBar } from './run-bar.tsx'
import { Side } from './side.tsx'
import { useAsking } from './use-asking.ts'
import { useStatement } from './use-statement.ts'
import { noVocabulary, useKnown } from './use-vocabulary.ts'

/** Tables, metrics and history on the left; the statement, and what came of it. */
export default function Workbench() {
  const [scope] = useScope()
  const store = useStore()
  const isKnown = useLive((state) => state.head !== null)
  const known = useKnown()
  const editor = useRef<EditorHandle>(null)
  const statement = useStatement(editor, scope)
  const asker = useAsking(scope.workspace)
  const { outcome } = asker
  const isWanted = useRef(false)
  const run = () => {
    const sql = editor.current?.text() ?? ''
    // whose rows are meant is known a moment after the page is there
    isWanted.current = !isKnown
    if (sql.trim() === '' || !isKnown || outcome.state === 'running') return
    statement.note(sql, true)
    editor.current?.clearMarks()
    asker.run(sql)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only that it is known now
  useEffect(() => {
    if (isKnown && isWanted.current) run()
  }, [isKnown])
  const openMetric = (definition: MetricDefinition) =>
    statement.open(openedMetric(definition, scope, Date.now() + store.get().offset_ms))
  useAskedMetric(known.metrics?.ok ? known.metrics.body.metrics : [], isKnown, openMetric)
  useAskedQuestion(isKnown, (name, sql) =>
    statement.open(openedQuestion(name, sql, scope, location.search, Date.now() + store.get().offset_ms)),
  )
  const failure = outcome.state === 'failed' ? outcome.failure : null
  useEffect(() => {
    if (failure?.at === undefined) return
    editor.current?.mark(failure.at, failure.end ?? failure.at, failure.detail)
  }, [failure])
  if (known.vocabulary?.ok === false && known.vocabulary.status === 403)
    return <Denied reason={known.vocabulary.reason} again={known.again} />
  return (
    <div className="workbench">
      <Side
        known={known}
        history={asker.history}
        insert={(name) => editor.current?.insert(name)}
        open={statement.open}
        openMetric={openMetric}
        forget={asker.forget}
      />
      <div className="bench">
        <section className="tile bench-statement" aria-label="Statement">
          <Editor
            ref={editor}
            text={statement.text}
            vocabulary={known.vocabulary?.ok ? known.vocabulary.body : noVocabulary}
            onChange={statement.type}
            onRun={run}
          />
          <RunBar
            outcome={outcome}
            isReady={isKnown && statement.text.trim() !== ''}
            run={run}
            cancel={asker.cancel}
            link={() => {
              statement.note(editor.current?.text() ?? '', false)
              return location.href
            }}
          />
        </section>
        <Result
          outcome={outcome}
          workspace={scope.workspace}
          isBlank={statement.text.trim() === ''}
          open={statement.open}
          run={run}
        />
      </div>
    </div>
  )
}

/** `?metric=hfs` opens that metric, once. */
function useAskedMetric(metrics: MetricDefinition[], isKnown: boolean, open: (metric: MetricDefinition) => void): void {
  const isDone = useRef(false)
  useEffect(() => {
    const name = new URLSearchParams(location.search).get('metric')
    const metric = metrics.find((one) => one.name === name)
    if (isDone.current || metric === undefined || !isKnown) return
    isDone.current = true
    open(metric)
  })
}

/** `?question=handoffs` opens what that list asks, once. */
function useAskedQuestion(isKnown: boolean, open: (name: string, sql: string) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is known whose rows are meant
  useEffect(() => {
    const name = new URLSearchParams(location.search).get('question')
    if (!isKnown || name === null) return
    const gone = new AbortController()
    void ask<{ sql: string }>(`/v1/questions/${encodeURIComponent(name)}`, gone.signal).then(
      (answer) => answer.ok && open(name, answer.body.sql),
    )
    return () => gone.abort()
  }, [isKnown])
}

function Denied({ reason, again }: { reason: string; again: () => void }) {
  return (
    <section className="notice" role="alert">
      <h2>Asking in SQL takes a key with the scope sql</h2>
      <p>The server says: {reason}.</p>
      <p className="quiet">The other pages go on with the key you have. Sign out and in again with another.</p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>
    </section>
  )
}
