import { gap } from '../signals/patterns.ts'

/** An account, or what is kept of a customer, to be gone in other words: off the books, out of there, for good; in four languages. */

const kept =
  '(?:(?:personal |own |private )?(?:data|information|details|info|name|records|profile|account)(?: and (?:my |all )?(?:data|information|details|info|records|profile|account|address|number))?)'
const store = '(?:systems?|databases?|records|servers?|books|files|platform|service)'
const english = [
  `(?:want|need|like|have|get|please|wish)(?: to)? (?:see )?(?:have )?(?:(?:all|any|every|last|bit|piece|scrap|of) ){0,4}(?:my|our) ${gap(1)}${kept} (?:to be |be )?(?:completely |permanently )?(?:gone|off|out|purged|scrubbed|removed|deleted|erased|wiped)(?: (?:from|of|off)){0,2} (?:your|the) ${gap(1)}${store}`,
  `(?:take|get|strike|pull|remove|delete|erase|wipe|purge|scrub|clear) (?:me|us|(?:all )?(?:of )?(?:my|our) ${kept}) (?:off|out of)(?: of)? (?:your|the) ${gap(1)}${store}(?! (?:until|for now|for a) )`,
  `(?:remove|delete|erase|wipe|purge|scrub) (?:all )?(?:of )?(?:my|our) ${kept} from (?:your|the) ${gap(1)}${store}`,
  `(?:purge|scrub|expunge|eliminate|annul|void|dismantle|obliterate) (?:(?:my|our|this|the) )(?:[a-z]{2,12} )?(?:account|profile|data|user|records|membership|registration)`,
  `(?:want|like|how (?:do|can) i|need|can i|please|wish)(?: to)? (?:leave|quit|exit) (?:your|this|the) ${gap(1)}(?:platform|site|service|app) (?:for good|permanently|completely|forever|altogether|entirely)`,
  `(?:don't|do not|no longer)(?: (?:want|wish|need|like))(?: to)? be (?:registered|a member|a customer|a user|signed up) (?:(?:with|of|on|at|for|in) )(?:your|this|the) ${gap(1)}${store}(?: (?:anymore|any more|any longer))?`,
  `(?:no|any|every) trace of (?:me|my account|my data)(?: (?:left|remaining))? (?:(?:in|on|from) )(?:your|the) ${store}`,
  `(?:undo|revoke|withdraw|cancel) (?:my|our) registration(?! (?:for|fee|to|number) )`,
]

const germanOwn = '(?:mein|meinen|das|den|dieses|diesen|unser|unseren)'
const germanKept = '(?:konto|account|profil|benutzerkonto|kundenkonto)'
const german = [
  `(?:werde?|kriege?|bekomme?|werd|krieg) (?:ich|man) ${germanOwn} (?:[a-z]{3,12} )?${germanKept} (?:(?:wieder|hier|jetzt|endlich|komplett|bei euch|bei ihnen|am besten) ){0,3}(?:los|weg)`,
  `${germanOwn} (?:[a-z]{3,12} )?${germanKept} (?:(?!nicht |nie )[a-z]{1,15} ){0,4}?(?:loswerden|los werden|stilllegen|stillgelegt|dichtmachen|annullieren|aufgeben|beenden|tilgen|abschaffen|wegmachen)(?! (?:vorubergehend|kurz) )`,
  `(?:abmelden|austragen|austreten|abgemeldet werden) ${gap(4)}(?:mit|samt|inklusive) (?:allen|meinen|allen meinen|samtlichen) daten`,
  '(?:losche|loscht|loschen|tilgt|entfernt|entfernen) (?:(?:sie|ihr|bitte) ){0,2}(?:mich|uns) (?:(?:bitte|komplett|ganz|endgultig|vollstandig|dauerhaft) ){0,2}(?:aus allem|als (?:kunde|kundin|nutzer|mitglied))',
  `(?:nicht mehr|nicht langer) (?:bei euch|bei ihnen|hier|auf (?:eurer|ihrer) (?:seite|plattform)) (?:registriert|gespeichert|angemeldet|gefuhrt) (?:sein|bleiben|werden)`,
  `meine (?:[a-z]{3,14} )?daten (?:(?:sollen|mussen|bitte|endlich|komplett) ){0,3}(?:raus|weg|verschwinden)(?: (?:aus|bei|von) (?:eurem|ihrem|eurer|ihrer|euch|ihnen|dem|der))?`,
]

const spanish = [
  '(?:desactivar|desactiven|desactivad|anular|anulen|anula|anulad|inhabilitar|deshacerme de|liquidar|finalizar|suprimir) (?:(?:por favor|ya|definitivamente|del todo) ){0,2}(?:mi|la|esta|nuestra) (?:[a-z]{3,12} )?(?:cuenta|perfil|usuario|registro)(?! (?:de (?:correo|ahorro)|bancaria|premium) )',
  '(?:no|ya no) (?:quiero|deseo|queremos) (?:(?:seguir|estar|continuar|tener|mantener|conservar|teniendo) ){1,3}(?:(?:mi|una|la|esta) )?(?:cuenta|registrad[oa] en (?:su|esta|vuestra) (?:web|pagina|plataforma|tienda|app|aplicacion)|perfil)(?! (?:premium|nueva|otra) )',
  '(?:darme|darnos|me doy|dar|dadme|denme) de baja (?:(?:definitivamente|completamente|del todo) )?(?:como (?:usuario|cliente|socio|miembro)|y (?:que )?(?:se )?(?:borren|borrar|eliminen|eliminar|supriman|suprimir))(?= [.?!] | $| (?:de|en|mis|mi|todo|todos) )',
  '(?:salirme|irme|desaparecer|borrarme|quitarme|eliminarme) (?:(?:definitivamente|del todo|para siempre) )?(?:de|del) (?:(?:su|vuestra|esta|la|vuestro|todos sus) )?(?:plataforma|web|pagina|aplicacion|app|sistemas?|registros|base de datos|tienda)(?: (?:para siempre|definitivamente))?(?! (?:de noticias|de correo) )',
]

const french = [
  '(?:clore|clos|annuler|annulez|eliminer|enlever|virer|liquider|supprimer|fermer|detruire) (?:(?:svp|definitivement|completement) )?(?:mon|notre|ce) (?:[a-z]{3,12} )?(?:compte|profil)(?! (?:epargne|courant|joint) )',
  '(?:me|nous) (?:desinscrire|desinscris|desinscrivez) (?:(?:definitivement|completement|totalement|entierement)(?! (?:de la (?:newsletter|liste)|des) )|de (?:votre|vos|ce|cette) (?:site|plateforme|service|application|appli|boutique))',
  '(?:veux|souhaite|voudrais|desire) plus (?:(?:avoir|garder|conserver|utiliser|de|mon|ce|un) ){1,3}compte(?! (?:premium|joint) )',
  '(?:ne )?plus (?:etre|figurer|apparaitre) (?:(?:inscrite?|enregistree?|membre|cliente?) )?(?:sur|dans) (?:vos|votre) (?:fichiers?|base|systemes?|site|plateforme|registres)',
]

/** Sources of patterns, by language. */
export const otherwise = { en: english, de: german, es: spanish, fr: french }
