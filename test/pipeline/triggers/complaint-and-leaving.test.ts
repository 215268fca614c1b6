import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** A complaint in few words, and who wants to be forgotten: in four languages. */

describe('a complaint in German', () => {
  firesOn(
    'formal_complaint',
    [
      'Reklamation',
      'Hallo, ich hätte eine Beschwerde wegen der Lieferung',
      'hiermit beschwere ich mich',
      'ich beschwere mich über den Ton Ihres Fahrers',
    ],
    { language: 'de' },
  )
  sparesLines(
    'formal_complaint',
    [
      'ich beschwere mich ja nicht',
      'Ich habe keine Beschwerde über Sie',
      'ich habe eine Beschwerde über meinen Nachbarn',
      'was wurde aus der Beschwerde von gestern?',
    ],
    { language: 'de' },
  )
})

describe('a complaint in Spanish', () => {
  firesOn(
    'formal_complaint',
    ['Una queja', '¿dónde está el libro de reclamaciones?', 'tengo una queja sobre el repartidor'],
    { language: 'es' },
  )
  sparesLines('formal_complaint', ['no tengo ninguna queja', 'sin queja', 'tengo una queja de mi vecino'], {
    language: 'es',
  })
})

describe('a complaint in French', () => {
  firesOn('formal_complaint', ['Réclamation', "j'ai une réclamation à faire", 'je me plains de votre livreur'], {
    language: 'fr',
  })
  sparesLines(
    'formal_complaint',
    ['je ne me plains pas', "je n'ai aucune plainte", "j'ai une plainte contre mon voisin"],
    { language: 'fr' },
  )
})

describe("somebody else's complaint form", () => {
  sparesLines('formal_complaint', ["my bank's complaint form asks for your address", "our school's complaints form"])
  firesOn('formal_complaint', ["where is your company's complaint form?", 'I need the complaint form'])
})

describe('to be forgotten', () => {
  firesOn('account_deletion', [
    'shut everything down and erase my details',
    'I am done here, please delete my info',
    'close everything I have with you',
    'close my joint account',
  ])
  sparesLines('account_deletion', [
    'how can I remove an account I follow?',
    'can you delete the account of a friend from my contacts',
    "I want to cancel the account owner's card",
    'delete my card details',
    'close everything except the savings pot',
  ])
  firesOn(
    'account_deletion',
    ['Bitte streicht mich aus der Kundenkartei', 'können Sie mich aus Ihrem System löschen?'],
    {
      language: 'de',
    },
  )
  sparesLines('account_deletion', ['Löscht mich bitte aus dem Verteiler', 'nehmt mich von der Liste'], {
    language: 'de',
  })
  firesOn('account_deletion', ['bórrenme de su base de datos'], { language: 'es' })
  sparesLines('account_deletion', ['bórrenme de la lista de correo'], { language: 'es' })
  firesOn('account_deletion', ['supprimez-moi de votre fichier clients'], { language: 'fr' })
  sparesLines('account_deletion', ['retirez-moi de la liste de diffusion'], { language: 'fr' })
})

describe('where a complaint goes, and what is to count as one, in English', () => {
  firesOn('formal_complaint', [
    'id like to raise a greivance about how your branch staff spoke to my dad',
    'i want to file a complant',
    'how do i lodge a greviance',
    'I wish to file a formal compliant',
    'my grievence should be put on file, this is a formal grievance',
    'where do i send a grievence',
    "I'm submitting a formal greivance",
    'Kindly treat this email as a formal grievance.',
    'to whom should this complaint be addressed',
    'please accept this letter as my complaint',
  ])
  sparesLines('formal_complaint', [
    'our union deals with any grievence of the employees',
    'grieving families get a discount, is that right',
    'is the charger compliant with EU rules',
    'what is the greviance policy for our staff, we are an employer of ten',
    'please accept this letter as proof of address',
    'please read my message as a joke',
    'to whom should I address the parcel',
  ])
})

