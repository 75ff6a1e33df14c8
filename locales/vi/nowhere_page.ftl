### Trang hiện ra khi mở một đường dẫn không có gì.

nowhere_page-title = Không tìm thấy trang này
nowhere_page-why = Em không có trang nào ở đường dẫn này ạ. { $You } vào trang trò chuyện, em giúp tiếp nhé.
nowhere_page-chat = Nhắn cho em
