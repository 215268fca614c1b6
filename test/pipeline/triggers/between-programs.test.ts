import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Programs that no longer understand each other, and an error that outlived what one tries, are for a specialist. */

describe('complex technical issue', () => {
  firesOn('complex_technical', [
    'every call to your rest API returns 403 since Monday',
    'the OAuth token is rejected as invalid by your endpoint',
    'our SMTP relay gets 554 from your server',
    'DKIM fails: invalid signature in the header, DNS records are right',
    'printer shows error 0x6100004a, cleared the cache, driver reinstalled',
    'after the firmware update the modem reboots in a loop, a factory reset did not help',
  ])
  sparesLines('complex_technical', [
    'the webhook timeout was on our side, it is fixed now',
    'how should we handle error 429 from the API?',
    'do you have an SDK or an API for invoices?',
    'I get error 404 in the browser',
    'can I export my bookings as CSV or XML?',
    'room 500 with wifi and a USB port please',
  ])
  firesOn(
    'complex_technical',
    ['eure API antwortet mit 500, Token erneuert', 'Fehlercode 0x8007007e, Treiber neu installiert, Cache geleert'],
    { language: 'de' },
  )
  sparesLines('complex_technical', ['was ist eine API', 'habt ihr eine Schnittstelle für CSV Export?'], {
    language: 'de',
  })
  firesOn(
    'complex_technical',
    [
      'el endpoint devuelve 502 desde ayer, el certificado es válido',
      'error 0x80070005, reinstalé los drivers y borré la caché',
    ],
    { language: 'es' },
  )
  sparesLines('complex_technical', ['¿qué es un webhook? ¿da error 404 alguna vez?'], { language: 'es' })
  firesOn('complex_technical', ["l'API renvoie 401 alors que le certificat est bon"], { language: 'fr' })
  sparesLines('complex_technical', ['avez-vous une API ou un export CSV ?'], { language: 'fr' })
})