describe('where a complaint goes, and what is to count as one, in German', () => {
  firesOn(
    'formal_complaint',
    [
      'Hiermit lege ich förmlich Beschwerde gegen die Ablehnung meines Antrags ein.',
      'Ich lege hiermit Beschwerde gegen Ihren Bescheid vom 3. Mai ein.',
      'Ich erhebe Beschwerde gegen diese Entscheidung.',
      'Ich reiche Beschwerde wegen Ihres Mitarbeiters ein',
      'nehmen sie das bitte als reklamation auf und bestätigen sie mir das schriftlich',
      'Bitte nehmen Sie das als Beschwerde auf.',
      'das können Sie als offizielle Beschwerde werten',
      'Betrachten Sie diese Nachricht als Beschwerde.',
      'An wen kann ich meine Beschwerde richten?',
      'Wohin schicke ich eine Beschwerde?',
      'Ich möchte mich förmlich beschweren',
      'Ich möchte gegen den Bescheid Beschwerde einlegen.',
      'Wir legen Beschwerde gegen die Kündigung ein.',
      'Bitte als Beschwerde weiterleiten.',
      'Verstehen Sie das bitte als offizielle Beschwerde.',
      'wo kann ich eine beschwerde hinschicken',
      'bitte erfassen sie das als reklamation',
      'Ich beschwere mich hiermit in aller Form.',
      'Dies ist als Beschwerde zu verstehen.',
      'Bitte teilen Sie mir mit, an wen ich meine Beschwerde richten kann.',
      'An wen muss ich mich für eine Beschwerde wenden?',
    ],
    { language: 'de' },
  )
  sparesLines(
    'formal_complaint',
    [
      'Ich lege keine Beschwerde gegen den Bescheid ein.',
      'Die Nachbarn haben Beschwerde gegen uns eingelegt.',
      'Ich lege die Rechnung als Anhang bei, es ist keine Beschwerde.',
      'Das soll nicht als Beschwerde verstanden werden.',
      'Bitte nehmen Sie das nicht als Beschwerde auf.',
      'Wo finde ich die Einstellung für Beschwerden meiner Kunden?',
      'wohin schicke ich die beschwerde gegen meinen vermieter',
      'Ich möchte gegen niemanden Beschwerde einlegen.',
      'Sehen Sie das nicht als Beschwerde, es ist nur ein Hinweis.',
      'Der Mieter legt Beschwerde gegen uns ein, gibt es dafür eine Vorlage?',
      'Wohin soll ich die Rechnung schicken?',
      'Nehmen Sie das Paket als Geschenk an?',
      'Wo kann ich die Beschwerden der Kunden im Dashboard sehen?',
      'Gegen Beschwerden beim Atmen hilft das?',
      'Bitte teilen Sie mir mit, an wen ich die Rechnung richten kann.',
      'An wen muss ich mich für eine Reservierung wenden?',
      'Wo ich meine Beschwerde sehen kann, weiß ich schon, danke.',
    ],
    { language: 'de' },
  )
})

describe('where a complaint goes, and what is to count as one, in Spanish', () => {
  firesOn(
    'formal_complaint',
    [
      '¿A quién dirijo mi queja?',
      '¿Dónde puedo enviar una reclamación?',
      'Tomen esto como una queja formal.',
      'Considere este mensaje una reclamación.',
      'quiero que esto conste como queja',
      'a dónde mando una queja contra su repartidor',
      '¿Adónde tengo que enviar mi reclamación?',
      '¿Ante quién presento una queja por este empleado?',
      'anoten esto como reclamación por favor',
      'Por la presente presento una reclamación formal.',
      'Le escribo para interponer una queja.',
      '¿Me podría indicar dónde presentar una reclamación?',
    ],
    { language: 'es' },
  )
  sparesLines(
    'formal_complaint',
    [
      'No lo tomen como una queja, solo pregunto.',
      '¿Dónde puedo enviar una queja contra mi vecino?',
      '¿Dónde está la oficina?',
      '¿Dónde puedo enviar el paquete?',
      'registré una cuenta y no me llega el correo, no es una queja',
      'donde pongo la tarjeta',
      'como registro una queja de mis clientes en el CRM no lo sé',
      'tome nota de la reclamacion numero 55',
      '¿Me podría indicar dónde presentar el pasaporte?',
    ],
    { language: 'es' },
  )
})

describe('where a complaint goes, and what is to count as one, in French', () => {
  firesOn(
    'formal_complaint',
    [
      'a qui adresser une plainte contre votre livreur',
      'À qui dois-je adresser une réclamation ?',
      'Où puis-je envoyer ma réclamation ?',
      'Considérez ce message comme une réclamation.',
      'Veuillez enregistrer ceci comme une plainte.',
      'Comment faire parvenir ma plainte à la direction ?',
      'Où dois-je transmettre ma réclamation concernant le vol ?',
      'À quelle adresse envoyer une plainte ?',
      'notez ça comme une plainte',
      'Par la présente, je dépose une réclamation.',
      'Je vous adresse une réclamation concernant mon vol.',
      "Merci de m'indiquer où adresser ma réclamation.",
      'Je tiens à porter réclamation.',
    ],
    { language: 'fr' },
  )
  sparesLines(
    'formal_complaint',
    [
      "Ne prenez pas cela comme une plainte, c'est une question.",
      'Où envoyer une plainte contre mon voisin ?',
      'À qui adresser une demande de stage ?',
      'ma voisine a adresse une plainte a la mairie',
      'Où envoyer le colis ?',
      'Je ne considère pas cela comme une plainte.',
      'comment formuler une demande',
      'je prends ça comme un compliment',
      'comment deposer un avis',
      'Je vous adresse une copie de ma facture.',
      'je présente une demande de visa',
      'je vous envoie une photo',
      "je n'adresse pas une plainte, juste une question",
    ],
    { language: 'fr' },
  )
})

