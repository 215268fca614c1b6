import { firesOn, sparesLines } from './ask.ts'

/** An account that is called a file, and money back that is called a credit note. */

firesOn('account_deletion', ['please close my file', 'I am moving abroad, close our customer file for good'])
sparesLines('account_deletion', [
  'the app crashes when I close my file',
  'close my file menu and open it again',
  'my case is still open, when do you close the file?',
])
firesOn('account_deletion', ['Oubliez-moi.', 'oubliez-moi définitivement svp'], { language: 'fr' })
sparesLines('account_deletion', ["n'oubliez pas mon compte", 'vous oubliez-moi le détail de la facture'], {
  language: 'fr',
})
