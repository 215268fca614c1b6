/** Why the past of a rule that looks at the pipeline itself cannot be looked at: on the page and in the API. */
export const NO_PREVIEW =
  'No table keeps how late rows came in: what this rule would have done over the last week nobody can tell. How it was in the last two hours, and when it fired, stands with the alerts.'
