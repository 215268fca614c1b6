import { gap, over, type Patterns } from '../signals/patterns.ts'

/** Lawyers, courts and charges in German, Spanish and French: of the customer against us, never of others. */

const we = '(?:ich|wir)'
/** Whom a German customer sues: us, said to our face. */
const germanYou = '(?:sie|euch|dich)'
const spanishYou = '(?:los|las|les|lo|le|te|os)'
const frenchI = "(?:je|nous|on) (?:(?!ne |n'|pas )[a-z']{1,12} ){0,3}?"

export const lawElsewhere: Readonly<Record<string, Patterns>> = {
  de: over(
    '(?:mein|meinen|meinem|einen) (?:anwalt|rechtsanwalt|anwaltin)',
    '(?:rechtliche|gerichtliche|juristische) schritte',
    '(?:verstoss|verstosst|verstossen|verletzung|verletzt) (?:[a-z]{1,12} ){0,3}?(?:gegen|gegen die|gegen das|der|des) (?:[a-z]{1,12} )?(?:dsgvo|datenschutz|datenschutzgesetz|verbraucherrechts?|gesetz|recht)',
    '(?:datenschutzbehorde|verbraucherzentrale|verbraucherschutz|datenschutzbeauftragten|bundesnetzagentur|schlichtungsstelle) (?:[a-z]{1,12} ){0,3}?(?:melden|einschalten|informieren|wenden|gehen|beschweren|gemeldet|eingeschaltet)',
    '(?<! (?:mit|von|zu|bei) )vor gericht',
    `${we} (?:(?!nicht )[a-z]{1,12} ){0,2}?verklagen? ${germanYou}(?! (?:mich|uns) )`,
    `verklagen? ${we} ${germanYou}`,
    `(?:werde|werden|will|wollen|muss|mussen|kann|konnte|konnten|sollte|mochte|gezwungen) (?:(?!nicht |vermieter |nachbar )[a-z]{1,12} ){0,3}?${germanYou} (?:(?:jetzt|dann|dafur|alle|deswegen|zu) ){0,2}verklagen`,
    `(?:${we} zeigen?|zeigen? ${we}) ${germanYou} (?:(?:jetzt|dafur|dann|deswegen|sofort|wegen [a-z]{3,20}|bei der polizei) ){0,2}an(?= [.!] | $| (?:wegen|wenn|bei) )`,
    `(?:werde|werden|will|wollen|muss|mussen) (?:ich |wir )?${germanYou} (?:(?:jetzt|dafur|dann|deswegen|wegen [a-z]{3,20}|bei der polizei) ){0,2}anzeigen`,
    `(?:erstatte|erstatten|stelle|stellen) ${gap(3)}(?:strafanzeige|anzeige)`,
    `(?:strafanzeige|anzeige) ${gap(4)}(?:erstatten|stellen)`,
    `(?:reiche|reichen|erhebe|erheben) ${gap(3)}klage`,
    `klage (?:ein|einreichen|erheben)`,
  ),
  es: over(
    '(?:mis?|un|nuestr[oa]s?) abogad[oa]s?',
    'acciones legales',
    `${spanishYou} (?:voy|vamos) a (?:denunciar|demandar)`,
    `(?:denunciar|demandar)${spanishYou}`,
    `${spanishYou} (?:demandare|denunciare|demandaremos|denunciaremos|demando|denuncio)`,
    '(?:voy a|vamos a|quiero|pienso|tendre que) (?:denunciar|demandar)(?= [.!] | $| (?:a (?:ustedes|usted|vosotros|su|esta|tu|la (?:empresa|compania|tienda|aerolinea)|el (?:banco|hotel))|esto|su|ante) )',
    `(?:poner|presentar|interponer|pondre|presentare|interpondre|pongo|presento|interpongo) (?:una |la )?(?:denuncia|demanda)(?! (?:por|de|del) (?:(?:el|la|un|una) )?(?:robo|hurto|perdida) )`,
    '(?:nos vemos|nos veremos|te veo|los veo|los vere) en (?:los tribunales|los juzgados|el juzgado|el tribunal|la corte|corte)',
    `(?:${spanishYou} (?:llevare|llevaremos|llevo|voy a llevar|vamos a llevar)|llevar${spanishYou}|(?:llevar|llevare|llevaremos) (?:esto|este caso|el caso)) (?:a juicio|a (?:los )?tribunales|a la corte|ante (?:el juez|los tribunales))`,
  ),
  fr: over(
    '(?:mon|un) avocate?',
    "(?:actions? en justice|poursuites? judiciaires?|porter l'affaire|poursuivre en justice|mise en demeure)",
    '(?<! (?:aller|etre|passer) )au tribunal',
    `${frenchI}(?:porter|deposer|porte|depose|porterai|deposerai|porterons|deposerons|portons|deposons) (?:une )?plainte`,
    `${frenchI}vous (?:poursuis|poursuivre|poursuivrai|poursuivrons|poursuivons)(?= [.!] | $| (?:en|devant|pour|si|au|tous) )`,
    `${frenchI}vous (?:attaque|attaquer|attaquerai|attaquerons|attaquons|traine|trainer|trainerai) (?:en justice|devant|au)`,
    `(?:saisir|saisis|saisirai|saisissons) (?:le|la|un) (?:tribunal|justice|juge)`,
    `(?:engager|engage|engageons|engagerai|lancer|entamer) (?:des|les|une) (?:poursuites?|procedure judiciaire|action judiciaire)`,
    'devant (?:le juge|les tribunaux|la justice)',
  ),
}
/** Not meant, or a thing bought for one's lawyer. */
export const lawRefused =
  / (?:(?:kein|keine|keinen|nicht|nie|ohne|no|nunca|ni|sin|ne|pas|jamais|sans) (?:[a-z']{1,20} ){0,2}|(?:suche|kaufe|kaufen|bestelle|bestellen|bestellt|geschenk|busco|buscando|comprar|compre|regalo|cherche|acheter|achete|cadeau) (?:[a-z0-9']{1,20} ){0,5}(?:fur|para|pour|a) )$/
/** A "nicht" that stands behind, a quarrel with somebody else, or a paper for a lawyer's books. */
export const lawRefusedAfter =
  /^ (?:(?:(?:mir |me |m'a |hat |ha ){0,2}(?:(?:euch|sie|ihre?|eure?|diese[rsn]?|este|esta|su|vuestr[oa]|votre|cette|ce|el|la) (?:[a-z]{2,15} )?empfohlen|recomend(?:o|ado|aron) (?:este|esta|su|el|la|vuestr[oa]|a ustedes)|recommandee? (?:votre|cette|ce|la|le))|(?:braucht|benotigt|mochte|will|necesita|quiere|pide|me pide|a besoin|veut|demande|voudrait) (?:(?!(?:gegen|contra|contre|gericht|juicio|tribunal) )[a-z']{1,16} ){0,4}(?:rechnung|rechnungen|quittung|beleg|belege|kontoauszug|facturas?|recibos?|comprobante|d'une facture|factures?|recus?|releve))|(?:[a-z]{1,20} )?nicht|pas|(?:gegen|contra|contre|a) (?:meinen?|meine|einen|mi|mis|un|una|mon|ma|mes|une) (?!bestellung |buchung )[a-z]{2,20}) /
