import type { Random } from './random.ts'
import type { Talk } from './talk.ts'
import { fill } from './topic.ts'

/** What an agent says would have been right, by topic; some flags come without. */
const corrections: Record<string, readonly string[]> = {
  damaged_item: ['Damaged items are replaced within 60 days, not 30, and furniture is collected by us.'],
  late_parcel: ['A parcel that has not moved for three working days is sent again at once; there is no need to wait.'],
  delivery_address: [
    'Once the label is printed the address cannot be changed. Offer to turn the parcel around instead.',
  ],
  cancellation: ['The order had left already: it is not cancelled, the customer refuses the parcel at the door.'],
  refund_status: ['Refunds to a card take 5 to 7 working days since June, and only PayPal is the same day.'],
  high_value_refund: ['Over $500 two people have to approve: say two working days, not the same day.'],
  double_charge: ['Two bookings of {amount} are only a reservation when the second one is marked pending.'],
  invoice: ['An invoice with VAT needs the company number first; without it the link shows a receipt.'],
  gift_card: ['Gift cards are valid for three years and cannot be paid out.'],
  login_loop: ['With Apple sign-in there is no password to reset: the customer has to unlink it first.'],
  account_deletion: ['Open orders must be closed before the account can be deleted; then it takes 14 days.'],
  profile_change: ['A name can only be changed by an agent, with a document.'],
  warranty: ['The warranty is 2 years; 3 years hold for the {product} of the Pro line only.'],
  setup_question: ['From version {version} on the button is held for ten seconds, until the light is white.'],
  stock_question: ['Shops show their own stock: say so, and give the link of the shop in {city}.'],
}
const otherwise = ['The answer is from the old help page; the new one says otherwise.']
const CORRECTED = 0.75

/** @returns undefined when the agent leaves it at the flag */
export function correctionOf(random: Random, { topic, particulars }: Talk): string | undefined {
  if (!random.chance(CORRECTED)) return undefined
  return fill(random.pick(corrections[topic.name] ?? otherwise), particulars)
}
