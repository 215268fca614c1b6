import { useEffect, useState } from 'react'
import { commandKey } from '../islands/command-key.ts'
import { copyText } from './copy-text.ts'
import type { Outcome } from './use-asking.ts'
import { formatElapsed } from './words.ts'

interface RunBarProps {
  outcome: Outcome
  isReady: boolean
  run: () => void
  cancel: () => void
  /** the address of what stands in the editor */
  link: () => string
}

const command = commandKey()

/** Below the editor: run and cancel in one place, and how to do it by keyboard. */
export function RunBar({ outcome, isReady, run, cancel, link }: RunBarProps) {
  const isRunning = outcome.state === 'running'
  return (
    <div className="run-bar">
      <button
        type="button"
        className="button button-main"
        onClick={isRunning ? cancel : run}
        disabled={!isRunning && !isReady}
      >
        {isRunning ? 'Cancel' : 'Run'} {!isRunning && <span className="key">{command}↵</span>}
      </button>
      {outcome.state === 'running' && <Elapsed since={outcome.since} />}
      <span className="push" />
      <span className="small quiet run-hint">
        {command}↵ runs, Ctrl Space completes. Escape, then Tab leaves the editor.
      </span>
      <CopyLink link={link} isReady={isReady} />
    </div>
  )
}

function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 100)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="small" role="status">
      Running <span aria-hidden="true">{formatElapsed(Math.max(0, now - since))}</span>
    </span>
  )
}

function CopyLink({ link, isReady }: { link: () => string; isReady: boolean }) {
  const [words, setWords] = useState('Copy link')
  const copy = async () => {
    const isCopied = await copyText(link())
    setWords(isCopied ? 'Copied' : 'It is in the address bar')
    setTimeout(setWords, 2000, 'Copy link')
  }
  return (
    <button type="button" className="button" disabled={!isReady} onClick={copy}>
      <span role="status">{words}</span>
    </button>
  )
}
