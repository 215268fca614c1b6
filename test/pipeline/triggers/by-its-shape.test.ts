import { firesOn, sparesLines } from './ask.ts'

firesOn('complex_technical', [
  'helm upgrade leaves the pod in ImagePullBackOff, agent 3.2.1, registry secret rotated, namespace recreated. 3.1.4 was ok',
  'boiler shows F28, bled the radiators, reset it three times, pressure 1.4 bar, gas valve checked, still the same',
  'OIDC login ends with "invalid_grant" since we rotated the secret, clocks in sync, redirect uri checked. Which algorithm do you expect?',
  'wireguard client 1.0.16 reports handshake failed 10060, firewall off, keys regenerated, same on 4g',
  'inverter error E-09 after update to 2.3.1, dc isolator turned off and on, fuses replaced, no change',
  'console says NW-2-5, router restarted, dns changed, firmware is 7.1B22, still the same',
  'How do you sign the payload? Does a 429 from us trigger retries? And which header has the timestamp of the webhook?',
  'segfault in libplayer.so.2 at 0x7f3a, build 4.2.19, reinstalled the driver, cleared cache',
  'XML export stops at line 88 with "unexpected token", utf without bom, tried windows line endings and the old exporter',
  'job dies with exit code 139 on ubuntu 22.04, container 5.1.0, raised the memory limit, swapped the base image',
])
sparesLines('complex_technical', [
  'my dishwasher shows E24, what now?',
  'my order A-4431 has not arrived, can you check? also can i change the address?',
  'promo code SAVE20 says "invalid code", i tried it twice',
  'I bought the Galaxy S24 and the box was open, the manual removed and the charger replaced. Can I return it? Order 88213',
  'what does error F23 mean?',
  'the shirt says "MadeWithLove" on it, can i get one with "JustDoIt"?',
  'i live in flat B-12, the courier says N0-2-5 on the card',
  'where is my parcel? when will it come? can i still cancel order C-118?',
  'order number B47 with "happy birthday" card, address updated, payment checked',
  'how do i update the app?',
  'is the TV compatible with hdmi 2.1 and does it have usb c and bluetooth?',
  'Hello, I ordered two lamps last week, order 44-1182, and only one came. I checked the box twice, the packaging was removed and recycled already. Could you send the second one? And will I be charged again? Thank you so much for your help, I have been a customer for years and never had any trouble before.',
  'do you sell containers with lids? which sizes? and are the sensors included?',
  'my seat is F23 and my gate B12, can i swap?',
  'visa says code E05, passport renewed, photo replaced, what next?',
])
firesOn(
  'complex_technical',
  [
    'Wechselrichter zeigt E-07, Firmware 3.2.8, Sicherung getauscht, DC aus und an, unverändert',
    'SSO bricht mit "InvalidAudience" ab seit dem Zertifikatswechsel, Metadaten hochgeladen, Uhren geprüft',
    'Heizung meldet Störung F29, Therme neu gestartet, Druck geprüft, Ventil entlüftet, immer noch',
  ],
  { language: 'de' },
)
sparesLines(
  'complex_technical',
  ['bestellung B-12 ist noch nicht da, adresse geprüft, zahlung bestätigt', 'waschmaschine zeigt E18, was heißt das?'],
  { language: 'de' },
)
firesOn(
  'complex_technical',
  [
    'el webhook nos da un 502 desde la version 2.8, regeneramos las claves y probamos con curl, igual',
    'la caldera marca el error E-04, cable cambiado, presion revisada, sigue igual, firmware 1.4.2',
  ],
  { language: 'es' },
)
sparesLines('complex_technical', ['mi pedido M-33 no ha llegado, la dirección está revisada'], { language: 'es' })
firesOn(
  'complex_technical',
  [
    'l\'API renvoie 403 "invalid_scope" depuis la version 4.1, on a régénéré les clés et testé avec curl, pareil',
    'la chaudière affiche le défaut F05, carte remplacée, pression vérifiée, toujours pareil, firmware 2.0.1',
  ],
  { language: 'fr' },
)
sparesLines('complex_technical', ["ma commande R-21 n'est pas arrivée, adresse vérifiée"], { language: 'fr' })
