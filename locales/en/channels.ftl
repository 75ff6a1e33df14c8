### What people call the channels.
channel-webchat = Web chat
channel-telegram = Telegram
channel-terminal = Terminal
channel-zalo = Zalo
channel-zalo_oa = Zalo
channel-webchat-words = web, web chat, website, the page
channel-telegram-words = telegram
channel-zalo-words = zalo
