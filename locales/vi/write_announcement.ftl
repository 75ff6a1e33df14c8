### Cán bộ viết, sửa và trình thông báo ở bot của cán bộ.

write_announcement-menu = Viết thông báo
write_announcement-doing = viết dở thông báo

write_announcement-which = { $You } viết tin mới, hay sửa một tin đang có ạ?
    { $lines }
write_announcement-which-again = Em chưa rõ. { $You } bấm "Tin mới", hoặc gõ mã tin muốn sửa, ví dụ TB 12.
write_announcement-which-simple = { $You } gõ "tin mới", hoặc gõ mã tin. Ví dụ gõ TB 12.
write_announcement-which-new = Tin mới

write_announcement-topic = Tin về việc gì ạ?
write_announcement-topic-label = Loại tin
write_announcement-topic-again = Em chưa rõ loại tin. { $You } chọn một mục, hoặc bấm "Xem thêm".
write_announcement-topic-simple = { $You } bấm một nút. Ví dụ: tin cắt nước thì bấm "Cắt nước".

write_announcement-text = { $You } viết lời tin giúp em: việc gì, lúc nào, ở đâu, bà con cần làm gì ạ?
write_announcement-text-label = Lời tin
write_announcement-text-again = { $You } gõ lời tin như bà con sẽ đọc ạ.
write_announcement-text-short = Tin ngắn quá ạ. { $You } viết rõ hơn một chút nhé.
write_announcement-text-long = Tin dài quá { $most } chữ cái nên em chưa nhận. { $You } viết gọn lại giúp em ạ.
write_announcement-text-simple = { $You } gõ như đang nói với bà con. Ví dụ: Sáng mai 8 giờ đến 11 giờ cắt nước ở { $hamlet_name }, bà con trữ nước nhé.

write_announcement-pictures = { $You } gửi ảnh kèm tin, nhiều nhất { $most } tấm ạ. Không có cũng được.
write_announcement-pictures-label = Ảnh
write_announcement-pictures-more = Tin có { $count } ảnh. { $You } gửi thêm, bỏ bớt, hoặc bấm "Xong" ạ.
write_announcement-pictures-without = Bỏ ảnh { $number }
write_announcement-pictures-simple = { $You } chụp hoặc chọn ảnh rồi gửi vào đây. Không có ảnh thì { $you } gõ 1.

write_announcement-place = Tin này áp dụng ở đâu ạ? { $You } gõ tên { $hamlet } hoặc địa điểm.
write_announcement-place-label = Ở đâu
write_announcement-place-again = { $You } gõ tên nơi ấy, hoặc bấm một nút ạ.
write_announcement-place-simple = { $You } gõ như: nhà văn hóa { $hamlet_name }. Không cần thì bấm "Không ghi".
write_announcement-place-none = Không ghi

write_announcement-audience = Gửi cho ai trong những người nhận loại tin này ạ? { $You } chọn, hoặc gõ tên các { $hamlet }.
write_announcement-audience-label = Gửi cho ai
write_announcement-audience-more = Gửi cho: { $chosen }. { $You } thêm nữa không ạ?
write_announcement-audience-again = Em chưa rõ gửi cho ai. { $You } bấm một nút, hoặc gõ tên các { $hamlet } ạ.
write_announcement-audience-simple = { $You } bấm "Tất cả", hoặc gõ tên { $hamlet }. Ví dụ: { $hamlet_name }, { $hamlet_name_2 }.
write_announcement-audience-everyone = Tất cả
write_announcement-audience-done = Xong

