/** The languages that have rules. */
export const ruled = ['en', 'de', 'es', 'fr'] as const

/** The languages that are told apart: those with rules, and some that are seen only so that nobody reads them by other rules. */
export const toldApart = [
  ...ruled,
  ...['pt', 'it', 'nl', 'pl', 'sv', 'da', 'tr', 'ro', 'cs', 'fi', 'id', 'hu', 'vi'],
] as const

/**
 * Frequent words that tell them apart, in the order of `toldApart`, folded: without marks. A word of several languages stands
 * under each of them, English ones too, so that it tells nothing. `da` is Norwegian as well, `cs` Slovak, `id` Malay.
 */
export const frequentWords: readonly string[] = [
  "the i is my to you and of want please it have need can a in not for this that i'm with on what how do me was your are don't but be would like help there no " +
    "we he she they at as an if or so by from has had am did does will should could been were just now when where who why which get got still never some any all out up about after it's i've i'd i'll didn't doesn't can't won't isn't that's what's",
  'ich und der die das nicht ist ein eine einen einem mit mein meine meinen bitte habe mochte sie wie kann zu auf von es mir wir wurde was fur den dem im auch noch schon warum wann aber sind wird hat guten hallo danke ja nein geht bin sind diese meiner jemandem sprechen will ' +
    'so an am in er zum zur bei nach aus uber doch nur wenn ob weil dass hier da dann mal immer wieder sehr mehr kein keine keinen ihr ihre ihren ihrem euch mich dich uns werden hab haben muss soll als man war wo paket rechnung konto geld bestellung lieferung',
  'el la los las que de con una un quiero mi por favor es para hablar no se lo necesito en y me esta mis puedo como hola gracias cuenta pero tengo su ya te le usted alguien del al cuando donde muy ya si mis sus tengo esta ' +
    'a e o os les nos voy vamos ha han he hay son este esto ese eso fue era sin sobre mas todo nada otra otro ahora aqui ustedes tu pedido dinero pago tarjeta factura paquete ayuda quien cual persona ser va da dar di',
  "je le la les un une de est pas vous mon ma avec veux pour que et mes ne bonjour merci compte parler voudrais j'ai c'est il du des en sur dans plus votre suis a au qui mais quelqu'un deja ce s'il plait n'est moi nous cette mes tres bien oui toi " +
    "aux ou tu elle ils on se sa son ses ces ta te me lui y par sans chez comme quand comment pourquoi quoi fait faire dois peux peut puis va vais n'ai n'a qu'il jamais toujours encore aussi commande colis argent facture carte livraison si tout personne",
  'nao voce voces uma meu minha meus minhas estou esta isso muito obrigado obrigada ola quero preciso tenho foi por favor mas para que ao bom boa conta pedido ajuda falar alguem quando onde porque seu sua agora ainda fazer pode cancelar meio ' +
    'de do da dos das no na em um os as e o a com se mais como ele ela sem ja ate eu me te era comprei chegou recebi pagamento cartao fatura atendente pessoa entrega pra vcs tambem ser alguma algum dinheiro nada todo tudo',
  'il gli una sono mio miei che di con non ho vorrei voglio grazie ciao buongiorno questo questa dove quando perche anche piu del della nel nella alla si ordine conto aiuto parlare qualcuno posso avete potete ancora cosa pacco arrivato favore ' +
    'lo la le i un uno a da in su per e o ma se chi mi ti ci vi hai ha abbiamo sei era mia come molto tutto niente dei delle al ai sul fattura soldi carta operatore persona ricevuto gia mai sempre ordini no me per salve',
  'ik het niet mijn je voor maar ook naar dit deze wil graag hebben heb heeft geen waar wanneer waarom iemand alsjeblieft alstublieft bedankt bestelling pakket rekening praten spreken nog zijn mij jullie hallo ' +
    'de een en van in is op te dat die met aan er om dan als bij wel of was wordt kunt kunnen moet mag gaat onze hoe wat wie u uw wij we ze mens medewerker klacht betaling factuur terug me help had',
  'nie jest sie mam moje moj moja czy prosze dziekuje chce chcialbym jak gdzie kiedy dlaczego zamowienie paczka konto pomoc rozmawiac czlowiekiem kims dzien dobry mnie juz bardzo moge swoje ktos ' +
    'na do w z i o po od za dla ale tak to ten ta co byl byla bylo sa jestem mi mojego moim zamowienia paczki paczke pieniadze zwrot konsultantem potrzebuje a no we on by',
  'jag det inte och att mitt mina hej tack snalla vill varfor nagon prata bestallning paket ett ocksa behover mig som nar vad ' +
    'du vi ni den de en i har hade ar var kan ska maste fran till med pa av for om min din er hur manniska tala konto faktura pengar tillbaka hjalp fick men sa mitt',
  'jeg det ikke og mit mitt hej hei tak takk vil hvorfor hvor hvordan hvad hva noen nogen snakke bestilling pakke mig meg gerne gjerne ' +
    'du vi i dere den de en et at som har havde hadde er var kan skal fra til med pa av af for om min mine din nar hvem hvornar menneske tale ordre pakken konto faktura penge penger tilbake tilbage hjelp hjaelp fik fikk ogsa men sa',
  'bir bu icin degil yok nasil nerede zaman neden hesabimi siparisim istiyorum lutfen tesekkurler merhaba benim bana birisiyle konusmak kargom gelmedi miyim ile biriyle ' +
    've de da mi mu ne su kim ama biz siz sizin var cok daha gibi kadar oldu ister selam siparis siparisimi kargo para param iade hesap hesabim insan insanla temsilci musteri yetkili gorusmek baglanmak geldi hala henuz',
  'si in la de pe cu un o a al ale ai am ati este e sunt nu ma mi imi te se sa ca ce cine cand cum unde mai din pentru prin sau dar daca fost va vreau doresc vorbesc vorbi cineva persoana om comanda mea meu mei mele contul cont banii bani colet coletul rambursare ajutor multumesc buna ziua salut rog primit ajuns inca deja acum doar foarte asta acest aceasta factura no',
  'je jsem jste jsou neni nie byl byla bylo bude jak kde kdy proc preco co kdo kto ze aby ale nebo alebo na do s z v k o po pro pre od za uz jeste este mi me muj moje moji moja mam mame chci chcem potrebuji potrebujem prosim dekuji dakujem dobry den ahoj objednavka objednavku zasilka balik ucet penize peniaze vratit mluvit hovorit clovekem nekym niekym operatorem pomoc muzu mozem muzete to ten ta se si sa a i som som tak',
  'ja on ei en se ole olen oli ovat mita mika missa milloin miksi miten kuka jos kun niin mutta tai kuin myos viela jo nyt minun mina sina te teidan han tama tata tilaus tilaukseni tilauksen paketti pakettini lasku tili tilini rahat takaisin haluan haluaisin voinko voiko voitteko tarvitsen apua kiitos hei moi terve puhua ihmisen ihminen kanssa asiakaspalvelu etta ettei saanut saan ollut tullut maksu kortti sita taman joku jonkun no he me',
  'saya aku kami kita anda kamu yang dan di ke dari untuk dengan ini itu tidak tak bukan belum sudah telah akan bisa boleh dapat mau ingin ada adalah apa siapa kenapa mengapa bagaimana gimana dimana mana kapan berapa tolong mohon terima kasih halo pesanan paket akun uang pembayaran kirim barang dikirim sampai bicara berbicara orang manusia petugas lagi juga karena tapi atau saja gak nggak nak',
  'a az es nem is hogy egy ez ezt azt de van volt lesz meg mar csak ha vagy mint ki mi mit hol mikor miert hogyan kinek nekem nekunk onok on kerem koszonom szia udvozlom napot szeretnek szeretnem akarok tudok tudnak kell lehet rendelesem rendeles csomagom csomag szamla fiok fiokom penz penzem vissza segitseg beszelni emberrel ember valakivel ugyfelszolgalat ugyintezo erkezett kaptam mindig nincs',
  'toi minh em anh chi khong la cua va co duoc cho voi nay do den di o mot nhung cac da chua roi se muon hoi xin vui cam chao tai khoan tien lai nguoi nhan vien noi chuyen giup sao nao khi dau bao gio nhu thi ma ve trong on can the an',
]
