import { closeCompletion } from '@codemirror/autocomplete'
import { indentWithTab } from '@codemirror/commands'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { Compartment, Prec } from '@codemirror/state'
import { keymap, placeholder } from '@codemirror/view'
import { basicSetup, EditorView } from 'codemirror'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { clickhouse, type Vocabulary } from './clickhouse.ts'
import { editorLook } from './editor-look.ts'

/** What the page does to the text. */
export interface EditorHandle {
  text(): string
  /** where the cursor stands, or in the place of what is selected */
  insert(text: string): void
  /** can be undone like anything typed */
  replace(text: string): void
  /** @param end excluded */
  mark(at: number, end: number, reason: string): void
  clearMarks(): void
  focus(): void
}

interface EditorProps {
  ref: Ref<EditorHandle>
  /** at first */
  text: string
  vocabulary: Vocabulary
  onChange: (text: string) => void
  onRun: () => void
}

/** In a shadow root of its own: there the editor may bring its styles without the page's policy being loosened. */
export default function Editor({ ref, text, vocabulary, onChange, onRun }: EditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const language = useRef(new Compartment())
  const acts = useRef({ onChange, onRun })
  acts.current = { onChange, onRun }
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes later is told to it below
  useEffect(() => {
    const made = createView(host.current as HTMLDivElement, text, acts, language.current.of(clickhouse(vocabulary)))
    view.current = made
    return () => made.destroy()
  }, [])
  useEffect(() => {
    view.current?.dispatch({ effects: language.current.reconfigure(clickhouse(vocabulary)) })
  }, [vocabulary])
  useImperativeHandle(ref, () => handleOf(() => view.current as EditorView), [])
  return <div className="editor" ref={host} />
}

interface Acts {
  current: { onChange: (text: string) => void; onRun: () => void }
}

function createView(host: HTMLDivElement, text: string, acts: Acts, language: ReturnType<Compartment['of']>) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const run = (view: EditorView) => {
    closeCompletion(view)
    acts.current.onRun()
    return true
  }
  const made = new EditorView({
    ...{ doc: text, parent: root, root },
    extensions: [
      Prec.highest(keymap.of([...['Mod-Enter', 'Ctrl-Enter'].map((key) => ({ key, run }))])),
      ...[basicSetup, keymap.of([indentWithTab]), language, lintGutter(), editorLook, EditorView.lineWrapping],
      placeholder('SELECT …'),
      EditorView.contentAttributes.of({
        ...{ 'aria-label': 'Statement', spellcheck: 'false', autocapitalize: 'off' },
        'aria-description': 'Control Enter runs it. Tab indents; Escape, then Tab leaves.',
      }),
      EditorView.domEventHandlers({ beforeinput: replaceByItself }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) acts.current.onChange(update.state.doc.toString())
      }),
    ],
  })
  // outside the shadow root a letter looks like one of the page's keys
  host.addEventListener('keydown', (event) => {
    if (!event.metaKey && !event.ctrlKey) event.stopPropagation()
  })
  return made
}

/**
 * Typing over what is selected: left to the browser it writes styles into the text, which the page's policy forbids, and
 * says so on the console.
 */
function replaceByItself(event: InputEvent, view: EditorView): boolean {
  const { from, to, empty } = view.state.selection.main
  const { data, inputType } = event
  if (inputType !== 'insertText' || data === null || empty || view.state.selection.ranges.length > 1) return false
  const plainly = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' })
  if (!view.state.facet(EditorView.inputHandler).some((takes) => takes(view, from, to, data, plainly)))
    view.dispatch(plainly())
  event.preventDefault()
  return true
}

function handleOf(view: () => EditorView): EditorHandle {
  return {
    text: () => view().state.doc.toString(),
    insert(text) {
      view().dispatch(view().state.replaceSelection(text), { scrollIntoView: true })
      view().focus()
    },
    replace(text) {
      const changes = { from: 0, to: view().state.doc.length, insert: text }
      view().dispatch({ changes, selection: { anchor: 0 }, scrollIntoView: true })
    },
    mark(at, end, message) {
      const { length } = view().state.doc
      const from = Math.min(at, length)
      const to = Math.min(Math.max(end, from), length)
      view().dispatch(setDiagnostics(view().state, [{ from, to, severity: 'error', message }]))
      view().dispatch({ effects: EditorView.scrollIntoView(from, { y: 'center' }) })
    },
    clearMarks: () => view().dispatch(setDiagnostics(view().state, [])),
    focus: () => view().focus(),
  }
}
