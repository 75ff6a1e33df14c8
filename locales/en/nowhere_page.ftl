### The page of an address at which there is nothing.

nowhere_page-title = This page was not found
nowhere_page-why = There is no page at this address. Open the chat page, and go on from there.
nowhere_page-chat = Write to the assistant