describe('all that is kept of me, and the account itself, in English', () => {
  firesOn('account_deletion', [
    'Please erase all the personal data you hold on me and confirm once done.',
    'Delete all the data you have about me.',
    'Please delete all personal data.',
    'I request that you erase any information you hold about me.',
    'I hereby request the erasure of all personal data concerning me.',
    'I would like to have his online account closed please, I have the certificate. My father passed away.',
    'My mother died in May and I need her account closed.',
    "how do i get my late dad's profile removed, he passed last week",
    'cancel my subscription and delete my account',
    "close my account, not my brother's",
    'remove my card and also close my account',
    'delete the whole account but keep my invoices',
    'I want you to delete any data that you have on me',
    'kindly erase every piece of information you store about me',
    'Please delete all personal information held about me.',
    'My wife passed on in June. Please could you have her profile deleted?',
    'my grandad died and his account needs to go, please have his account closed',
    'delete everything including my account',
    'cancel my membership and close the account too',
    'please delete, not just deactivate, my account',
    'I hereby request that all data relating to me be erased.',
    'Under GDPR I ask you to erase my personal data.',
    'I am exercising my right to erasure.',
    'Would you please see to it that my profile is removed?',
    'Kindly proceed with the closure of my account.',
  ])
  sparesLines('account_deletion', [
    'What personal data do you hold on me?',
    'Please send me all the personal data you hold on me.',
    'Do you erase the data you have about former customers?',
    'delete all the data on the old phone',
    'how do i erase all data from my watch',
    'I want his account number changed, please',
    'could she have her account closed by mistake',
    'cancel my subscription but keep my account so i dont lose my saves',
    'cancel my subscription, not my account',
    'remove the card but leave my account open',
    'please cancel the premium plan and keep my account',
    'end the trial without closing my account',
    'cancel my order and not the account',
    'do you store data about me',
    'show me the details you hold about me',
    'I want to erase all data from the memory card',
    'what happens to the data you have on me',
    "My late father's account shows a balance, how do I read it?",
    'cancel my order but leave my account alone',
    "remove my brother's card and keep the account",
    'close the ticket, not my account',
    'please delete the app without deleting my account',
    'cancel my plan instead of my account',
    'remove all personal details from the invoice pdf',
    'delete the data you have for my old phone number and put the new one',
    'can you erase the information you wrote about me in the review',
    'get his account details fixed, he died his phone battery lol',
    'do you keep the records you hold about me for long',
    'how long do you keep all personal data',
    "i don't want you to delete all the data you have about me",
    'Kindly proceed with the opening of my account.',
    'make sure my account is not closed',
    'ensure my account is safe',
    'what happens when all data about me should be exported',
    'are the data you have about me encrypted',
  ])
})

describe('all that is kept of me, and the account itself, in German', () => {
  firesOn(
    'account_deletion',
    [
      'Hiermit fordere ich Sie auf, sämtliche über mich gespeicherten Daten gemäß DSGVO zu löschen.',
      'Ich fordere Sie auf, meine Daten zu löschen.',
      'Ich verlange die Löschung aller meiner personenbezogenen Daten.',
      'Bitte löschen Sie alle Daten, die Sie über mich gespeichert haben.',
      'ich bitte um löschung meiner daten',
      'Ich beantrage die Löschung sämtlicher zu meiner Person gespeicherter Daten.',
      'löscht alles was ihr über mich habt',
      'Bitte entfernen Sie sämtliche Daten, die Sie zu meiner Person gespeichert haben.',
      'ich fordere die unverzügliche löschung meiner personenbezogenen daten',
      'Ich mache von meinem Recht auf Löschung Gebrauch.',
      'Ich möchte, dass alle über mich gespeicherten Daten gelöscht werden.',
      'Hiermit widerrufe ich meine Einwilligung und bitte um Löschung aller Daten.',
      'Ich bitte Sie, mein Konto zu schließen.',
      'Bitte veranlassen Sie die Löschung meines Kontos.',
      'Ich wünsche die Auflösung meines Kontos.',
    ],
    { language: 'de' },
  )
  sparesLines(
    'account_deletion',
    [
      'Welche Daten haben Sie über mich gespeichert?',
      'Wie lange dauert die Löschung meiner Daten im Papierkorb, wurde das geändert?',
      'Bitte schicken Sie mir alle über mich gespeicherten Daten.',
      'Wie kann ich alle Daten auf dem alten Handy löschen?',
      'Bitte löschen Sie meine Daten nicht.',
      'Ich fordere Sie auf, die Daten im Formular zu korrigieren.',
      'Ich möchte die Löschung meiner Daten nicht.',
      'Können Sie mir sagen, welche Daten Sie über mich gespeichert haben?',
      'Wie lösche ich meine Daten auf dem Tablet?',
      'Ich möchte wissen, wie die Löschung meiner Daten funktioniert hat.',
      'löscht ihr die Daten meiner Kunden automatisch?',
      'Was passiert mit den über mich gespeicherten Daten?',
      'Ich will nicht, dass Sie meine Daten löschen.',
      'Darf ich die Daten meiner Kunden löschen?',
      'kann ich alles löschen was ihr mir geschickt habt',
      'Bitte veranlassen Sie die Eröffnung meines Kontos.',
      'Ich bitte um Bestätigung der Löschung aller Daten auf dem alten Handy.',
      'Ich will wissen, ob die Auflösung meines Bildschirms reicht.',
      'Nach der Löschung aller Daten ging das Tablet wieder.',
    ],
    { language: 'de' },
  )
})

