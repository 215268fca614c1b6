import type { Topic } from './topic.ts'
import { access } from './topics/access.ts'
import { money } from './topics/money.ts'
import { orders } from './topics/orders.ts'
import { other } from './topics/other.ts'
import { product } from './topics/product.ts'

/** Everything a customer may come with. */
export const topics: readonly Topic[] = [...orders, ...money, ...access, ...product, ...other]
