import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFacts } from '../../../pipeline/signals/facts.ts'

const factsOf = (text: string): string[] => readFacts(text).map((fact) => `${fact.kind} ${fact.value}`)

/** A piece of a number, shown as all of it, is a wrong answer. */
test.each<[string, string[]]>([
  ['my account number is 5512-8834-07', ['account_id 5512883407']],
  ['account number: 5512 8834 07', ['account_id 5512883407']],
  ['Meine Kontonummer ist 5512-8834-07', ['account_id 5512883407']],
  ['mi cuenta es 5512 8834 071 2', ['account_id 551288340712']],
  ['customer id 9912-2024-03', ['account_id 9912202403']],
  ['reference 4410/2291/07 please', ['order_id 4410229107']],
  ['invoice 2031/118 is wrong', ['order_id 2031118']],
  ['it is 5512-8834-07', ['order_id 5512883407']],
  ['5512 8834 07', ['order_id 5512883407']],
  ['order 2023-10-07-114 never came', ['order_id 20231007114']],
  ['account 0081-2001-10-30', ['account_id 008120011030']],
  ['ORD-2023-10-07 is late', ['order_id ORD20231007']],
  ['My IBAN is ES91 2100 0418 4502 0005 1332', ['account_id ES9121000418450200051332']],
  ['IBAN: gb29 nwbk 6016 1331 9268 19 is mine', ['account_id GB29NWBK60161331926819']],
  ['FR14 2004 1010 0505 0001 3M02 606', ['account_id FR1420041010050500013M02606']],
  ['my account number is 0151 234 5678', ['account_id 01512345678']],
  ['call me on 0151 234 5678', ['phone 01512345678']],
  ['order 12345 was placed on 2023-10-07', ['order_id 12345', 'date 2023-10-07']],
  ['account 4455 with 20 euros', ['account_id 4455', 'amount 20.00 EUR']],
  ['order 40118 2 weeks ago', ['order_id 40118']],
])('a number is read whole or not at all: %s', (text, expected) => {
  expect(factsOf(text)).toEqual(expected)
})