describe('all that is kept of me, and the account itself, in Spanish', () => {
  firesOn(
    'account_deletion',
    [
      'Solicito la supresión de todos mis datos personales de su base de datos.',
      'Pido la eliminación de mis datos.',
      'Borren todos los datos que tengan sobre mí.',
      'Ejerzo mi derecho de supresión.',
      'dame de baja la cuenta definitivamente',
      'denme de baja la cuenta por favor',
      'Eliminen cualquier información mía que conserven.',
      'quiero darme de baja como cliente y que borren mis datos',
      'ciérrame la cuenta',
      'Exijo la eliminación inmediata de todos mis datos.',
      'Supriman todos los datos que tengan de mí.',
      'bórrame la cuenta ya',
      'Dénme de baja mi cuenta',
      'Solicito que se elimine mi cuenta.',
      'Les ruego que procedan a la cancelación de mi cuenta.',
      'Quisiera que se borraran mis datos.',
      'Por la presente solicito el cierre definitivo de mi cuenta.',
    ],
    { language: 'es' },
  )
  sparesLines(
    'account_deletion',
    [
      '¿Qué datos tienen sobre mí?',
      'dame de baja el seguro del móvil',
      'dame de alta la cuenta',
      'quiero darme de baja del boletín',
      'No quiero la supresión de mis datos.',
      '¿Cómo borro los datos del teléfono viejo?',
      '¿Cuánto tarda la eliminación de los datos del curso?',
      'dame de baja la alarma',
      'no me den de baja la cuenta',
      'Solicito mis datos personales.',
      'quiero darle de baja a la cuenta de netflix de mi hijo',
      'como elimino los datos de la tarjeta',
      'pido la cancelacion de mi pedido y mis datos siguen iguales',
      'Solicito que se actualice mi cuenta.',
      'quiero que se guarden mis datos',
      'no quiero que se borren mis datos',
      'Solicito que se corrijan mis datos',
    ],
    { language: 'es' },
  )
})

describe('all that is kept of me, and the account itself, in French', () => {
  firesOn(
    'account_deletion',
    [
      "Je vous demande d'effacer l'ensemble de mes données personnelles.",
      "Je demande l'effacement de mes données personnelles.",
      'Veuillez supprimer toutes les données que vous détenez sur moi.',
      "Je sollicite la suppression de l'intégralité de mes données.",
      "J'exerce mon droit à l'effacement.",
      'effacez tout ce que vous avez sur moi',
      "Merci d'effacer toutes mes données.",
      'Je souhaite la suppression de mes données personnelles.',
      'supprimez toutes les informations que vous avez sur moi',
      'Je souhaite que mon compte soit supprimé.',
      'Je vous prie de bien vouloir clôturer mon compte.',
      'Merci de procéder à la suppression de mon compte.',
      "Veuillez procéder à l'effacement de mes données.",
    ],
    { language: 'fr' },
  )
  sparesLines(
    'account_deletion',
    [
      'Quelles données détenez-vous sur moi ?',
      "Envoyez-moi l'ensemble de mes données personnelles.",
      "Comment effacer les données de l'ancien téléphone ?",
      "N'effacez pas mes données.",
      'La suppression de mes données a été faite hier, merci.',
      'Je veux consulter mes données personnelles.',
      "Effacez le dernier message s'il vous plaît.",
      'Je ne demande pas la suppression de mes données.',
      'comment supprimer mes messages',
      "je voudrais effacer l'ensemble de mes photos",
      'je veux la suppression des frais',
      'Je souhaite que mon compte soit mis à jour.',
      'mon compte est bien supprimé, merci',
      'Je ne veux pas que mon compte soit fermé.',
      'pourquoi mon compte serait fermé',
    ],
    { language: 'fr' },
  )
})
