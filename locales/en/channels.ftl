### What people call the channels.
channel-webchat = Web chat
channel-telegram = Telegram
channel-terminal = Terminal
channel-zalo = Zalo
channel-zalo_oa = Zalo
