### Tên các kênh, như bà con gọi.
channel-webchat = Trang chat
channel-telegram = Telegram
channel-terminal = Dòng lệnh
channel-zalo = Zalo
channel-zalo_oa = Zalo
channel-webchat-words = trang web, trang chat, web, web chat
channel-telegram-words = telegram, tele
channel-zalo-words = zalo
