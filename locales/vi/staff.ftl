### Lời của em với cán bộ, ở bot riêng của cán bộ. $official là tên cán bộ như quản trị đã ghi.
### Câu "staff-engine-…" nói thay câu "engine-…" cùng tên khi em nói với cán bộ.

staff-engine-welcome = Em chào { $official }. { $You } cần em giúp việc gì ạ?
staff-engine-help-text = { $You } gõ "việc mới", "việc của tôi" hoặc mã như { $prefix } 136 để xem phản ánh, "thông báo" để xem tin. Gõ "báo ngay" hoặc "khi tôi hỏi" để đổi cách em báo việc.
staff-engine-lost-human = Em vẫn chưa hiểu ý { $you }, em xin lỗi. { $You } chọn một mục dưới đây, hoặc gõ "việc mới" ạ.
staff-engine-missed-human = Em xin lỗi, em vẫn chưa hiểu. { $You } bấm một nút dưới đây nhé.
staff-media-video = Ở đây em chưa xem được video ạ. { $You } gõ "việc mới" để xem phản ánh nhé.
staff-engine-kind-unknown = Ở đây em chỉ đọc chữ, và nhận ảnh kèm thông báo ạ. { $You } viết bằng chữ giúp em nhé.
staff-engine-photo-late = Tin đã đủ ảnh rồi ạ. Muốn thay ảnh thì { $you } gõ "sửa ảnh".
staff-media-too_large = Tệp này nặng quá nên em chưa nhận được. { $You } gửi ảnh nhẹ hơn, hoặc chụp màn hình ảnh ấy ạ.
staff-no-picture = Ảnh thì chỉ ai được giao viết thông báo mới gửi ở đây được ạ. { $You } viết bằng chữ giúp em nhé.
staff-engine-cancelled = Vâng, em dừng ở đây. { $You } cần gì nữa cứ nhắn em nhé.
staff-engine-human = Hỏi quản trị
staff-engine-human-text = Việc về bot này { $you } hỏi người quản trị của { $commune } ạ. Số máy của { $commune } là { PHONE($phone) }.

staff-entered = Em chào { $official }, em là Cầu Nối của { $unit }. Em lưu giờ { $you } vào đây, phản ánh nào em đã gửi { $you } và lời { $you } nhắn, để { $commune } tra lại khi cần.
staff-choose = { $You } bấm một nút dưới đây để bắt đầu ạ.
staff-not_allowed = Việc "{ $what }" chưa giao cho { $you } ạ, em chưa làm được. { $You } cần thì hỏi người quản trị của { $commune }, số máy của { $commune } là { PHONE($phone) }.
staff-nothing = Ở đây em mới đưa phản ánh và thông báo, việc ấy chưa giao cho { $you } ạ. { $You } cần thì hỏi người quản trị của { $commune }, số máy của { $commune } là { PHONE($phone) }.
staff-refused = Đường dẫn này đã dùng rồi hoặc đã quá hạn, { $you } xin người quản trị của { $commune } đường dẫn mới ạ.
staff-stranger = Đây là chỗ riêng của cán bộ { $unit }, { $you } có việc thì gọi { PHONE($phone) } ạ.
staff-stranger-chat = Đây là chỗ riêng của cán bộ { $unit }, { $you } có việc thì nhắn ở { $chat } hoặc gọi { PHONE($phone) } ạ.

