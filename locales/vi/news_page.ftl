### Trang công khai của các thông báo, và tệp cho máy khác đọc.

news_page-title = Tin của { $commune }
news_page-none = Bây giờ chưa có tin nào còn hạn. Tin mới của { $commune } sẽ hiện ở đây.
news_page-past = Tin đã qua
news_page-place = Ở đâu
news_page-until = Đến khi nào
news_page-sent = Ai gửi, lúc nào
news_page-code = Mã tin
news_page-picture = Ảnh { $number } của tin
news_page-text = Nội dung
news_page-stopped = { $Commune } đã dừng tin này lúc { $at }. { $You } đừng làm theo nữa.
news_page-corrected = Tin { $code } có chỗ nhầm, { $commune } đã đính chính.
news_page-correction = Đọc tin đính chính { $code }
news_page-over = Tin này đã hết hạn.
news_page-all = Xem mọi tin của { $commune }
news_page-more = Xem thêm
news_page-chat = Hỏi Cầu Nối
news_page-atom = Theo dõi bằng trình đọc tin (Atom)
news_page-other-language = Read in English
news_page-author = Ủy ban nhân dân { $unit }
news_page-feed = Tin của { $unit }
news_page-feed-stopped = Đã dừng – { $title }