write_announcement-send_at = Gửi lúc nào ạ? { $You } gõ như "6 giờ sáng mai", hoặc bấm nút để gửi ngay khi được duyệt.
write_announcement-send_at-label = Gửi lúc
write_announcement-send_at-none = Ngay khi được duyệt
write_announcement-send_at-again = Em chưa rõ giờ nào. { $You } gõ cả giờ và ngày ạ.
write_announcement-send_at-hour = Ngày ấy lúc mấy giờ ạ? { $You } gõ cả giờ và ngày.
write_announcement-send_at-past = Giờ ấy đã qua rồi. { $You } gõ giờ sau lúc này ạ.
write_announcement-send_at-simple = { $You } gõ như: 18h30 ngày 28/11.
write_announcement-valid_until = Tin có giá trị đến lúc nào ạ? Qua lúc ấy tin không còn trong mục tin mới.
write_announcement-valid_until-label = Có giá trị đến
write_announcement-valid_until-none = Không ghi
write_announcement-valid_until-again = Em chưa rõ lúc nào. { $You } gõ ngày, hoặc cả giờ và ngày ạ.
write_announcement-valid_until-past = Lúc ấy đã qua rồi. { $You } gõ lúc sau bây giờ ạ.
write_announcement-valid_until-simple = { $You } gõ như: hết ngày 30/11.
write_announcement-not_after = Nếu máy nghỉ, quá lúc nào thì thôi không gửi nữa ạ?
write_announcement-not_after-label = Không gửi sau
write_announcement-not_after-none = Không ghi
write_announcement-not_after-again = Em chưa rõ lúc nào. { $You } gõ cả giờ và ngày ạ.
write_announcement-not_after-hour = Ngày ấy lúc mấy giờ ạ? { $You } gõ cả giờ và ngày.
write_announcement-not_after-past = Lúc ấy đã qua rồi. { $You } gõ lúc sau bây giờ ạ.
write_announcement-not_after-simple = { $You } gõ như: 18h30 ngày 28/11.

write_announcement-english = { $You } viết lời tin bằng tiếng Anh cho người nước ngoài ạ, hoặc bỏ qua.
write_announcement-english-label = Tiếng Anh
write_announcement-english-none = Không có
write_announcement-english-again = { $You } gõ lời tiếng Anh, hoặc bấm "Không có" ạ.
write_announcement-english-simple = Ví dụ: Water is cut tomorrow from 8 to 11 at { $hamlet_name }. Không cần thì bấm "Không có".
write_announcement-repeat = Tin này có gửi lặp lại không ạ? Lần đầu là giờ gửi đã chọn.
write_announcement-repeat-label = Lặp lại
write_announcement-repeat-again = Em chưa rõ lặp thế nào. { $You } bấm một nút dưới đây ạ.
write_announcement-repeat-simple = { $You } bấm một nút. Chỉ gửi một lần thì bấm "Không, chỉ một lần".
write_announcement-repeat_until = Lặp đến hết ngày nào ạ?
write_announcement-repeat_until-label = Lặp đến
write_announcement-repeat_until-none = Chưa biết
write_announcement-repeat_until-again = Em chưa rõ ngày nào. { $You } gõ ngày, ví dụ 30/12 ạ.
write_announcement-repeat_until-past = Ngày ấy đã qua rồi. { $You } gõ ngày sau hôm nay ạ.
write_announcement-repeat_until-simple = { $You } gõ như: hết ngày 30/12.
write_announcement-urgency = Bà con phải làm ngay đến đâu ạ?
write_announcement-urgency-label = Khẩn đến đâu
write_announcement-urgency-again = { $You } bấm một nút dưới đây ạ.
write_announcement-urgency-simple = Nguy hiểm đang đến nơi thì bấm "Ngay bây giờ". { $You } bấm một nút ạ.
write_announcement-severity = Nguy hiểm này nặng đến đâu ạ?
write_announcement-severity-label = Nặng đến đâu
write_announcement-severity-again = { $You } bấm một nút dưới đây ạ.
write_announcement-severity-simple = Có thể chết người thì bấm "Rất nặng". { $You } bấm một nút ạ.
write_announcement-certainty = Việc này chắc đến đâu ạ?
write_announcement-certainty-label = Chắc đến đâu
write_announcement-certainty-again = { $You } bấm một nút dưới đây ạ.
write_announcement-certainty-simple = Đã thấy tận mắt thì bấm "Đang xảy ra". { $You } bấm một nút ạ.
write_announcement-is_drill = Đây là tin thật hay diễn tập ạ?
write_announcement-is_drill-label = Diễn tập
write_announcement-is_drill-no = Tin thật
write_announcement-is_drill-yes = Diễn tập
write_announcement-is_drill-again = { $You } bấm "Tin thật" hoặc "Diễn tập" ạ.
write_announcement-is_drill-simple = Diễn tập thì tin mở đầu bằng chữ DIỄN TẬP. { $You } bấm một nút ạ.
write_announcement-asks_if_safe = Có hỏi từng người an toàn hay cần giúp không ạ?
write_announcement-asks_if_safe-label = Điểm danh
write_announcement-asks_if_safe-no = Không hỏi
write_announcement-asks_if_safe-yes = Có hỏi
write_announcement-asks_if_safe-again = { $You } bấm "Có hỏi" hoặc "Không hỏi" ạ.
write_announcement-asks_if_safe-simple = Nếu hỏi, dưới tin có hai nút "Tôi an toàn", "Cần giúp". { $You } bấm một nút ạ.