/** Letters and digits in groups, where a word says that they are a number and nothing follows. */
test.each<[string, string[]]>([
  ['Booking reference XK7 2PL', ['order_id XK72PL']],
  ['My order number is AB-10 43', ['order_id AB1043']],
  ['my order number is AB-10 43, and it is late', ['order_id AB1043']],
  ['Order no. 88 123. It never came', ['order_id 88123']],
  ['claim number: 20 7 4471', ['order_id 2074471']],
  ['Meine Kundennummer ist 88 123', ['account_id 88123']],
  ['Die Bestellnummer lautet AX9 07 1.', ['order_id AX9071']],
  ['Mi número de pedido es 55 432 1', ['order_id 554321']],
  ['El número de cliente es el ES 40 118', ['account_id ES40118']],
  ['Mon numéro de commande est le FR7 431', ['order_id FR7431']],
  ['numéro de dossier : 81 22 7', ['order_id 81227']],
  ['Referenz: XK7 2PL', ['order_id XK72PL']],
  ['Meine Buchungsreferenz ist XK7 2PL', ['order_id XK72PL']],
  ['La referencia es XK7 2PL', ['order_id XK72PL']],
  ['Ma référence est XK7 2PL', ['order_id XK72PL']],
  ['Booking ref. XK7 2PL', ['order_id XK72PL']],
  ['Kundennr. 88 123', ['account_id 88123']],
])('a number in groups is read whole where nothing follows it: %s', (text, expected) => {
  expect(factsOf(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['My order number is 1043 2 items are missing', ['order_id 1043']],
  ['order number 40118 2 weeks ago', ['order_id 40118']],
  ['my order number is 77123 3 PM', ['order_id 77123']],
  ['booking number AB1043 2 KG', ['order_id AB1043']],
  ['order number 88123 FOR ANNA', ['order_id 88123']],
  ['order number 88123 NOT 88124', ['order_id 88123', 'order_id 88124']],
  ['claim number 4471 5', ['order_id 4471']],
  ['the order was 12 34', []],
  ['I have 88 123 followers', []],
  ['the case is 20 45', []],
  ['order number is 88123 10GB', ['order_id 88123']],
  ['order number 88123 12:30', ['order_id 88123']],
  ['Die Bestellnummer lautet 88123 2 XL', ['order_id 88123']],
  ['Kundennummer 88123 seit 2019', ['account_id 88123']],
  ['Meine Hausnummer ist 12 34', []],
  ['Bestellnummer 88123 10 Uhr', ['order_id 88123']],
  ['mi número de pedido es 55432 2 cajas', ['order_id 55432']],
  ['el número de personas es 12 345', []],
  ['número de pedido 55432 20 EUR', ['order_id 55432', 'amount 20.00 EUR']],
  ['mon numéro de commande est 77432 3 articles', ['order_id 77432']],
  ['le nombre de clients est 12 345', []],
  ['numéro de commande 77432 20 euros', ['order_id 77432', 'amount 20.00 EUR']],
  ['order number 88123 2026', ['order_id 88123']],
  ['order number A1 B2', []],
  ['My order number is 88123 88124', ['order_id 88123', 'order_id 88124']],
  ['my order number is 12345 100', ['order_id 12345']],
  ['Bestellnummer: 88123 12', ['order_id 88123']],
  ['PNR XK72PL 26NOV', ['order_id XK72PL']],
  ['ORDER NUMBER 88123 7DAYS', ['order_id 88123']],
])('… and what stands behind it is no part of it: %s', (text, expected) => {
  expect(factsOf(text).filter((fact) => !fact.startsWith('date'))).toEqual(expected)
})

test("the last digits of a card are shown as what they are, and not as the card's number", () => {
  const text = 'I paid with the card ending in 5519'
  const [fact] = readFacts(text)
  expect(text.slice(fact?.start, fact?.end)).toBe('card ending in 5519')
})

test.each<[string, string[]]>([
  ['my order number is A-1043', ['order_id A1043']],
  ['order #A-1043, please', ['order_id A1043']],
  ['it is order 113542617735902', ['order_id 113542617735902']],
  ['account 68318931 with pin 3941', ['account_id 68318931', 'account_id 3941']],
  ['user ID is mia_li_3668', ['account_id MIALI3668']],
  ['write to Ann.Lee@Example.com.', ['email ann.lee@example.com']],
  ['call 555-123-4567', ['phone 5551234567']],
  ['call +49 170 1234567', ['phone 491701234567']],
  ['$499.99', ['amount 499.99 USD']],
  ['€480', ['amount 480.00 EUR']],
  ['480 €', ['amount 480.00 EUR']],
  ['1.234,56 €', ['amount 1234.56 EUR']],
  ['$1,200 and 160 dollars', ['amount 1200.00 USD', 'amount 160.00 USD']],
  ['five hundred and one dollars', ['amount 501.00 USD']],
  ['£97k', ['amount 97000.00 GBP']],
  ['I paid 3k for it', ['amount 3000.00']],
  ['I want my 1.5k back', ['amount 1500.00']],
  ['4k video and a 5k run', []],
  ['700 US dollars', ['amount 700.00 USD']],
  ["CHF 1'200.50", ['amount 1200.50 CHF']],
  ["it's 5'10 tall", []],
  ['on May 20th, 2024', ['date 2024-05-20']],
  ['20 May', ['date 05-20']],
  ['2024-05-20', ['date 2024-05-20']],
  ['My name is Jane Doe', ['name jane doe']],
  ['I live at 12 Baker Street', ['address 12 baker street']],
  ['in 2019 at 10:30 or 3 pm', []],
  ['version 2.6.32 of it', []],
  ['300 apples and 99%', []],
  ['my name is on the card', []],
  ['my name is calling you', []],
  ['my name is paid', []],
  ['my name is Will Smith', ['name will smith']],
  ['my name is mira novak', ['name mira novak']],
  ['my name is anna and I am lost', ['name anna']],
  ['My name is Juan Pérez', ['name juan pérez']],
  ['My name is Jürgen Müller', ['name jürgen müller']],
  ['my name is émile zola.', ['name émile zola']],
  ["Hi, I'm Tom Baker and I am lost", ['name tom baker']],
  ['This is Anna Weber, my parcel is late', ['name anna weber']],
  ['Anna Weber here', ['name anna weber']],
  ['This is Really Bad', []],
  ["I'm Still Waiting", []],
  ['His name is Tom', []],
  ['my user ID is ann_lee_4047, and the reservation ID is EUJUY6.', ['account_id ANNLEE4047', 'order_id EUJUY6']],
  ['the date is 6/6/2026 and the amount is 500', ['date 2026-06-06', 'amount 500.00']],
  ['charged amount is 65.20', ['amount 65.20']],
  ['the total is 3 items', []],
  ['an amount of 10 gb', []],
  ['name:Anna Schmidt', ['name anna schmidt']],
  ['order number A 1043 is late', ['order_id A1043']],
  ['Ticket NR 1200', ['order_id 1200']],
  ['order ID 12345', ['order_id 12345']],
  ['my account is US 2026', []],
  ['Order AB 10432, please', ['order_id AB10432']],
  ['my account number is DE 4455', ['account_id DE4455']],
  ['My order I 2000 times asked for', []],
  ['I placed an order in May 2026', []],
  ['My name is Lee Harper', ['name lee harper']],
  ['my name is ram kumar', ['name ram kumar']],
  ['My name is Jesus Garcia', ['name jesus garcia']],
  ['My name is Ty', ['name ty']],
  ['Name: Smith, John', ['name john smith']],
  ['My name is Smith, John.', ['name john smith']],
  ['name: Weber, Anna Maria', ['name anna maria weber']],
  ['Name: Smith, John\nOrder: A-1043', ['name john smith', 'order_id A1043']],
  ['It is under the name of Smith, John', ['name john smith']],
  ['My name is Anna, Regards', ['name anna']],
  ['Order placed under the name Anna, Tuesday', ['name anna']],
  ['Ich heiße Anna, Grüße', ['name anna']],
  ['Mein Name ist Peter, Kundennummer', ['name peter']],
  ['Me llamo Ana, Saludos', ['name ana']],
  ['The booking is under Smith, John', ['name john smith']],
  ['Das läuft auf den Namen Müller, Anna', ['name anna müller']],
  ['La reserva está a nombre de Pérez, Juan', ['name juan pérez']],
  ['La réservation est au nom de Dupont, Marie', ['name marie dupont']],
  ['Name: Anna, Berlin', ['name anna']],
  ['My name is Anna, Please help', ['name anna']],
  ['My name is Anna, Peter told me to write', ['name anna']],
  ['Company name: Smith, Jones', []],
  ['Full name - Anna Schmidt', ['name anna schmidt']],
  ['it is under the name Anna Schmidt', ['name anna schmidt']],
  ['booked under the name of Anna de la Cruz', ['name anna de la cruz']],
  ["The account is in my husband's name, Peter Miller", ['name peter miller']],
  ["it's in Peter Miller's name", ['name peter miller']],
  ['The name on the account is Peter Miller, and it is late', ['name peter miller']],
  ['The order is under Anna Schmidt', ['name anna schmidt']],
  ['Das Konto läuft auf den Namen Anna Schmidt', ['name anna schmidt']],
  ['unter dem Namen von Jürgen Müller', ['name jürgen müller']],
  ['Mein Name ist Anna Schmidt und ich warte', ['name anna schmidt']],
  ['Ich heiße Anna Schmidt', ['name anna schmidt']],
  ['La reserva está a nombre de Juan Pérez', ['name juan pérez']],
  ['me llamo Juan Pérez', ['name juan pérez']],
  ['La réservation est au nom de Marie Dupont', ['name marie dupont']],
  ['je m’appelle Marie Dupont', ['name marie dupont']],
  ['company name is Acme', []],
  ['User name: Bob', []],
  ['The name of the restaurant is Cactus Club', []],
  ['in the name of Canada', []],
  ['http://example.com/?file=&name=Murrina+Gold', []],
  ['the name on the card is wrong', []],
  ['im Namen der Firma', []],
  ['au nom de la société', []],
  ['ann.lee at example dot com', ['email ann.lee@example.com']],
  ['write to ann dot lee at mail dot example dot org please', ['email ann.lee@mail.example.org']],
  ['look at the dot com bubble', []],
  ['on May third', ['date 05-03']],
  ['the third of May', ['date 05-03']],
  ['June the twenty-first', ['date 06-21']],
  ['it may first be checked', []],
  ['Hauptstraße 12, 10115 Berlin', ['address hauptstraße 12 10115 berlin']],
  ['an die Hauptstr. 12 Berlin', ['address hauptstr. 12 berlin']],
  ['this is paid, call me at 5', []],
  ['my user id is omar_rossi_1241', ['account_id OMARROSSI1241']],
  ['omar_rossi_1241', ['account_id OMARROSSI1241']],
  ['tell customer_23 about it', []],
  ['zip 60614', ['address 60614']],
  ['card number 1111 2222 3333 4444', ['account_id 1111222233334444']],
  ['I want to order 100 for this', []],
  ['order 123', ['order_id 123']],
  ['ssn is 1914', ['account_id 1914']],
  ['call 0170 1234567', ['phone 01701234567']],
  ['06 12 34 56 78', ['phone 0612345678']],
  ['send it to 12 Elm St, Apt 4', ['address 12 elm st, apt 4']],
])('%j holds %j', (text, facts) => {
  expect(factsOf(text)).toEqual(facts)
})

test('a fact stands where its offsets say', () => {
  const text = '😡 my order is A-1043 and I want $700'
  expect(readFacts(text).map(({ start, end }) => text.slice(start, end))).toEqual(['A-1043', '$700'])
})

test('whatever the text, facts lie inside it, in order and apart', () => {
  const piece = fc.constantFrom(
    '1',
    '23',
    ' ',
    '.',
    ',',
    '$',
    '€',
    '@',
    'a',
    'order ',
    'name is ',
    'May ',
    '-',
    '#',
    'five ',
    'dollars',
    '+',
    '_',
    '😡',
    '\u0301',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const { start, end, value } of readFacts(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(value).not.toBe('')
        last = end
      }
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['a refund of R$ 900', '900.00 BRL'],
  ['a refund of C$700', '700.00 CAD'],
  ['A$700 please', '700.00 AUD'],
  ['tillbaka 6500 SEK', '6500.00 SEK'],
  ['PLN 1200', '1200.00 PLN'],
  ['oddajcie mi 1200 złotych', '1200.00 PLN'],
  ['US$ 40 and not more', '40.00 USD'],
])('the currency is the one that is named: %s', (text, amount) => {
  expect(
    readFacts(text)
      .filter(({ kind }) => kind === 'amount')
      .map(({ value }) => value),
  ).toEqual([amount])
})

test.each<[string, string[]]>([
  ['Hello, this is Miriam Castellan. My bill is wrong', ['name miriam castellan']],
  ["it's for Pavel Horak", ['name pavel horak']],
  ["it's for Mother's Day", []],
  ['Die Buchung ist für Frau Ingrid Paulsen', ['name ingrid paulsen']],
  ['I paid 27 pounds 85 for it', ['amount 27.85 GBP']],
  ['112 euros et 40 centimes', ['amount 112.40 EUR']],
  ['39 Euro 95', ['amount 39.95 EUR']],
  ['it cost 27 pounds 10 days ago', ['amount 27.00 GBP']],
  ['I live at 9 Wellington Terrace in Bath', ['address 9 wellington terrace']],
  ['7 ashdown grove', ['address 7 ashdown grove']],
  ['14B Station Road, York', ['address 14b station road']],
  ['3 times in a row on the terrace', []],
  ['Vivo en la calle Serrano 48', ['address calle serrano 48']],
  ['avenida de la Paz, 12', ['address avenida de la paz 12']],
  ["J'habite 18 rue des Tilleuls, Lyon", ['address 18 rue des tilleuls']],
  ['My Bosch Serie 8 leaks', ['product bosch serie 8']],
  ['the Miele G7000 beeps', ['product miele g7000']],
  ['my iPhone 13 Pro is slow', ['product iphone 13 pro']],
  ['Mein Philips S5 ist laut', ['product philips s5']],
  ['at the Gate 12 on the May 5', ['date 05-05']],
  ['my Booking 77 and the Room 12', []],
])('names, sums, addresses and products as they are spoken: %s', (text, expected) => {
  expect(factsOf(text).filter((one) => !one.startsWith('order_id'))).toEqual(expected)
})

/** Towns and countries are names of people as well. */
test.each<[string, string[]]>([
  ["Je m'appelle Maurice", ['name maurice']],
  ['Mein Name ist Malte', ['name malte']],
  ['Me llamo Guadalupe', ['name guadalupe']],
  ['Me llamo Santiago', ['name santiago']],
  ['My name is Jordan', ['name jordan']],
  ['It is under the name Sheffield', ['name sheffield']],
  ['Die Buchung läuft auf den Namen Bremen', ['name bremen']],
  ['La reserva está a nombre de Salamanca', ['name salamanca']],
  ['I ask in the name of Canada', []],
])('who is called like a place: %s', (text, expected) => {
  expect(factsOf(text)).toEqual(expected)
})
