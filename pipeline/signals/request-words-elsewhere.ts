import { requestWords } from './request-roles.ts'

/** The parts of a request for a person in German, Spanish and French, folded as in `Line.text`. */

export const german = requestWords(
  {
    person:
      'mensch menschen mitarbeiter mitarbeiterin mitarbeitern berater beraterin kundenberater kundenberaterin sachbearbeiter sachbearbeiterin ansprechpartner ansprechpartnerin agent agenten operator kollege kollegen kollegin kundendienst kundenservice kundenberatung kundenbetreuung',
    anyone:
      'jemand jemanden jemandem jmd wem wen wer irgendwer irgendjemand irgendjemanden person leute leuten einem einer',
    staff:
      'vorgesetzter vorgesetzten vorgesetzte chef chefin teamleiter teamleiterin techniker technikern technikerin fachmann experte experten spezialist spezialisten abteilung team leiter manager verantwortlichen verantwortliche zustandigen personal support',
    desk: 'vertrieb buchhaltung filialleitung geschaftsleitung geschaftsfuhrung reklamation hotline zentrale verkauf service rezeption filiale',
    talk: 'sprechen reden besprechen chatten telefonieren quatschen unterhalten klaren diskutieren kommunizieren wenden komme kommen schnacken bereden',
    move: 'verbinden verbind verbinde verbindet verbindung durchstellen stell stellt stellen weiterleiten leiten leite leitet weiterverbinden weitergeben geben gib gebt vermitteln eskalieren eskaliert ubergeben weiterreichen durchgestellt verbunden weitergeleitet weiterleitung',
    reach: 'erreichen erreiche sprechen kontaktieren finden anrufen',
    bring:
      'brauchte brauche brauch braucht will mochte hatte holen hol holt hole suche gib gebt geben schick schickt schicken verlange bevorzuge',
    act: 'anrufen anruft ruft rufen zuruckrufen zuruckruft zuruckzurufen melden meldet kontaktieren kontaktiert ubernehmen ubernimmt anzurufen',
    see: 'helfen hilft weiterhelfen ansehen anschauen ansieht anschaut prufen pruft kummern kummert erklaren antworten klaren beraten bearbeiten lesen liest draufschauen',
    meeting:
      'auskunft hilfe antwort unterstutzung bearbeitung entscheidung ruckruf gesprach termin kontaktaufnahme anruf kontakt telefonat beratungsgesprach telefongesprach weiterleitung',
    wish: 'bekomme kriege brauchte brauchten sagt sag sagen soll bitte mochte mochten will wurde wurden kann konnte konnten konnen kannst konnt hatte hatten brauche brauch ware moglich machbar darf lass lasst lassen gern gerne lieber wunsche verlange wie hol holt holen gibt gibts erbitte veranlassen veranlasst muss bevorzuge',
    me: 'mir mich uns',
    matter: 'das dies es fall anliegen anfrage problem sache',
    to: 'mit an zu zum zur beim ans',
    by: 'von durch bei mit aus vom',
    begins: 'ich wir',
    yours: 'ihr ihre ihrem ihren ihrer euer eure eurem euren eurer dein deine deinem deinen',
    own: 'mein meine meinem meinen meiner unser unsere unserem unseren sein seine seinem',
    article: 'ein eine einen einem einer nen nem ner der die das den dem des irgendeinen irgendeinem einen',
    real: 'echt echte echten echter richtigen richtiger richtige lebenden menschlichen leibhaftigen',
    kind: 'zustandigen zustandige nachsten freien freie anderen andere anderes technischen direkten verantwortlichen kompetenten kompetentes kompetente richtigen',
    not: 'nicht kein keine keinen keinem keiner nie niemals ohne statt niemand als',
    told: 'gestern hat wurde war gesagt gesprochen meinte letzte versprochen hatten',
    third: 'kunden fahrer bote kunde nutzer besucher',
    thing: 'name namen nummer kosten gebuhr rabatt konto',
    when: 'wenn ob sobald falls bevor nachdem',
    joint: 'und aber weil oder denn also dann',
    filler:
      'hallo hi hey moin ja nein ok okay gut jetzt mal doch sofort direkt einfach nun danke guten tag morgen abend heute endlich gleich kurz einmal sie ihr du sich er',
    exist: 'gibt gibts ist sitzt habt haben hatten',
    here: 'hier da dort erreichbar der die den frei',
  },
  {
    desk: 'abteilung betreuung beratung leitung buchhaltung zentrale',
    person: 'berater beraterin mitarbeiter mitarbeiterin bearbeiter',
    staff: 'leiter leiterin techniker',
  },
)

/** Verbs with the pronouns that Spanish joins to them. */
const joined = (stems: string, tails: string): string =>
  stems
    .split(' ')
    .flatMap((stem) => tails.split(' ').map((tail) => (tail === '-' ? stem : stem + tail)))
    .join(' ')

