import { createContext, useContext } from 'react'

/** Which conversation the line of time is of. */
export const ConversationContext = createContext({ workspace: '', conversation_id: '' })
export const useConversation = () => useContext(ConversationContext)
