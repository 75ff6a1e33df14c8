### Tên các kênh, như bà con gọi.
channel-webchat = Trang chat
channel-telegram = Telegram
channel-terminal = Dòng lệnh
channel-zalo = Zalo
channel-zalo_oa = Zalo
