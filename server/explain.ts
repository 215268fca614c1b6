import { BusError } from '../adapters/bus.ts'
import { DirectoryInUse } from '../adapters/data-lock.ts'
import type { Config } from '../config.ts'
import { ConfigError } from '../environment.ts'

/** Why Baton did not start, in one line with what to type; anything unforeseen with its stack. */
export function explain(error: unknown, config: Pick<Config, 'host' | 'port' | 'demo'>): string {
  const { code, message, stack } = error as NodeJS.ErrnoException
  const again = config.demo ? 'npm run demo' : 'npm start'
  if (code === 'EADDRINUSE')
    return `port ${config.port} is in use by another program, try BATON_PORT=${config.port + 1} ${again}`
  if (code === 'EACCES' && message.startsWith('listen'))
    return `port ${config.port} needs more rights than this user has, try BATON_PORT=4700 ${again}`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `BATON_HOST=${config.host} is no address of this machine, try BATON_HOST=127.0.0.1 ${again}`
  if (['EACCES', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'].includes(code ?? ''))
    return `${message}; try BATON_DATA=another/directory ${again}`
  const isForeseen =
    error instanceof DirectoryInUse ||
    error instanceof BusError ||
    error instanceof ConfigError ||
    /did not start|cannot be opened|not built|was made for|^ClickHouse at /.test(message)
  return isForeseen ? message : `Baton could not start: ${stack ?? String(error)}`
}
