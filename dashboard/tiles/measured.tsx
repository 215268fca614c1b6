/** What a process counts of itself has no conversations: the way to where it is counted. @param figure its name there */
export const Measured = ({ figure }: { figure: string }) => (
  <a className="behind" href="/metrics" title={figure}>
    Where it is measured
  </a>
)

/** What all processes told, as this page reads it. */
export const Told = () => (
  <a className="behind" href="/v1/health">
    As it is told
  </a>
)
