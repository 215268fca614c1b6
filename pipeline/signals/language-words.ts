/** The languages that have rules. */
export const ruled = ['en', 'de', 'es', 'fr'] as const

/** The languages that are told apart: those with rules, and some that are seen only so that nobody reads them by other rules. */
export const toldApart = [...ruled, 'pt', 'it', 'nl', 'pl', 'sv', 'da', 'tr'] as const

/** Frequent words that tell them apart, in the order of `toldApart`; words of two of them stand under both, English ones under English. */
export const frequentWords: readonly string[] = [
  "the i is my to you and of want please it have need can a in not for this that i'm with on what how do me was your are don't but be would like help there no",
  'ich und der die das nicht ist ein eine einen einem mit mein meine meinen bitte habe mochte sie wie kann zu auf von es mir wir wurde was fur den dem im auch noch schon warum wann aber sind wird hat guten hallo danke ja nein geht bin sind diese meiner jemandem sprechen will',
  'el la los las que de con una un quiero mi por favor es para hablar no se lo necesito en y me esta mis puedo como hola gracias cuenta pero tengo su ya te le usted alguien del al cuando donde muy ya si mis sus tengo esta',
  "je le la les un une de est pas vous mon ma avec veux pour que et mes ne bonjour merci compte parler voudrais j'ai c'est il du des en sur dans plus votre suis a au qui mais quelqu'un deja ce s'il plait n'est moi nous cette mes tres bien oui toi",
  'nao voce voces uma meu minha meus minhas estou esta isso muito obrigado obrigada ola quero preciso tenho foi por favor mas para que ao bom boa conta pedido ajuda falar alguem quando onde porque seu sua agora ainda fazer pode cancelar meio',
  'il gli una sono mio miei che di con non ho vorrei voglio grazie ciao buongiorno questo questa dove quando perche anche piu del della nel nella alla si ordine conto aiuto parlare qualcuno posso avete potete ancora cosa pacco arrivato favore',
  'ik het niet mijn je voor maar ook naar dit deze wil graag hebben heb heeft geen waar wanneer waarom iemand alsjeblieft alstublieft bedankt bestelling pakket rekening praten spreken nog zijn mij jullie hallo',
  'nie jest sie mam moje moj moja czy prosze dziekuje chce chcialbym jak gdzie kiedy dlaczego zamowienie paczka konto pomoc rozmawiac czlowiekiem kims dzien dobry mnie juz bardzo moge swoje ktos',
  'jag det inte och att mitt mina hej tack snalla vill varfor nagon prata bestallning paket ett ocksa behover mig som nar vad',
  'jeg det ikke og mit mitt hej hei tak takk vil hvorfor hvor hvordan hvad hva noen nogen snakke bestilling pakke mig meg gerne gjerne',
  'bir bu icin degil yok nasil nerede zaman neden hesabimi siparisim istiyorum lutfen tesekkurler merhaba benim bana birisiyle konusmak kargom gelmedi miyim ile biriyle',
]
