/** A sentence that gives a number, an address or a day and says nothing else: it names one, or sets one right. */

const english =
  'a an and the my your our it its it’s is was be that that’s thats isn’t wasn’t but bad this these for of on in at to by as i i’m im mean meant no not nope yes yeah oh ah oops ups hm um er wait hold hang sorry pardon apologies actually rather instead use make take should should’ve have here hi hello thanks correction typo made gave wrote typed put mistake error wrong incorrect right correct one number numbers no nr num order orders account customer client member booking reservation confirmation reference ref case ticket invoice tracking id code email e-mail mail address phone mobile cell telephone date day amount total sum too also well just really again please pls bitte por favor svp'
const months =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril juin juillet août septembre octobre novembre décembre st nd rd th'
const currencies = 'usd eur gbp chf dollar dollars euro euros pound pounds quid bucks franken francs pfund libras pesos'
const german =
  'ach nein nee doch moment entschuldigung entschuldigen sie verzeihung eigentlich tut mir leid ich meine meinte habe mich vertippt verschrieben tippfehler falsch falsche richtig richtige ist lautet war es das die der den und auch nicht sondern statt anstatt meine mein nummer bestellnummer bestellung auftrag auftragsnummer kundennummer konto kontonummer buchung buchungsnummer mail adresse telefonnummer handynummer datum betrag am vom'
const spanish =
  'perdón perdon perdone perdona disculpe disculpa lo siento espere espera en realidad quise quería decir me equivoqué error correcto correcta correo electrónico teléfono móvil es era el la los las y también del de mi su número numero pedido reserva cuenta cliente fecha importe sino vez lugar'
const french =
  'pardon excusez moi désolé désolée attendez non fait je voulais dire suis trompé trompée erreur faute frappe bon bonne c’est c ce et aussi pas mais au lieu plutôt mon ma votre le les du numéro commande réservation compte client courriel adresse téléphone portable date montant est était'
const words = new Set([english, months, currencies, german, spanish, french].join(' ').replaceAll('’', "'").split(' '))

const value = /\S{0,64}[\d@]\S{0,80}/g

export function saysOnlyFacts(sentence: string): boolean {
  if (!/[\d@]/.test(sentence) || sentence.length > 160) return false
  const rest = sentence.toLowerCase().replaceAll('’', "'").replace(value, ' ')
  return (rest.match(/[\p{L}][\p{L}'-]*/gu) ?? []).every((word) => words.has(word))
}
