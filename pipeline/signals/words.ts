/** The word lists behind the lexicon. Space-separated, folded: lower case, no marks, ß as ss. */

/** Short and common forms, in the one spelling that patterns use; a form may become several words. */
export const shortForms: Record<string, string> = {
  hve: 'have',
  wanna: 'want to',
  wana: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  lemme: 'let me',
  sb: 'someone',
  hooman: 'human',
  hoomans: 'humans',
  meatbag: 'human',
  gimme: 'give me',
  u: 'you',
  w: 'with',
  ur: 'your',
  r: 'are',
  pls: 'please',
  plz: 'please',
  plss: 'please',
  plzz: 'please',
  im: "i'm",
  ive: "i've",
  id: 'id',
  dont: "don't",
  dnt: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  cannot: "can't",
  wont: "won't",
  isnt: "isn't",
  wasnt: "wasn't",
  havent: "haven't",
  hasnt: "hasn't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  arent: "aren't",
  aint: "isn't",
  "ain't": "isn't",
  acct: 'account',
  acc: 'account',
  accnt: 'account',
  cust: 'customer',
  adviser: 'advisor',
  advisers: 'advisors',
  cancelation: 'cancellation',
  manger: 'manager',
  lawer: 'lawyer',
  assult: 'assault',
  assulted: 'assaulted',
  harrassed: 'harassed',
  harrassment: 'harassment',
  harrassing: 'harassing',
  cuz: 'because',
  tha: 'the',
  thx: 'thanks',
  speek: 'speak',
  spk: 'speak',
  tlk: 'talk',
  talkk: 'talk',
  tak: 'talk',
  takl: 'talk',
  tlak: 'talk',
  telk: 'talk',
  delet: 'delete',
  wnt: 'want',
  delte: 'delete',
  greviance: 'grievance',
  grevience: 'grievance',
  greivence: 'grievance',
  sum1: 'someone',
  some1: 'someone',
  any1: 'anyone',
  ppl: 'people',
  thru: 'through',
  wud: 'would',
  cud: 'could',
  shud: 'should',
  coz: 'because',
  bcoz: 'because',
  bcz: 'because',
  b4: 'before',
  tryna: 'trying to',
  dunno: "don't know",
  whats: "what's",
  wheres: "where's",
  whos: "who's",
  thats: "that's",
  theres: "there's",
  youre: "you're",
  youve: "you've",
  weve: "we've",
  theyre: "they're",
  werent: "weren't",
  hadnt: "hadn't",
  repersentitive: 'representative',
  representitive: 'representative',
  kiero: 'quiero',
  quelqun: "quelqu'un",
  quelquun: "quelqu'un",
  "quelq'un": "quelqu'un",
  "quelqu'uns": "quelqu'un",
  qqn: "quelqu'un",
  sil: "s'il",
  qqun: "quelqu'un",
  qq1: "quelqu'un",
  kelkun: "quelqu'un",
  jai: "j'ai",
  jvous: 'je vous',
  jveux: 'je veux',
  jveu: 'je veux',
  "j'veux": 'je veux',
  jvoudrais: 'je voudrais',
  jvoudrai: 'je voudrais',
  "j'voudrais": 'je voudrais',
  jpeux: 'je peux',
  jaimerais: "j'aimerais",
  jdois: 'je dois',
  redn: 'reden',
  anrufn: 'anrufen',
  porfavor: 'por favor',
  xfavor: 'por favor',
  xfa: 'por favor',
}

/** Words that patterns lean on; one typing mistake in them is read as the word. */
export const correctedWords =
  'human person representative operator manager supervisor specialist customer service support someone somebody speak ' +
  'delete deleted deleting account accounts remove terminate deactivate cancel cancellation refund refunded reimburse reimbursement ' +
  'complaint complain grievance reclamation claim already transfer assistant assistants connect contact assistance agent agents colleague employee consultant technician advisor escalate please speaking talking chatting closing ' +
  'refunds reimbursements compensation dispute lawyer attorney lawsuit harassed harassment discrimination'

/** The same in German, Spanish and French, behind the English ones: what is a slip in both is read as the English word. */
export const correctedElsewhere =
  'mitarbeiter mitarbeiterin menschen berater kundenberater kundendienst kundenservice vorgesetzten ansprechpartner ' +
  'sachbearbeiter kollegen jemandem jemanden sprechen verbinden persona humano agente asesor representante operador ' +
  'supervisor gerente encargado alguien hablar quiero necesito humain personne conseiller conseillere operateur responsable superviseur'

/** German words with an umlaut, as they are typed without one; read as they are folded. */
export const umlautWords =
  'moechte moechten koennen koennte koenntest koennten koenntet fuer ueber zurueck loeschen loesche loescht geloescht loeschung kuendigen kuendige kuendigung ' +
  'aufloesen rueckerstattung zurueckerstatten zurueckerstattet zurueckbekommen zurueckerhalten zurueckhaben zurueckzahlen zurueckueberweisen zurueckbuchen ' +
  'rueckbuchung rueckzahlung rueckruf zurueckrufen zurueckruft uebernehmen uebernimmt uebergeben wuerde haette moege muessen waere pruefen prueft kuemmern kuemmert klaeren klaert'

/** Shorter ones, in which only slips of the finger are read as the word. */
export const slippedWords = 'talk chat close closed file want'

/** Verbs that people type together with the little word behind them ("talkto", "filea"). */
export const gluedVerbs = 'speak talk chat touch connect contact transfer delete close cancel file lodge'
export const gluedTails = 'to with my me a the'

