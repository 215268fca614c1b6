import { daysElsewhere } from './asked-days-elsewhere.ts'
import type { Question } from './asked-questions.ts'
import { way } from './asked-ways-elsewhere.ts'
import type { FactKind } from './history.ts'

/** German, Spanish and French questions that do not name what they ask for, in lower case. Of a day: `asked-days-elsewhere.ts`. */

const asking = (kind: FactKind, needs: RegExp, ...sources: string[]): Question => ({
  ...{ kind, needs, label: null, naming: null, value: null, alone: null },
  patterns: sources.map(way),
})

const who = asking(
  'name',
  /heiß|heiss|wem|wer sind|quién|llama|qui|appel/,
  'wie (?:heißen|heissen) sie|wie sie (?:heißen|heissen)|wie hei(?:ß|ss)t du|mit wem (?:spreche|schreibe|chatte|rede) ich|mit wem ich (?:spreche|schreibe|chatte|rede)|mit wem habe ich (?:das vergnügen|es zu tun)|wer sind sie',
  'con quién (?:hablo|tengo el (?:gusto|placer)|me comunico|estoy hablando|chateo)|cómo (?:se llama|te llamas)(?: usted)?(?=\\s?(?:[?,.]|$))|a nombre de quién (?:está|es|va|figura|hizo|reservó)',
  "à qui (?:ai-je l'honneur|parle-je|je parle|est-ce que je parle|suis-je)|avec qui (?:je parle|suis-je|est-ce que je parle)|qui est à l'appareil|comment (?:vous appelez-vous|vous vous appelez|t'appelles-tu|tu t'appelles)|au nom de qui (?:est|était|avez|a été)",
)

const bill =
  '(?:rechnung|preis|betrag|summe|abbuchung|forderung|gebühr|cargo|factura|cobro|recibo|pedido|facture|prélèvement|commande|montant|paiement)'
const howMuch = asking(
  'amount',
  /wie ?viel|wie hoch|cuánto|combien|was (?:haben|hast|hat)/,
  `wie hoch (?:war|ist|wäre) (?:der |die |ihre |das )?(?:genaue )?${bill}|wie ?viel (?:wurde|haben wir|hat man|haben sie|hast du) .{0,40}(?:abgebucht|berechnet|belastet|bezahlt|gezahlt)`,
  'wie ?viel (?:war|waren) (?:es|das)(?: denn| genau| insgesamt)? ?\\?$|(?:wie ?viel|was) hat (?:es|das|die \\p{L}{3,20}|der \\p{L}{3,20})(?: sie| denn| genau| insgesamt)? gekostet|was (?:haben sie|hast du)(?: denn| genau| insgesamt| dafür)? (?:be|ge)zahlt|um wie ?viel (?:geld )?(?:geht|handelt)',
  'cuánto (?:se )?(?:le |te |les )?(?:han |hemos )?(?:cobra|pag[óa])\\p{L}{0,5}',
  `cuánto (?:fue|era)(?: (?:eso|en total|exactamente))? ?\\?$|cuánto (?:le |te |les )?(?:costó|ha costado)|de cuánto (?:es|era|fue) (?:el|la|su|tu) ${bill}`,
  'combien (?:vous a-t-on|avez-vous|vous avons-nous|vous a été|a-t-on) .{0,20}(?:prélevé|débité|facturé|payé)|combien vous (?:a|ont) .{0,20}(?:prélevé|débité|facturé)',
  `(?:c'était combien|combien (?:était-ce|c'était))(?: exactement| au total)? ?\\?$|combien (?:ça|cela) (?:vous |t')?a coûté|combien (?:ça|cela) a-t-il coûté|de combien (?:est|était) (?:le |la |l'|votre )${bill}`,
)

const where = asking(
  'address',
  /wohin|wo wohn|wo soll|dónde|où/,
  'wohin (?:soll|sollen|sollte|geht|dürfen|darf) (?:die|das|wir|ich|es|ihre)|wo wohnen sie|wo sollen (?:wir|ich) .{1,30} hin(?:schicken|senden|liefern|bringen)',
  '(?:a )?dónde (?:vive|vives|lo enviamos|se lo enviamos|lo mandamos|hay que entregar|debemos (?:enviar|entregar))',
  "où (?:habitez-vous|devons-nous (?:l'|le |la |les |vous l[ea] )?(?:livrer|envoyer|expédier)|faut-il (?:l'|le |la |les )?(?:livrer|envoyer|expédier))",
)

const phone = asking(
  'phone',
  /telefonisch|joindre/,
  'wie (?:erreiche ich|erreichen wir|kann ich|können wir) (?:sie|dich)(?: am besten)? telefonisch',
  'où (?:puis-je|pouvons-nous|peut-on) vous (?:joindre|rappeler)',
)

const german = '(?:produkt|gerät|modell|artikel|teil)'
const spanish = '(?:producto|aparato|modelo|artículo|dispositivo)'
const french = '(?:produit|appareil|modèle|article)'
const product = asking(
  'product',
  /produkt|gerät|modell|artikel|teil|producto|aparato|modelo|artículo|dispositivo|produit|appareil|modèle|article|bestellt|gekauft|compr|pidi|achet|command/,
  `(?:um )?welche[ns]? ${german}(?: (?:ist es|ist das|haben sie|hast du|besitzen sie|betrifft es|geht es|handelt es sich|ist (?:kaputt|defekt|betroffen)))? ?\\?$`,
  `(?:de )?qué ${spanish}(?: (?:es|tiene|tienes|se trata|compró|pidió|ha comprado|está (?:roto|dañado|afectado)))? ?\\?$`,
  `(?:de )?quel ${french}(?: (?:est-ce|avez-vous|s'agit-il|possédez-vous|est (?:cassé|concerné|en panne)))? ?\\?$|quel est (?:le|votre) ${french}(?: concerné| en question)? ?\\?$`,
  'was (?:haben sie|hast du)(?: denn| genau| eigentlich)? (?:bestellt|gekauft) ?\\?$',
  'qué (?:ha comprado|compró|compraste|pidió|pidiste|ha pedido) ?\\?$',
  "qu'(?:avez-vous|as-tu) (?:acheté|commandé) ?\\?$",
)

export const otherwiseElsewhere: readonly Question[] = [who, howMuch, where, phone, product, ...daysElsewhere]