write_announcement-review = Người dân sẽ thấy:
    { $message }

    { $lines }

    { $You } xem lại, được chưa ạ?
write_announcement-review-again = { $You } bấm một nút dưới đây ạ.
write_announcement-review-simple = { $You } gõ số thứ tự của nút. Ví dụ gõ 1.
write_announcement-review-send = Trình duyệt
write_announcement-review-keep = Lưu nháp
write_announcement-code = (cấp khi lưu)
write_announcement-at_once = Gửi ngay khi được duyệt

write_announcement-conflict = { $who } vừa lưu một bản khác. Đã lưu:
    { $theirs }
    { $You } viết:
    { $mine }
    Em lấy bản nào ạ?
write_announcement-conflict-again = { $You } bấm bản muốn giữ ạ.
write_announcement-conflict-simple = { $You } gõ 1 để lấy bản của mình, 2 để giữ bản đã lưu.
write_announcement-conflict-mine = Bản của tôi
write_announcement-conflict-theirs = Bản đã lưu

write_announcement-kept_theirs = Vâng ạ, em giữ bản đã lưu của { $code }. Bản { $you } viết em bỏ.
write_announcement-not_editable = { $code } giờ không sửa được nữa ạ. { $You } gõ "{ $code }" để xem tin.
write_announcement-announcement_saved = Em đã lưu nháp { $code }. Tin chưa trình ai cả.
write_announcement-announcement_submitted = Em đã trình duyệt { $code }. Người khác duyệt thì tin gửi tới { $count } người.
write_announcement-refused-invalid = Tin có chỗ chưa gửi được nên em chưa trình. { $You } bấm "Làm tiếp việc dở" để sửa ạ.
write_announcement-refused-picture_coming = Ảnh { $you } gửi em còn đang tải nên chưa lưu. Chờ vài giây rồi { $you } bấm "Làm tiếp việc dở" ạ.
write_announcement-refused-conflict = Có người vừa lưu bản khác nên em chưa lưu. { $You } bấm "Làm tiếp việc dở" để xem cả hai bản ạ.
write_announcement-refused-started = Tin này đã gửi hoặc đã kết thúc nên em không lưu được. Lời { $you } viết vẫn còn ở "Làm tiếp việc dở".
write_announcement-refused-returned = { $You } đã trả lại tin này, nên người khác phải sửa và trình ạ.
write_announcement-refused-not_allowed = Việc này chưa giao cho { $you } ạ, em chưa lưu.
write_announcement-refused-gone = Tin này không còn nữa nên em chưa lưu ạ.