/** Real words one letter away from those; they stay what they are. */
export const realWords =
  'compensations disputed disputes disputer lawyers attorneys lawsuits harasser discriminations ' +
  'taking walking tanking tasking balking stalking calking tall char charting hatting chanting losing cloning closings clossing wang clovers cloze clam clams chaim calm assistance assistances argent argents cannel chancel cancer cancels cervices compliant complains complaints contract contracts contacts confect convect customed customers ' +
  'defund defunded deplete depleted depleting delated gent gents germinate homebody humane humans layer lease manage managed manages managers parson peak pease ' +
  'persona persons pleas pleased pleaser pleases prease reactivate removed remover removes remote refound refunds reimbursed reimburses reimbursements sawyer ' +
  'serviced services servicer servile sneak speaks spear speck steak supports supervisors supervisory specialise specialism specialists terminated terminates ' +
  'transfers connects deactivated deactivates deletes assistances representatives operators cancellations spealing sneaking ' +
  'discute discutee disputa disputo escalade colleagued colleagues employed employer employes employe employees consultants technicien technicians advisory adviser escalated escalates escalator ' +
  'spreche sprecht sprechend sprechens verbinde verbindet verbindend beratet mitarbeitet necesita necesite mitarbeiten brater beraten beater berate berated berates sprecher sprachen verwinden verbunden vorbinden gente agence argente personas personae perdona ' +
  'personar rumano cumano hermano humanos humains humaines asesar representantes representaste operado operados supervisar superviser superviso gerentes gerent gerents ' +
  'encargados encargada encargadas encarnado encarado encargando habla hablas hablan hablad hable hables hablara hablare hallar halar habar tablar ' +
  'quiere quiera quieres quieto quijero quiebro personnes personne conseille conseilles conseillee conseillers conseillez conseillera conseilla consultante consultantes consultent ' +
  'operateurs responsables superviseurs agented atente asente perron peson perdon persan perlon asesores operadores ' +
  'agente humano humana humaine humain contacto contacte cancela cancele supervisora operatora persone personal speaker spek assistent assistenten assistante'