# Thẻ của một phản ánh: mỗi câu là một dòng.
staff-card-head = { $code } · { $category }
staff-card-urgent = { $code } · { $category } · GẤP
staff-card-words = “{ $words }”
staff-card-remark = Mới viết thêm: “{ $words }”
staff-card-last_answer = Lần trước cán bộ trả lời: “{ $words }”
staff-card-voice = Lời kể bằng tiếng, { $seconds } giây: nghe ở trang cán bộ.
staff-card-place = Chỗ: { $place }
staff-card-waiting = { $count } ảnh đang tải về, em gửi tiếp ngay khi có.
staff-card-lost = { $count } ảnh không lấy được.
staff-card-filed = Gửi lúc { TIME($filed) }
staff-card-people = { $count } người cùng báo
staff-card-same_words = Lời này giống hệt { $count } phản ánh của người khác trong 30 ngày qua
staff-card-old_photo = Có ảnh đã nằm ở một phản ánh khác
staff-card-harsh = Lời lẽ bức xúc, { $you } đọc kỹ việc rồi hãy trả lời
staff-card-withdrawn = Người dân đã rút lại, không phải làm nữa
staff-card-merged = Đã gộp vào { $into }
staff-card-as_question = Đã chuyển thành câu hỏi
staff-card-answered = Không còn chờ trả lời
staff-card-take_by = Hạn nhận việc: { TIME($due) }
staff-card-due = Hạn trả lời: { TIME($due) }, còn { $count } { $what ->
    [minutes] phút
    [hours] giờ
   *[days] ngày
}
staff-card-overdue = Hạn trả lời: { TIME($due) }, quá hạn { $count } { $what ->
    [minutes] phút
    [hours] giờ
   *[days] ngày
}
staff-card-contact = Có số điện thoại: bấm "Xem số" ở trang cán bộ
staff-card-hears-call = Nhập hộ: khi có trả lời, người báo chờ cán bộ gọi điện
staff-card-hears-counter = Nhập hộ: khi có trả lời, người báo đến quầy nghe
staff-card-hears-nothing = Nhập hộ: người báo không cần nghe trả lời
staff-card-anonymous = Người gửi giấu tên
staff-card-holder = Người đang giữ: { $who }
staff-no_card = Thẻ của việc ấy không còn xem được ạ.
staff-card-map = Xem bản đồ
staff-card-closure = Chờ duyệt xong không ảnh: { $reason }
staff-no_photo-unseen = không chụp thấy được
staff-no_photo-indoors = ở trong nhà dân
staff-no_photo-danger = chụp thì nguy hiểm
staff-no_photo-gone = vật đã dọn, dỡ đi
staff-card-act-close = Duyệt là xong
staff-card-act-accept = Nhận việc
staff-card-act-takeover = Nhận thay
staff-card-act-ask = Hỏi thêm
staff-card-act-reply = Trả lời
staff-card-act-extend = Hẹn lại
staff-card-act-refuse = Từ chối
staff-card-act-more = Việc khác…

staff-given = { $who } giao việc này cho { $you }.
staff-taken = { $who } đã giao { $code } cho { $holder }, { $you } không phải lo việc này nữa ạ.
staff-taken-over = { $holder } nhận thay { $code } rồi ạ, { $you } không phải lo việc này nữa.
staff-taken-department = { $code } nay là việc của { $department }, { $who } chuyển ạ.

staff-work_given = { $who } đã giao lại { $count } việc của { $you } cho { $to } ạ.
staff-work_given-department = { $who } đã trả { $count } việc của { $you } về cả phòng ạ.
staff-on_duty = { $who } xếp { $you } trực từ { $since } đến { $until }{ $more ->
    [0] { "" }
   *[other] {" "}và { $more } ca nữa
}. Việc gấp lúc ấy em báo ngay cho { $you }; { $you } gõ "ai trực" để xem lịch ạ.
staff-off_duty = { $who } đã bỏ ca trực của { $you } từ { $since } đến { $until }{ $more ->
    [0] { "" }
   *[other] {" "}và { $more } ca nữa
} ạ.
staff-back = { $who } không nghỉ nữa, { $you } không phải làm thay ạ.

staff-joined = { $code } · { $category }: có thêm người báo cùng việc, nay là { $count } người.
staff-joined-photos = Ảnh người cùng báo gửi kèm: { $count } tấm.
staff-report_photo = Ảnh này em chưa gắn vào { $code } được, và không lấy làm ảnh thông báo. { $You } trả lời { $code } ở trang cán bộ giúp em; ảnh vẫn còn trong khung chat này ạ.
staff-remarked = { $code } · { $category }: người dân viết thêm, việc đang chờ trả lời.
staff-reopened = { $code } · { $category }: người dân viết lại sau khi có trả lời, nên việc lại chờ trả lời.
staff-withdrawn = { $code } · { $category }: người dân đã rút lại, không phải làm nữa.
staff-photos = Ảnh của { $code } đã về, em gửi kèm đây ạ.
staff-photos-lost = Có { $count } ảnh của { $code } em không lấy được.

