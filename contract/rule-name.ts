/**
 * Rules are called with _ wherever people read their names. Files are spelled with -, and so were the names themselves once:
 * what was stored or linked to then is of the same rule.
 */

/** 'hfs-high/channel=live-chat' → 'hfs_high/channel=live-chat': as people read it, however it is spelled. */
export function ruleNameOf(spelled: string): string {
  const [rule = ''] = spelled.split('/', 1)
  return rule.replaceAll('-', '_') + spelled.slice(rule.length)
}

/** 'hfs_high/channel=live_chat' → 'hfs-high/channel=live_chat': as files and stored keys spell it. */
export function kebabOf(name: string): string {
  const [rule = ''] = name.split('/', 1)
  return rule.replaceAll('_', '-') + name.slice(rule.length)
}
