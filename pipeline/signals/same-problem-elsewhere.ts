import { frequentWords } from './language-words.ts'

/** What German, Spanish and French words mean, as `same-problem.ts` compares them; folded, without marks. */

/** As there: words that say the same, behind the English word for it. */
const meanings = `
package paket paketchen packchen sendung lieferung paquete envio colis livraison
arrive kam ankam kamen llegaron llegan arrivee livree recue angekommen ankommen erhalten bekommen geliefert zugestellt gekommen kommt llegado llegar llega llego recibido recibir recibi entregado entregar arrive arriver recu livre
broken kaputte kaputtes beschadigtes defektes casses rotas rotos kaputt defekt defekte beschadigt beschadigte zerbrochen gebrochen gesprungen roto rota danado danada estropeado estropeada averiado averiada casse cassee abime abimee defectueux endommage endommagee
work funktioniert geht klappt lauft einschalten startet funciona enciende arranca marche fonctionne allume demarre
cancel kundigen kundigung stornieren stornierung abbestellen cancelar cancelacion anular annuler annulation resilier resiliation
refund erstattung ruckerstattung erstatten erstattet zuruckzahlen reembolso reembolsar rembourser remboursement
charge abgebucht abbuchung belastet berechnet cobrado cobraron cobro cobrar cargado preleve prelevement debite
twice doppelt zweimal doble duplicado double
undelivered verspatet verspatung verzogert retraso retrasado retard
lost verloren weg verschwunden fehlt fallt perdido perdida falta desaparecido perdu perdue manque disparu
password passwort kennwort contrasena
login iniciar sesion einwahlen anmelden einloggen anmeldung entrar acceder connecter
change andern wechseln cambiar modificar changer modifier
address adresse anschrift direccion
wrong falsch falsche falsches falschen equivocado equivocada incorrecto mauvais mauvaise
buy gekauft bestellt kaufte comprado compre achete
return zurucksenden zuruckschicken zuruckgeben ruckgabe ruckversand devolver devolucion renvoyer retourner
invoice rechnung factura facture
money geld dinero argent
account konto cuenta compte
internet wlan netz verbindung conexion wifi connexion reseau
phone handy telefon movil telefono celular portable telephone
app anwendung aplicacion application appli
drop bricht abbricht abbruche unterbrochen unterbricht corta cortan coupe coupee coupures coupure couper
leak leckt tropft undicht gotea fuga pierde fuit fuite goutte
heat heizt heizung calienta calefaccion chauffe chauffage
noise laut gerausch ruido bruit bruyant
late spat tarde retarde
email mail mails correo courriel
book reserva reservation reservierung buchung
crash absturz sturzt absturzt bloquea cuelga plante
repair reparieren reparatur reparar reparacion reparer reparation
`
const meaningOf = new Map<string, string>()
for (const line of meanings.trim().split('\n')) {
  const [name, ...words] = line.split(' ') as [string, ...string[]]
  for (const word of words) if (!meaningOf.has(word)) meaningOf.set(word, name)
}

/** They say when, how often and to whom, and nothing of what it is about. */
const empty = new Set(
  `immer jeden jede jedes jeder seit heute gestern puedo puede pueden podemos deja dejan permite permiten kann konnen lasst lassen peux peut pouvons temps mehr plus mas sobald gegen etwa ungefahr versuche versuch ganz ab aus siempre cada hoy ayer todas todos toda intento eso sobre unas desde chaque aujourd'hui hier lorsque tous toutes toute depuis essaie essaye vers ${frequentWords.slice(1, 4).join(' ')}`.split(
    ' ',
  ),
)
const english = new Set((frequentWords[0] as string).split(' '))

export const denialElsewhere = /^(?:nicht|kein|keine|keinen|keiner|nie|ohne|no|nunca|sin|pas|jamais|sans|aucune?)$/

const LEAST_WORDS = 2
/** Whether more of the words are frequent in one of the three than in English. */
export function isElsewhere(words: readonly string[]): boolean {
  let theirs = 0
  let ours = 0
  for (const word of words) {
    // "me" and "an" are words of both
    if (english.has(word)) ours++
    if (empty.has(word)) theirs++
  }
  return theirs >= LEAST_WORDS && theirs > ours
}

export function meaningsElsewhere(words: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const typed of words) {
    const word = typed.replace(/^(?:[ljdnsmtc]|qu)'/, '')
    if (!/^[a-z']{2,}$/.test(word) || denialElsewhere.test(word)) continue
    const known = meaningOf.get(word)
    if (known !== undefined) found.add(known)
    else if (!empty.has(word)) found.add(stem(word))
  }
  return found
}

/** "abgepumpt" and "pumpt … ab" */
const participle = /^(?:(?:ab|an|auf|aus|ein|her|hin|mit|nach|vor|weg|zu|zuruck)ge|ge)(?=[a-z]{4,}t$)/
const LONGEST_STEM = 6
const LEAST_STEM = 3
const endings =
  /(?:iendo|ando|ieron|aron|ab[ao]s?|[ai]d[oa]s?|[aei]mos|ions|iez|ons|ent|ez|ees?|[eai]r|re|ten?|st|e[mnt]|[eoa]s|[nseoati])$/

/** Enough for two forms of one word to meet: "hochladen" and "hochlade", "subo" and "subir". */
function stem(word: string): string {
  const cut = word.replace(participle, '').replace(endings, '')
  return (cut.length < LEAST_STEM ? word : cut).replace(/y$/, 'i').slice(0, LONGEST_STEM)
}
