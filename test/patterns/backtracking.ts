import type { AST } from '@eslint-community/regexpp'
import { visitRegExpAST } from '@eslint-community/regexpp'
import { isDisjointWith, JS, NFA } from 'refa'
import { analyse } from 'scslre'

/**
 * Where a pattern can take more than linear time, told without running it.
 *
 * `scslre` finds loops that trade characters with each other or with the place where the search begins (quadratic and
 * worse). It does not look into a loop whose alternatives are ambiguous, `(?:you |you have |have )*`, which is
 * exponential; that is looked for here. Loops of few rounds are left to the measurement.
 */

export interface Fault {
  kind: 'exponential' | 'polynomial'
  where: string
}

/** From so many rounds on an ambiguous loop hurts: two ways each make a thousand. */
const MANY_ROUNDS = 10

export function faultsOf(pattern: RegExp): Fault[] {
  const { reports } = analyse(pattern, { reportTypes: { Move: true }, assumeRejectingSuffix: false })
  const traded = reports.map((report): Fault => {
    const where = report.type === 'Trade' ? `${report.startQuant.raw} … ${report.endQuant.raw}` : report.quant.raw
    return { kind: report.exponential ? 'exponential' : 'polynomial', where }
  })
  return [...traded, ...ambiguousLoops(pattern)]
}

function ambiguousLoops(pattern: RegExp): Fault[] {
  const parser = JS.Parser.fromLiteral(pattern)
  const faults: Fault[] = []
  visitRegExpAST(parser.ast.pattern, {
    onQuantifierEnter(loop) {
      if (loop.max >= MANY_ROUNDS && 'alternatives' in loop.element && isAmbiguous(parser, loop.element.alternatives))
        faults.push({ kind: 'exponential', where: loop.raw })
    },
  })
  return faults
}

/** Whether one text can be read as two different rows of alternatives: one of them, then any, is another, then any. */
function isAmbiguous(parser: JS.Parser, alternatives: readonly AST.Alternative[]): boolean {
  const automata = alternatives.map((one) => automatonOf(parser, one))
  const any = () => {
    const all = automata[0]!.copy()
    for (const other of automata.slice(1)) all.union(other)
    all.quantify(0, Number.POSITIVE_INFINITY)
    return all
  }
  const followed = automata.map((one) => {
    const long = one.copy()
    long.append(any())
    return long
  })
  return followed.some((one, i) => followed.slice(i + 1).some((other) => !isDisjointWith(one, other)))
}

function automatonOf(parser: JS.Parser, alternative: AST.Alternative): NFA {
  // what only looks around does not take part
  const { expression, maxCharacter } = parser.parseElement(alternative, {
    assertions: 'disable',
    backreferences: 'disable',
  })
  return NFA.fromRegex(expression, { maxCharacter })
}