/** Flag by name (see lexicon.ts) → the words that carry it. */
export const flaggedWords = {
  person:
    'leite leitet stell stelle stellt apparat strippe menschliche menschlicher menschlichen eskalieren telefonnummer rufnummer servicenummer hotlinenummer kontaktnummer telefonhotline servicehotline telefonsupport telefonkontakt telefon anruf telefonat weiter verbinde verbindet telefono telefonica telefonico hablar numero telephonique appel number engineers wer leute leuten gente nadie personas humanos ejecutivo ejecutiva irgendwen bascule basculez basculer rdv termin telefontermin videocall cita llamada videollamada reunion quien pharmacist tecnico tecnica gestor gestora comercial especialista helpdesk companero companera empleado empleada pass irgendjemanden rappele rappelee appele appelee recontacte recontactee technicien techniciens chatten schreiben klaren ' +
    'assistant assistants human humans person persons people agent agents representative representatives rep reps operator operators manager managers supervisor supervisors advisor advisors ' +
    'someone somebody anyone anybody whoever specialist specialists staff employee employees colleague colleagues callback callbacks reception receptionist team teams department departments transfer transferred transferring escalate escalated escalation ' +
    'live consultant expert experts boss handoff handover service services support assistance bot robot machine chatbot ai computer desk concierge owner director attendant csr personnel teller superior ' +
    'redirect forward through speak talk chat word discuss touch connect contact reach call phone bots robots machines computers chatbots automated ' +
    'recording recordings algorithm algorithms program programs script scripts living real actual physical consultants technician technicians receptionists superiors management attendants care relations ' +
    'speaking talking chatting discussing connecting contacting reaching calling conversation converse discussion ring raise take bring up over hold put patch hand switch connected forwarded redirected handed passed escalating ' +
    'called phoned contacted ahold admin admins administrator administrators charge ' +
    'guy guys lady gentleman dial associate associates executive executives helpline hotline telephone level tier discuss reconnect reconnected ' +
    'durchstellen ' +
    'roboter maschine automaten ki sachbearbeiterin ansprechpartnerin kundenberaterin vorgesetzte stellen leiten maquina ordenador computadora ordinateur ' +
    'mensch menschen mitarbeiter mitarbeiterin person berater beraterin kollege kollegen kollegin kundenberater kundendienst kundenservice vorgesetzten sachbearbeiter ansprechpartner jemand jemandem jemanden echten abteilung verbinden verbinde verbindet rufen ruft ruf weiterleiten holen durch rezeption chef ' +
    'persona humano humana agente asesor asesora representante operador operadora alguien supervisor gerente encargado responsable recepcion ' +
    'encargada supervisora soporte atencion servicio paseme pasenme pasame ponme pongame ponganme transfierame transfiereme transfieranme conectame conecteme comuniqueme comunicame derivame deriveme ' +
    "humain humaine personne conseiller conseillere operateur operatrice responsable quelqu'un " +
    'superviseur directeur directrice collegue relation transfere transferee passez transferez mettez connectez redirigez ' +
    'passer passe transferer connecter connecte rediriger redirige mettre met mets equipe conseille conseillee conseillers conseillez discuter discutez parler parlez parle parlee joindre avoir trouver ' +
    'irgendjemand irgendwer anrufen angerufen zuruckrufen zuruckgerufen telefonieren reden sprechen gibts kontaktiert ' +
    'llamarme llamarnos llamar telefonear telefonearme contactarme llamada llamen llameis llamaran telefoneen contacten llamenme llamadme llameme llamame llamenos telefoneenme ' +
    "rappeler telephoner recontacter m'appeler appeler rappelee recontactee collaborateur collaborateurs collaboratrice collaboratrices interlocuteur interlocuteurs interlocutrice interlocutrices agents humains humaines operateurs operatrices responsables superviseurs techniciens collegues conseilleres coup passer " +
    'niemanden erreiche erreichen persone reel spek ruckruf communication companero companera jefe jefa rappelle rappeliez appelle contacte rappelez appelez pasas pones comunicas',
  reach:
    'brain mind ear meldet melden meld melde automation manned staffed monitored queue queuing line above anyone anybody someone somebody human humans person people agent agents representative representatives rep reps operator manager managers supervisor supervisors advisor advisors specialist specialists colleague colleagues staff team crew department departments dept boss expert experts employee employees technician technicians engineer engineers consultant consultants management superior superiors ' +
    'bot bots chatbot chatbots robot robots machine machines ai software program programs computer computers algorithm algorithms automated virtual assistant answering ' +
    'weiterverbinden weitervermitteln durchstellen inteligencia filiale niederlassung werkstatt praxis agentur geschaftsstelle verwaltung vertraue vertrau traue trau conectame conecteme comuniqueme comunicame transfierame transfiereme derivame deriveme paseme pasame sucursal oficina central tienda taller clinica gerencia direccion recepcion libre contacto confiance adult type typing text texting personally write talk speak consultor consultora personalised personalized individual phone telephone ring bell buzz shout callback callbacks call calling dial hotline direct contact touch reach who whom lady gentleman guy guys voice flesh soul grown zoom ceo director developers operators appointment meeting consultation banker bankers office branch whoever ' +
    'zuruckrufen ubernehmen verbinden verbunden reden telefonieren jemand jemanden jemandem irgendjemand irgendwer irgendeiner telefonnummer rufnummer servicenummer hotlinenummer servicehotline durchwahl telefonhotline kontaktnummer telefonsupport telefonisch telefonische telefonischen telefonischer telefonisches telefon anrufen anrufe durchrufen anklingeln anruft wahlen erreiche erreicht erreichen erreichbar kontaktieren wen wem wer personlich personliche personlicher personliches personlichen mundlich ort sprechen ' +
    'mensch menschen mitarbeiter mitarbeiterin berater beraterin kundenberater kundenberaterin kollege kollegen kollegin techniker technikerin fachmann profi spezialist spezialisten spezialistin experte experten vorgesetzte vorgesetzten vorgesetzter chef chefin teamleiter teamleiterin filialleiter filialleiterin sachbearbeiter sachbearbeiterin ansprechpartner ansprechpartnerin fachabteilung abteilung buchhaltung geschaftsleitung geschaftsfuhrung verantwortlich verantwortliche verantwortlichen zustandig zustandige zustandigen durchgestellt weiterverbunden vermittelt ' +
    'roboter robotern maschine maschinen computern ki automat automaten programm sprachcomputer automatische automatischen blut fach fachfrau fachkraft hochstpersonlich individuelle menschliche termin beratungstermin telefontermin gesprach bei helfen weiterhelfen hilft stelle ' +
    'companeros companeras empleados empleadas agentes asesores tecnicos especialistas alguien nadie telefono telefonica telefonico telefonicamente linea llamar llamo llamarle llamarles llamarlos llamaros llamarte contactar contactaros contactarles contactarlos contactarte contactarme telefonear telefonearos telefonearles localizaros localizarlos atencion quien persona humano humana agente asesor asesora tecnico tecnica supervisora responsable gestor gestora companero companera comercial encargado encargada especialista empleado empleada operador operadora ejecutivo ejecutiva representante jefe jefa experto experta trabajador trabajadora superiores equipo departamento gerente personal personalizada presencial personalmente cita reunion maquina maquinas ordenador contestador asistente respuestas ' +
    "quelqu'un quelqu personne qui joindre appeler telephoner telephonique standard m'adresser s'adresser contacter humaine humain conseiller conseillere conseillers conseilleres collegue collegues collaborateur collaboratrice collaborateurs collaboratrices interlocuteur interlocutrice interlocuteurs interlocutrices technicienne technicien techniciens techniciennes responsables specialiste specialistes gestionnaire gestionnaires employe employes superviseur superviseurs superieur superieurs chefs operateur operateurs operatrice operatrices equipe direction hierarchie numero ligne parler tel ordinateur repondeur repondeurs automatique automatiques ia voix visu concerne competent juridique technique physique reel reelle chair personnellement personnelle personnalisee rendez rdv entretien echange",
  leaving:
    'elsewhere somewhere competitor competitors competition provider supplier carrier network insurer rival rivals broker lost losing lose never shopping ordering buying flying booking dealing renewing banking coming recommend recommending review reviews rating ratings star stars warn warning everyone everybody friends followers trustpilot yelp tripadvisor twitter facebook reddit instagram tiktok social press papers done finished leaving switching switch moving years months last final ' +
    'konkurrenz mitbewerb mitbewerber anbieter wechsle wechsel wechsele wechseln kunden kundin niemals nie bewertung rezension stern sterne weiterempfehlen empfehlen ' +
    'competencia competidor proveedor operador operadora perdido perder perdiendo vuelvo volvere volver resena valoracion critica opinion calificacion puntuacion estrella estrellas recomiendo recomendare recomendar recomendarlos recomendaros recomendarles recomendarlas recomendarla ' +
    'concurrent concurrents concurrence fournisseur assureur prestataire operateur perdu perdre jamais avis commentaire critique evaluation etoile etoiles recommande recommanderai conseille conseillerai',
  removal:
    'oubliez drop axe ditch zap stop keeping storing holding retaining retain hold store having have don clear take weg verschwindet verschwinde vernichtet vernichten langer quita quite quiten quitar quitad retiren retire retirar desaparezca desaparezcan fuera eliminada borrada cerrada guarden guarde conserven conserve tengan almacenen guardando conservando enlevez enleve virez vire retirez retirer otez oter degagez radiez disparaisse gardez conservez stockez gdpr ccpa ' +
    'purge purged scrub scrubbed expunge eliminate annul void dismantle obliterate quit exit trace undo revoke withdraw loswerden los stilllegen stillgelegt dichtmachen annullieren aufgeben beenden tilgen tilgt abschaffen wegmachen abmelden austragen austreten abgemeldet mehr raus verschwinden desactivar desactiven desactivad anular anulen anula anulad inhabilitar deshacerme liquidar finalizar seguir estar continuar tener mantener conservar teniendo salirme irme desaparecer borrarme quitarme eliminarme clore clos annuler annulez eliminer virer liquider detruire desinscrire desinscris desinscrivez plus suprimo delete deleted deleting deletion remove removed removing removal close closed closing closure terminate terminated terminating termination terminations deletions removals closures erase erased erasing cancel cancelled canceled ' +
    'cancelling canceling cancellation cancellations deactivate deactivated deactivating deactivation discontinue end ending invalidate kill wipe shut rid keep leave longer gone down ' +
    'unregister deregister scrap nuke deactive forget forgotten erasure destroy destroyed destruction disappear off out ' +
    "discontinuing discontinued shutting wiped offline dispose abolish dissolve not don't " +
    'losch streicht streichen streiche nehmt nehmen borrenme borrame borreme eliminenme eliminame elimineme quitenme quitame saquenme sacame enlever supprime ' +
    'wiping borrad eliminad cerrad cancelad suprimid dad eliminado cerrado borrado cancelada cancelado baja elimine eliminara cierre cerrara borre borrara cancele cancelara losche schliesse kundige loschen loscht geloscht loschung schliessen schliesst kundigen kundigung entfernen auflosen entfernt geschlossen schliessung deaktivieren ' +
    'borrar borren borra eliminar eliminen elimina eliminacion cerrar cierren cierra cancelar cancelen cancela dar cancelacion suprimir elimino borro cierro cancelo doy ' +
    "auflosung borraran eliminaran suprimieran ferme efface desactive resilie supresion suprima suprime supriman cierrame cierrenme cierreme cancelame cancelenme effacement l'effacement l'oubli d'effacer detruisez " +
    'supprimer supprimez suppression fermer fermez fermeture cloturer cloturez cloture effacer effacez resilier resiliez resiliation desactiver desactivez supprimiez fermiez cloturiez effaciez',
  account:
    'file oubliez geloscht registered signed member customer angaben infos informationen mich person mir uns mio nuestro mi gdpr ccpa base fichier fichiers cliente client inscrit inscrite enregistree enregistre membre ' +
    'registriert gespeichert angemeldet gefuhrt kunde kundin nutzer mitglied allem socio miembro borren borrar eliminen eliminar supriman suprimir desinscrire desinscris desinscrivez plateforme organization organizations organisation organisations org orgs workspace workspaces tenant tenants company firm business school club team mandant mandanten arbeitsbereich firmenkonto firmenaccount firmenprofil organizacion espacio espace aplicacion plataforma web pagina tienda account accounts profile profiles membership memberships everything data information info details system systems database records servers server books service site platform app all anything whatever user login registration me myself files databases forgotten erasure unregister deregister ' +
    'kundendatei kundenkartei kundendatenbank datenbank kartei kundenstamm kundenliste sistema sistemas registros fichero ficheros systeme systemes registres ' +
    "alles loschung supresion informacion todo tout informations effacement l'effacement l'oubli " +
    'coordonnees usuario registro konto kontos benutzerkonto kundenkonto profil profils mitgliedschaft daten ' +
    'cuenta cuentas perfil datos compte comptes donnees',
  refund:
    'avoir revert reverted cash voucher vouchers coupon coupons replacement replacements exchange points gift cards swap trade knock release deposit price cost costs value fare amount sum abonaran abonara abonen ingresen ingrese ingresaran ingresara retornen retorne regresaran regresara importe cargo cobro pago summe betrag kaution anzahlung gebuhr redonnez restituez ' +
    'reversal reversals owe owes owed purchase purchases purchased undone void billed overcharged debited deducted dispute disputing contest contesting chargebacks ' +
    'refund refunds refunded refunding refundable reimburse reimbursed reimbursement reimbursements money back chargeback rebate rebates rebating reimbursing restitution restitutions compensations compensation compensate compensated return returned returning reverse reversed waive waived undo paid spent credit credited charge charges charged fee fees claim ' +
    'reclame reclamons exige exigeons demande ruckerstatten ruckerstattet zuruckgezahlt zuruckgebucht zuruckuberwiesen ruckuberweisung ruckerstattung erstattung zuruckerstatten zuruckerstattet erstatten erstattet ersetzen geld zuruck zuruckbekommen zuruckerhalten zuruckhaben wiederhaben zuruckzahlen zuruckuberweisen zuruckbuchen gutschrift gutschreiben gut ruckbuchung ruckzahlung ' +
    'reembolso reembolsen reembolse reembolsar reembolsarme reembolsenme reembolseme devolucion devolver devolverme devolvernos devuelvan devuelva devuelvas devuelvanme devuelvame devuelveme reintegrar reintegrarme reintegren reintegre reintegrenme abonar abonarme dinero recuperar ' +
    'erlassen schadensersatz schadenersatz entschadigung zuruckzuzahlen zuruckzuerstatten indemnizacion compensacion deben dedommagement indemnisation ' +
    'devolvieran devolviera reembolsaran reembolsara reintegraran reintegrara abonarnos abone abonenme reembolsarnos reembolses reintegrarnos reintegreme devolvais regresen regrese vuelta ' +
    'remboursement rembourser remboursez rembourse rembourses remboursee remboursees remboursiez argent retour rendez rends rendre rendiez restituer recrediter recreditez recuperer ravoir crediter',
  complaint:
    'noted recorded documented behaviour behavior attitude dissatisfaction discontent displeasure disapproval indignation outrage objection objections protest disappointment disgust dismay unprofessional disrespectful mistreated rude humiliated insulted unzufriedenheit unmut missfallen verargerung emporung descontento insatisfaccion malestar disconformidad indignacion protesta desacuerdo desagrado enfado mecontentement insatisfaction desaccord protestation deception reclamations plaintes ' +
    'plaindre complaint complaints complain complaining ombudsman ombudsperson grievance grievances reclamation reclamations claim claims report reporting compliant standards fcc fca ofcom ofgem accc general bbb bureau ftc cfpb regulator trading consumer authority authorities regulators ' +
    'consumo consumidor consumidores ocu omic facua profeco sernac indecopi condusef aesa defensor espana dgccrf fraudes dgac cnil arcep acpr amf conso signalconso mediateur conciliateur defenseur consommateurs ufc choisir verbraucherzentrale verbraucherschutz bafin bundesnetzagentur ombudsmann ombudsfrau ombudsstelle schlichtungsstelle schlichter luftfahrtbundesamt warentest datenschutzbehorde ' +
    'reklamiere reclamaciones quejas plains ' +
    'beschwerde beschweren reklamation queja quejarme reclamacion reclamo reclamation denuncia plainte plaindre beschwere quejo',
  law:
    'dsgvo datenschutz datenschutzgesetz verbraucherrecht verbraucherrechts gesetz recht datenschutzbehorde verbraucherzentrale verbraucherschutz datenschutzbeauftragten bundesnetzagentur schlichtungsstelle abogados abogadas commission commissioner laws regulations regulation legislation agency officer authority authorities infringes infringing assault harassment barrister barristers racism damages losses injury injuries recourse remedies arbitration civil criminal distress deceptive advertising unfair liable negligence crime ' +
    'infringed cops skin race religion gender disability nationality sexuality ethnicity wheelchair accent headscarf hijab dog press pressing sold exposed claims unlawful wrongful discrimination discriminated discriminating discriminates discrimination slur slurs racial racist sexist homophobic discriminatory leaked published contacted solicitor ' +
    'lawyer lawyers attorney attorneys sue suing sued solicitor solicitors court legal legally lawsuit lawsuits litigation gdpr subpoena tribunal ombudsman regulator police breach breached breaching violate violated violates violating violation proceedings privacy illegal law police poursuivre cease protection rechtliche gericht gerichtlich rechtsanwalt legales demandarlos demandarles denunciarlos abogada justice poursuites ' +
    'poursuite judiciaire judiciaires affaire action rights subject ' +
    'juristische gerichtliche attaque attaquer attaquerai attaquerons attaquons traine trainer trainerai verklage zeige zeigen anzeigen anzeige strafanzeige denunciar denuncia denunciare denunciaremos denuncio denunciarlas denunciarle denunciarles denunciarlo denunciarte denunciaros ' +
    'demandare demandaremos demando demandarlas demandarle demandarlo demandarte demandaros tribunales juzgado juzgados corte juicio juez plainte poursuis poursuivrai poursuivrons poursuivons procedure demeure tribunaux juge ' +
    'anwalt anwaltin klage verklagen abogado abogada demanda demandar avocat avocate tribunal',
  harm:
    'saigner cleared cleaned cerro cerraba pelaron pelo hacked sending cracked finger fingers usando inflamadas inflamados brise brisee brises cassee effondree flew thrown lost headache closed gave dropped crashing folded apart came boursouflees boursoufles brules cloquee engourdies engourdis irrite irritee irrites irritees ferme fermee fermes fermees gonfler enfler peler spy burgled making using ampoules brulees retirer depenser stuck urgent casse leaving someone somebody hacker hackers fraudster fraudsters scammer scammers thief thieves crook crooks stranger strangers criminal criminals taking taken moving spending transferring disappearing vanishing used flying loose handlebars blister blisters blistered blistering swell swells puffed peel peeled peeling closing numb bled bleed bleeds inflamed infected scalded scalding scald scalds scarred scar scars scarring welt welts sores bruises bruising brought sat went ended drove rushed had stitches concussion whiplash palpitations nosebleed nosebleeds boils sight eyesight vision hearing tooth teeth casualty dizzy faint unwell cough coughing headaches vapour vapours vapor vapors shock jolt fallen tipped toppled landed snapped caught trapped crushed jammed pinched sucked bit biting bitten emptying draining drained emptied stealing stolen withdrawing withdrawn wiping clearing cleaning robbed robbing tracking stalk spying watching monitoring locating track monitor locate watch tracks stalks monitors ' +
    'angeschwollen geschwollen zugeschwollen aufgequollen veratzt veratzungen taub blutet bluten geblutet blasen brandblasen quaddeln ausschlag entzundet schwoll schwollen schwillt notaufnahme luft bewusstlos ohnmachtig genaht gefallen gesturzt gekippt gekracht gefallt umgekippt umgefallen draufgefallen draufgesturzt draufgekippt zusammengebrochen zusammengekracht eingebrochen weggebrochen versagt ausgefallen blockiert eingeklemmt gequetscht raumt raumen plundert plundern leert leeren hebt heben stiehlt stehlen klaut klauen uberweist konto onlinebanking verfolgt ortet uberwacht stalkt beobachtet ' +
    'hincho hincharon hinchado hinchada hinchados hinchadas hinchar inflamo inflamaron inflamado inflamada durmio entumecio ampollas ronchas sarpullido llagas quemaduras sangra sangraba urgencias respirar encima cayo cayeron volco frenos freno rompi rompio parti partio vaciando robando retirando sacando gastando transfiriendo rastreando siguiendo espiando vigilando acosando rastreandome siguiendome espiandome vigilandome acosandome ' +
    'gonfle gonflee gonfles gonflees enfle enflee enfles enflees cloques cloque saigne saignee engourdi engourdie boursoufle boursouflee brulures ecchymoses plaques urgences respirer tombe tombee dessus effondre effondree ecroule ecroulee freins frein vider voler piller espionne surveille traque harcele localise piste fracture foule tordu ',
  danger:
    'ablaze hands swelled swollen swelling bulging bloated hazard hazards hazardous shocked shocks zapped toxic fumes chemical rash hives vomiting puking diarrhea threw throwing threat threats cockroach cockroaches roaches infection roach maggots maggot worm worms mold mould ' +
    'broken pushed consciousness following scared afraid terrified kiss kissed undressed held captive against killed shard anymore assault assaulted assaulting grope raped raping rape molested groped groping harassed harassing harassment stalked stalking kidnapped abducted mugged punched beaten stabbed strangled attacked attacking trafficked drugged abused hostage sexual sexually touched touching ' +
    'touch inappropriately slapped beat beats hit hits kicked choked choking shoved grabbed spat exposed followed chased locked violence abuse murder physical physically gun knife weapon machete pistol rifle firearm shooter ' +
    'intruder burglar burglars prowler broke breaking safe unsafe endangered fear feared fearing lives drunk intoxicated influence drugs stoned asleep texting drinking smell smelled smelling smelt smells alcohol booze weed beer died drowned brakes brake ' +
    'burning melting burn melt smoke spark overheated burst melted sparked shattered cut sliced slashed glass metal needle razor blade nail plastic shards leak leaks leaking leaked flooding flooded collapsed collapsing caved poisoning sickened sick ill swallowed ingested inhaled hospitalized hospitalised er icu ' +
    'breathing struggling unresponsive fainted passed stroke seizure asthma panic miscarriage fractured sprained twisted accident crash crashed collision fell unattended abandoned alone unconscious live alive exist wake living dying ending pills tablets meds medication brigade rape shoot stab emergency odor odour ' +
    'suicide suicidal kill myself die dying hurt harm fire smoke smoking injured injury injuries ambulance hospital emergency shock electrocuted burned burnt burns bleeding unconscious poisoned allergic anaphylactic exploded explosion explode gas bomb shoot threatened threatening unsafe danger dangerous chest breathe breathing attack overdose overdosed 911 999 112 paramedics sparks sparking flames dead killing hurting harming cutting ' +
    'himself herself themselves life end reason anaphylaxis leben carbon blew burst threatens brennt gebrannt brand feuer explodiert verbrannt verletzt riecht stinkt krankenwagen notarzt vergiftet brustschmerzen allergische incendio prendio llamas exploto queme ambulancia huele olor descarga alergica dolor explose gaz allergique decharge brule brulee poitrine geraucht stromschlag umbringen quitarme suicidarme tuer jours incendio feu ' +
    'brennen qualmen rauchen schmoren funken rauch qualm flammen raucht qualmt schmort verbruht verschluckt humo chispas arder quemarse incendiarse humear ardiendo quemandose incendiandose trago tragado quemo quemado electrocuto electrocutado intoxico intoxicado atraganto atragantado ahogo asfixio desmayo lesiono lesionado electrocute intoxique corriente calambrazo ' +
    'fumee etincelles flammes bruler fumer electrocutee brulee blesse blessee intoxiquee etouffe etouffee empoisonne empoisonnee avale avaler ingere ingerer prendre ' +
    'weiterleben solto soltaron salieron gewischt elektroschock calambre electrocute electrocutee selbstmord umbringen suicidio matarme suicide suicider sterben tot vivir viviendo morir morirme muerto muerta vida mato matar quitar finir vivre mourir mort morte vie jours',
  told:
    'asking asked chat chatverlauf transcript conversation further filled debut historique historial conversacion principio inicio comienzo puse puesto 2x 3x 4x 5x gegeben geschickt melde erwahne zweiten dritten vierten funften letzten wiederholten segunda tercera cuarta quinta enesima ultima pregunto pido solicito dado mandado enviado facilitado explicado contado repetido deuxieme troisieme expose conte explique raconte decrit uploaded emailed forwarded zero scratch beginning square ' +
    'fragst fragt submitted mention siehe hace redemandez redemandes demandez demandes precise explique envoye donne tausendmal hundertmal zweimal dreimal mehrfach mehrmals vorhin eben gerade oben steht stand stehen gefragt frage fragen lesen lies lest schau schauen verlauf satt leid mude lust wiederholen repetir repetirlo repetirme repetirselo repetirle repitiendo explicarlo explicarselo decirlo decirselo explicar contarlo contar decir ' +
    'acabo lea lee lean leed relea mire mira vea revise misma mismas mismo mismos cansado cansada harto harta aburrido aburrida vuelvo insisto arriba mensaje escrito ' +
    "redise redire repeter reexplique reexpliquer demander demande lisez relisez lis relis regardez regarde voyez remontez remonte meme memes marre assez fatigue fatiguee lasse retaper viens redis insiste j'insiste ecrit indique marque dessus haut expliquer " +
    'written shared covered discussed settled established twice through mentioning told telling tell said say ' +
    'specified described indicated explain type typing enter entering give giving answer hear over message mail email question saying already repeat repeated repeating repeatedly again explained explaining mentioned answered gave given provided sent asked asking times time third previously earlier just wrote stated typed entered keep read see look scroll check above often went gone before wie ich como comme schon bereits ya dije dicho deja dit einmal mal nochmal nochmals wiederhole veces vez repito cuantas combien fois repete repeter',
  verdict:
    'happy satisfied pleased impressed expected let letdown below beneath under short enough scratch standard par mark snuff usual downhill slipped dogs worse disappointed disappointing underwhelming underwhelmed unimpressed dissatisfied unsatisfied enttauschend erwartet wunschen decepcionante esperaba esperabamos desear decevant decevante decevants decevantes attendais attendions attendait decu decue decus decues desirer pay paid expect fausses information informations info infos explication explications enttauscht schlechter schlechte schlechtes schlechten schlecht mieser miese mieses miesen mies lausiger lausige lausiges lausigen lausig unfreundlicher unfreundliche unfreundliches unfreundlichen grottig furchtbar schrecklich beschissen zumutung letzte pesimo pesima mal mala malo malisimo malisima horrible deplorable lamentable nefasto nefasta terrible vergonzoso vergonzosa penoso penosa desear conforme conformes decepcionado decepcionada decepcionados decepcionadas descontento descontenta descontentos descontentas insatisfechos insatisfechas insatisfecho insatisfecha decu decue decus decues mecontent mecontente mecontents mecontentes insatisfaits insatisfaites contentes satisfaits satisfaites insatisfait insatisfaite contente contents mauvais mauvaise mauvaises pietre pitoyable catastrophique minable decevant decevante mediocre unimpressed poor bad lousy shoddy dreadful shocking appalling non ' +
    'misunderstood misunderstand misunderstanding misread misreading missed missing understand understood understands answer answers answered answering response reply replies helped helping helps helpful advice solution solutions solve ' +
    'kind sort nowhere circles square began started wiser generic canned scripted robotic vague silly dumb useless unhelpful pointless nonsense nonsensical meaningless ridiculous template paste happy satisfied impressed convinced pleased unhappy dissatisfied unsatisfied disappointed ' +
    'least finally read reread actual straight sensible relevant useful asked ignoring avoiding dodging twisting same irrelevant applicable topic close ' +
    'wrong incorrect outdated broken dead rubbish garbage confusing fixed solved resolved sorted better homepage login 404 page link links article articles button suggestion suggestions steps instructions explanation ' +
    'changed happened happens changes worked works luck difference effect success avail improvement worse different fix question problem ' +
    'responses instruction explanations suche wollte meinte brauche derselbe derselben dieselben kein keine nicht ' +
    "n'existe n'apparait n'y " +
    'menupunkt menu knopf schaltflache reiter boton opcion pestana apartado aparece bouton onglet rubrique existe apparait affiche mal equivocado equivocada equivocados equivocadas desactualizado desactualizada desactualizados desactualizadas anticuado anticuada anticuados anticuadas desfasado desfasada desfasados desfasadas absurdos absurdas ridiculo ridicula ridiculos ridiculas broma chiste tonteria basura desastre funcionan generico generica genericos genericas estupido estupida estupidos estupidas automaticos automaticas automatizado automatizada recherche recherchais incorrects incorrecte incorrectes importe automatique automatiques faites apply false bad conflicting misleading contradictory repeating copying pasting reciting clue tried done checked clicked opened went visited still confused lost stuck unsure department forget ' +
    'passt trifft gilt lost behebt klart erklart betrifft bezieht darum weiss wusste zufrieden schlauer schlau befolgt bleibt link seite artikel enlace articulo cuestion satisfecho satisfecha conforme contento contenta all even actually help zero vorbei stimmt stimmen passen respondiendo contestando escuchando bonne bon speaking talking feel satisfying satisfactory unsatisfying unsatisfactory fits fit already knew copy copied script advert boilerplate pitch manual option button menu tab setting section fails crashes freezes simple basic straightforward listen takes took unnutze unnutzer unnutzes unnutzen sinnlose falsche blode bloder blodes bloden dumme dummer dummes dummen pregunta problema cuestion pas plus nutzlose nutzloser nutzloses nutzlosen sinnloser sinnloses sinnlosen duda consulta pagina avancee unzufrieden aplica corresponde sentido dice explica menciona ' +
    "sigo seguimos quedo mismas aident avancent apportent conviennent m'aident m'apportent concerne concernent s'applique s'appliquent sais sait satisfait satisfaite satisfechos satisfechas contentos contentas autre lien liens applique " +
    'best faq faqs tip tips step video videos guide guides pages workaround chatbot assistent automat tipp tipps auskunft vorschlag vorschlage hinweis hinweise nichts thema anfrage anderes asistente util utiles correcta incorrecto incorrecta incorrectos incorrectas equivocado equivocada equivocados equivocadas utilidad automatizados automatizadas automatica automatico hilft helfen hilfst helft bringt bringen nutzt nutzen geholfen gebracht genutzt weitergeholfen weiter voran kreis beantwortet beantworten beantwortest beantwortete antwort antworten geantwortet frage anliegen verstanden verstehen verstehst versteht kapierst kapiert begreifst gefragt gemeint gesucht gewollt wissen meine ' +
    'verfehlt lesen liest zuhoren nutzlos nutzlose unnutz unbrauchbar sinnlos wertlos hilflos hilfreich hilfe losung unsinn quatsch blodsinn falsch witz lacherlich murks mull katz zeitverschwendung verschwenden gleiche gleichen gleicher gleiches selbe selben dieselbe ' +
    'funktioniert geht klappt lauft probiert versucht gemacht ausprobiert getan gelesen nachgelesen durchgelesen geklappt geandert anderung besserung veranderung wirkung erfolg erfolglos ergebnis fehler problem ' +
    'ayuda ayudas ayudan ayudando ayudo ayudado ayudaste ayudaron sirve sirven sirves sirvio servido aclara aclaran aclarado soluciona solucionan soluciono solucionado solucionaron solucion resuelve resuelven resolvio resolvieron resuelto aporta ' +
    'responde responden respondes respondido respondiendo respondio contesta contestan contestas contestado contestando contesto respuesta respuestas pregunte preguntado preguntaba preguntando pregunto necesito necesitaba queria busco buscaba buscando ' +
    'entiende entiendes entienden entendiendo entendido entendiste entendio comprende comprendes comprenden comprendido escucha escuchas escuchando leyendo lee lees ver vale valen inutil inutiles absurdo absurda vueltas circulos ninguna ningun mismo misma mismos mismas perdida perdiendo perder irrelevante ' +
    'sigue siguen continua aun todavia probado probe probarlo intentado intente intentarlo hice hecho hacerlo seguido leido lei funciono funcionado funciona cambio cambiado cambia exito suerte manera va ' +
    "aide n'importe aidez aides avance sert servent servez sers apporte arrange convient m'aide m'aidez m'aides n'aide n'aidez n'aides m'avance m'apporte aidee servi repond repondez reponds repondent repondu resout resolvez resolvent regle traite compris resolu saisi lu demande demandais voulais cherche cherchais " +
    'comprenez comprends comprend ecoutez ecoutes lisez lis saisissez voir plaque sujet nul nulle nuls nulles inutile inutiles inutilisable rien rond avancons avance mene meme memes perte perdre perds gaspillage utile utilite pertinent interet reponse reponses solution ' +
    'faux fausse bidon bidons absurde absurdes ridicule blague stupide stupides generique generiques erronee erronees marche fonctionne essaye essaie teste fait tente consulte suivi regarde succes resultat aucun aucune toujours persiste probleme souci erreur bug quelle',
  anger:
    'verruckt wahnsinnig irre narrisch verzweifeln davonlaufen melken fahren fertig wahnsinn weissglut wut faxen geduld desesperante frustrante exasperante desquiciante insoportable agotador rabia coraje frustracion impotencia hartazgo desespera quicio nervios desesperado desesperada craque pete folle fou dingue chevre nerfs patience desesperant exasperant frustrant agacant penible fasse fass blod dumm bescheuert idioten trottel deppen halten haltet haltst prenez prends prend toman tomais tomas tomando aguanto soporto leck leckt lecken teufel holle dreh drehe durch wahr peux perdre ' +
    'unverschamtheit frechheit sauerei schweinerei zumutung schande armutszeugnis verarsche abzocke schlamperei katastrophe skandal unverschamt inakzeptabel unakzeptabel unertraglich unerhort ungeheuerlich skandalos lachhaft lacherlich witz unfassbar letzte unterirdisch kanone fassen kotzen saftladen ' +
    "stinksauer stocksauer wutend genervt verargert angepisst emport fassungslos entnervt frustriert sauer enttauscht nase schnauze reicht reichts reicht's kotzt nervt argert regt nie schlechteste schlechtester schlechtestes schlechtesten miserable miserabler miserables miserablen katastrophale katastrophaler katastrophales katastrophalen " +
    'unterirdische unterirdischer unterirdisches unterirdischen grottenschlechte grottenschlechter grottenschlechtes grottenschlechten lausige lausiger lausiges lausigen unverschamte unverschamter unverschamtes unverschamten unmogliche unmoglicher unmogliches unmoglichen furchtbare furchtbarer furchtbares furchtbaren grauenhafte grauenhafter grauenhaftes grauenhaften miserabel katastrophal grottenschlecht grauenhaft ' +
    'tassen alle aller verarschen veralbern verappeln arm verschaukeln verkaufen verarscht veralbert betrogen stich hingehalten abgezockt ernst kragen raufen 180 ' +
    'verguenza inaceptable indignante intolerable inadmisible vergonzoso vergonzosa lamentable desastre tomadura respeto estafa robo atropello abuso burla escandalo insulto desproposito asco seriedad profesionalidad indignacion harto harta hartos hartas furioso furiosa furiosos furiosas enfadado enfadada enfadados enfadadas enojado enojada enojados enojadas ' +
    'indignado indignada indignados indignadas cabreado cabreada cabreados cabreadas frustrado frustrada frustrados frustradas desesperado desesperada desesperados desesperadas molesto molesta molestos molestas decepcionado decepcionada decepcionados decepcionadas narices gorro mono huevos cojones pelo mareando ignorando estafando robando burlan rien reis burlais riendo burlando ' +
    'pesimo pesima horrible nefasto nefasta asqueroso asquerosa malisimo malisima deplorable peor basta nunca colmo vuelvo volvere ladrones estafadores sinverguenzas incompetentes inutiles impresentables mentirosos caraduras ' +
    "inadmissible inacceptable scandaleux scandaleuse scandale honte honteux insupportable revoltant ecoeurant pitoyable n'importe vol arnaque escroquerie manque inimaginable moquer marre assez ras claque dos furieux furieuse colere enervee enerve excede excedee scandalise scandalisee outre outree indigne indignee revolte revoltee ulcere ulceree bien betrug rege reg bout mecontent mecontente decu decue " +
    'moquez fichez foutez payez moque fiche fout pire nul nulle minable catastrophique inexistant desastreux execrable pourri pourrie jamais voleurs escrocs incapables menteurs incompetents irresponsables bande trop comble coupe suffit',
  technical:
    'kubectl pod pods helm container containers ingress payload payloads retries fingerprint metadata idp oidc scim jwt curl sandbox ike ipsec wireguard openvpn vlan subnet nat dhcp mtu pppoe coax splitter upstream downstream dbmv snr ont gateway inverter inverters wechselrichter inversor onduleur ecu obd plc utf eof segfault sigsegv coredump heap oom cpu gpu ram raid nas uefi cert eeprom relay sensor sensors regex cron redis kafka rabbitmq kubernetes terraform ansible git npm pip yaml toml schema sandbox staging proxy rollback hotfix bootloader kext ' +
    'azure okta ldaps kerberos radius snmp syslog sip rtp codec kernel wlan lan ping traceroute nslookup telnet rj45 sfp repeater mesh boiler heizung therme caldera chaudiere thermostat compressor kompressor steuergerat ' +
    'error errors exception exceptions traceback stacktrace stack version versions crash crashes crashed crashing log logs api apis server servers install installed installing reinstall reinstalled reinstalling driver drivers firmware ' +
    'update updated updating upgrade upgraded upgrading timeout timeouts timed config configuration configured database router browser cache cookies reboot rebooted restart restarted restarting reset linux windows ubuntu ' +
    'android ios macos chrome firefox safari kernel module package packages dependency endpoint webhook webhooks token json http https ssl tls certificate dns ip port ports vpn ssh sql query debug null undefined ' +
    'integration sdk plugin script terminal command shell sync syncing synced latency packet bluetooth wifi ethernet usb hdmi boot bios partition disk ' +
    'fehler fehlermeldung fehlercode absturz absturze neustart treiber installiert neuinstalliert deinstalliert aktualisiert aktualisierung neugestartet gestartet anwendung rechner ' +
    'actualizacion actualizar actualice reinstale reinicie desinstale instalar instalado reinstalado reiniciado servidor navegador controlador ' +
    'odbc jdbc sqlstate excepcion redemarree redemarre modem reboots rebooting restarts saml oauth sso cors cdn smtp spf dkim dmarc imap mqtt graphql ldap middleware postgres postgresql mysql mongodb nginx docker kubernetes deadlock handshake idempotency certificates certs endpoints apis sdks erp csv xml edi zertifikat schnittstelle datenbank werksreset bootschleife schleife cache treiber ' +
    'certificado certificados drivers bucle integracion firmware certificat certificats boucle pilotes reinstallee reinstallees demarrage reinitialisation erreurs errores import export imports exports ' +
    'erreur reinstalle redemarre redemarrage desinstalle serveur navigateur pilote',
  negation:
    "not no never don't doesn't didn't can't won't isn't wasn't haven't hasn't couldn't wouldn't shouldn't aren't weren't without nothing nobody none hardly",
  thanks: 'thanks thank ty cheers appreciate appreciated danke gracias merci',
  greeting: 'hi hello hey morning evening afternoon greetings hallo hola bonjour yo',
  service:
    'service support app website site company bot chatbot robot machine ai assistant agent team customer answer answers help system response responses ' +
    'company software product policy bank hotel airline you your',
} as const

export type FlagName = keyof typeof flaggedWords