# Sau mấy thẻ đầu giờ, khi lúc nghỉ có nhiều phản ánh.
staff-more = Lúc nghỉ còn nhiều phản ánh nữa, em chưa gửi hết để { $you } đỡ rối. { $You } bấm "Xem việc mới", việc gần hạn lên trước ạ.

staff-cards-over = Thẻ trả lời { $names } hết hạn rồi, người dân không còn thấy số tiền, số ngày ở đó. { $You } kiểm tra lại nguồn rồi ghi hạn mới ở trang Thẻ trả lời giúp em ạ.
staff-cards-more = { $names } và { $count } thẻ nữa
staff-cards-open = Mở trang Thẻ trả lời

staff-announcement-halted = Thông báo { $code } đã tự tạm dừng gửi: { $why }. { $You } xem rồi bấm "Gửi tiếp" ở trang cán bộ ạ.
staff-announcement-halted-gone = nhiều người liền nhau đã chặn bot hoặc rời kênh
staff-announcement-halted-uncertain = kênh không trả lời nhiều tin liền nhau
staff-announcement-halted-refused = kênh từ chối nhiều tin liền nhau
staff-announcement-halted-program = chương trình vấp nhiều lần ở cùng một chỗ
staff-announcement-open = Mở thông báo này
staff-news-question = Có người hỏi thêm về thông báo { $code } của { $you }: "{ $question }". { $You } trả lời ở trang Câu hỏi giúp em ạ.
staff-news-question-open = Mở câu hỏi
staff-news-question-announcement = Mở thông báo
staff-announcement-confirm-alert = Tin khẩn { $code } vừa gửi ngay, cần một người nữa xác nhận trước { TIME($until) }. { $You } đọc tin dưới đây, rồi bấm "Xác nhận" hoặc "Tin sai" ở trang Thông báo giúp em ạ.
staff-announcement-confirm-drill = DIỄN TẬP: tin thử { $code } vừa gửi ngay, cần một người nữa xác nhận trước { TIME($until) }. { $You } đọc tin dưới đây, rồi bấm "Xác nhận" hoặc "Tin sai" ở trang Thông báo giúp em ạ.

# Trang nhắn tin của cán bộ: thay câu "webchat-…" cùng tên.
staff-webchat-title = Cầu Nối · cán bộ
staff-webchat-field = Nhắn ở đây

# Nhắc việc sắp đến hạn, và báo việc đã quá hạn: một tin cho nhiều việc.
staff-remind = Sắp đến hạn, { $count } việc:
    { $lines }
staff-remind-line-accept = { $code } · { $category } · nhận trước { TIME($due) }
staff-remind-line-answer = { $code } · { $category } · trả lời trước { TIME($due) }
staff-remind-line-resolve = { $code } · { $category } · làm xong trước { TIME($due) }
staff-ring = Việc GẤP chưa ai nhận, { $count } việc:
    { $lines }
staff-ring-line-accept = { $code } · { $category } · gửi lúc { TIME($due) }
staff-late = Quá hạn hoặc để lâu, { $count } việc:
    { $lines }
staff-late-line-accept = { $code } · { $category } · chưa ai nhận, hạn { TIME($due) }
staff-late-line-answer = { $code } · { $category } · chưa trả lời, hạn { TIME($due) }
staff-late-line-resolve = { $code } · { $category } · chưa xong, hạn { TIME($due) }
staff-late-line-apology = { $code } · { $category } · đã qua ngày hẹn với người dân
staff-late-line-four_weeks = { $code } · { $category } · bốn tuần chưa xong, gửi { TIME($due) }
staff-handed_over = { $who } giao lại { $count } việc cho { $you } ạ. { $You } gõ "việc của tôi" để xem.
staff-stands_in = { $who } nghỉ từ { $begins ->
    [afternoon] chiều { $since }
   *[all] { $since }
} đến { $ends ->
    [morning] hết sáng { $until }
   *[all] { $until }
}, nhờ { $you } làm thay ạ. Việc đến hạn của { $who } em sẽ nhắc { $you }.
staff-due-urgent = { $line } · GẤP
staff-due-holder = { $line } · { $holder } giữ
staff-due-more = Và { $count } việc nữa.
