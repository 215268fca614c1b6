import { ConversationList } from './conversation-list.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'

/** Every conversation, to be looked for. */
export function ConversationsPage(page: PageProps) {
  return (
    <PageFrame {...page} title="Conversations" path="/conversations" view="list">
      <ConversationList search={page.search} />
    </PageFrame>
  )
}