export const spanish = requestWords({
  person:
    'humano humana humanos agente agentes asesor asesora asesores operador operadora representante representantes ejecutivo ejecutiva supervisor supervisora companero companera companeros',
  anyone: 'alguien persona personas gente uno una',
  staff:
    'tecnico tecnica tecnicos encargado encargada responsable gerente jefe jefa especialista especialistas empleado empleada empleados gestor gestora comercial experto experta director directora departamento equipo superior trabajador consultor personal',
  desk: 'ventas facturacion soporte reclamaciones atencion servicio contabilidad recepcion gerencia direccion sucursal postventa administracion',
  talk: `${joined('hablar conversar charlar platicar chatear dialogar tratar consultar comentar discutir explicar explicarse contar resolver', '- lo la le les selo')} comunicarme comunicarnos entrevistarme reunirme entenderme dirigirme`,
  move: `${joined('pasar poner transferir conectar comunicar derivar trasladar escalar remitir redirigir dirigir', '- me nos lo la')} ${joined('pase pasen pasa ponga pongan pon transfiera transfieran transfiere conecta conecte conecten comunique comuniquen comunica derive deriven deriva', '- me nos lo')} traslade trasladara escale remita pasara pasaran pusiera pusieran pongan pasas pones pone comunicas habla`,
  reach: 'contactar localizar llamar encontrar',
  bring: `${joined('busca busque consiga consigue traiga trae encuentre encuentra mande envie', '- me nos')} quiero necesito quisiera deseo busco dame deme denme traiga traigan busque mande manden envie prefiero exijo solicito pido requiero`,
  act: `${joined('llamar contactar telefonear atender', '- me nos')} llame llamen llamara llamase contacte contacten contactara atienda atiendan atendiera atendido atendida hable hablara escriba ponga pusiera ponerse comunique devuelva llamado contactado`,
  see: `${joined('ayudar responder contestar', '- me nos')} ayude ayudara responda conteste explique ayudase explicara revise revisara mire mirara vea solucione resuelva intervenga`,
  meeting:
    'respuesta asistencia apoyo llamada cita comunicacion contacto entrevista reunion conversacion videollamada ayuda',
  wish: 'digale dile diganle avisele quiero quisiera necesito puedo puede podria podriais podrian pueden podemos gustaria favor porfa deseo desearia prefiero preferiria posible manera forma modo solicito pido agradeceria ruego amable dejame dejeme como exijo espero concertar agendar programar querria quien quiere pueda necesitaria',
  me: 'me nos conmigo nosotros',
  matter: 'lo la esto caso asunto solicitud queja mensaje consulta',
  to: 'con a al',
  by: 'por de con',
  begins: 'quiero necesito quisiera prefiero exijo yo',
  yours: 'su sus tu tus vuestro vuestra vuestros vuestras',
  own: 'mi mis nuestro nuestra nuestros',
  article: 'un una algun alguna el la los las de del otro otra cualquier uno',
  real: 'real reales verdad humana humano carne hueso',
  kind: 'competente cualificado primer proximo siguiente tecnico tecnica comercial al cliente',
  not: 'no sin nunca tampoco ni nadie',
  told: 'ayer dijo dijeron prometio hizo vino fue pasada dicho hable',
  third: 'clientes usuarios visitantes repartidor vendedor',
  thing: 'nombre numero cuenta coste precio',
  when: 'si cuando antes despues hasta',
  joint: 'y pero porque o pues entonces',
  filler:
    'hola buenas buenos dias tardes ya ahora gracias directamente ok vale bueno urgente se usted ustedes pues mejor',
  exist: 'hay existe tienen teneis',
  here: 'ahi aqui disponible quien que',
})

export const french = requestWords({
  person:
    'humain humaine humains humaines conseiller conseillere conseillers agent agents operateur operatrice interlocuteur interlocutrice representant representante collegue collegues superviseur superviseurs',
  anyone: "quelqu'un personne personnes gens",
  staff:
    'technicien technicienne techniciens responsable responsables manager directeur directrice chef expert experte specialiste gestionnaire employe employee collaborateur collaborateurs collaboratrice experts specialistes directeurs equipe superieur superieurs personnel',
  desk: 'service services comptabilite direction sav facturation reclamations standard accueil support agence hierarchie',
  talk: 'parler parle parlee discute discuter echanger causer entretenir communiquer converser dialoguer voir expliquer regler traiter adresser tourner',
  move: 'passer passez passe passes transferer transferez transfere connecter connectez mettre mettez mets orienter orientez diriger dirigez rediriger redirigez basculer basculez transmettre transmettez escalader remonter confier relation contact communication suivre oriente redirige transfere dirige connecte bascule mis mise ligne',
  reach: 'joindre contacter appeler avoir trouver rencontrer',
  bring:
    'veux voudrais souhaite souhaiterais aimerais desire voudrai aimerai besoin demande exige faut faudrait donnez donne trouvez trouve cherche prefere avoir envoyez faites appelez',
  act: 'contacte contacter appelle appeler rappelle rappeler joindre joigne recontacter rappele rappelee telephoner contacte prendre prenne prend intervenir',
  see: 'aide aider reponde repondre explique expliquer regarde regarder verifier verifie occupe renseigner',
  meeting: 'reponse avis rendez rdv entretien appel contact rappel echange relation conversation aide intervention',
  wish: 'aurais veux voudrais souhaite souhaiterais aimerais desire besoin demande exige faut faudrait prefere voudrai aimerai dites dis qu prie gre svp stp plait pouvez pourriez pourrait peut peux puis pourrais merci veuillez possible moyen comment auriez priere faites obligeance laissez laisse',
  me: 'me m moi nous',
  matter: 'ca cela dossier demande cas probleme appel',
  to: 'a avec au aux vers',
  by: 'par de d avec',
  begins: 'je j on',
  yours: 'votre vos ton tes vous',
  own: 'mon ma mes notre nos son sa ses leur',
  article: 'un une le la les l d de du des autre',
  real: 'vrai vraie veritable humain reel reelle',
  kind: 'bon competent competente client juridique commercial technique apres vente clients prochain',
  not: 'ne n pas jamais sans aucun aucune plus',
  told: 'hier promis dit etait etaient venu',
  third: 'clients utilisateurs livreur vendeur',
  thing: 'nom numero compte prix horaires',
  when: 'si quand lorsque avant',
  joint: 'et mais car ou donc parce',
  filler:
    'bonjour bonsoir salut non oui ok maintenant directement plutot enfin bien juste vite alors merci la s il elle est ce que qu ai te tout suite',
  exist: 'y existe avez',
  here: 'ici la disponible dispo qui',
})
