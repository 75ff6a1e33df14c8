### Lời của em ở mọi cuộc trò chuyện. Tên câu bắt đầu bằng "engine-".
### { $you } là cách gọi người dân (bác, anh/chị…), { $You } là cách gọi ấy ở đầu câu.

engine-welcome = Em là Cầu Nối, trợ lý tự động của { $unit }.
    { $You } cần việc gì ạ?
# Với người chưa đồng ý cho lưu.
engine-welcome-new = Em là Cầu Nối, trợ lý tự động của { $unit }.
    Chưa có lời đồng ý, em chỉ giữ tin nhắn 24 giờ; { $you } cần việc gì ạ?
engine-lost = Em chưa hiểu ý { $you }. { $You } nói rõ thêm một chút giúp em nhé.
engine-lost-human = Em vẫn chưa hiểu ý { $you }, em xin lỗi. { $You } gọi { PHONE($phone) } để gặp cán bộ, hoặc bấm "{ engine-menu }" ạ.
engine-age = Em không cần biết tuổi hay ngày sinh, nên em không ghi lại ạ. { $You } cần gì cứ nhắn em nhé.
engine-age-unasked = Em không cần biết tuổi hay ngày sinh, nên em không ghi lại ạ.
engine-stale = Nút này của câu trước rồi ạ. Mình tiếp từ đây nhé.
engine-go-on-here = Mình tiếp từ đây nhé.
engine-trouble = Em vừa gặp trục trặc, em xin lỗi { $you }. { $You } nhắn lại giúp em nhé, những gì đã gửi em vẫn giữ.
engine-busy = { $You } nhắn nhanh quá, em chưa kịp ghi. { $You } chờ một phút rồi nhắn tiếp nhé.
engine-in-group = Em chỉ nói chuyện riêng với từng người, để việc của { $you } không ai khác đọc được. { $You } bấm nút dưới đây rồi nhắn riêng cho em nhé.
engine-message-too-long = Tin này dài quá, em chưa nhận được. { $You } gửi thành vài tin ngắn hơn nhé.
engine-kind-unknown = Em chưa xem được loại tin này. { $You } viết bằng chữ, gửi ảnh hoặc ghi âm nhé.

engine-back = Quay lại
engine-cancel = Dừng việc này
engine-cancelled = Vâng, em dừng ở đây ạ. { $You } cần em giúp gì nữa không ạ?
engine-skip = Bỏ qua
engine-menu-more = { $You } chọn một việc dưới đây ạ.
engine-menu = Việc khác
engine-greet = Xin chào
engine-greet-text = Dạ, em chào { $you }.
engine-thank = Cảm ơn
engine-thank-text = Dạ, không có gì ạ.
engine-still-unsent = { $what ->
    [none] Việc { $you } đang kể
   *[other] Việc { $what }
} em CHƯA gửi, { $you } bấm "Làm tiếp việc dở" để gửi ạ.
engine-thank-unsent = Dạ, không có gì ạ. Việc này em CHƯA gửi, { $you } trả lời nốt câu dưới nhé.
engine-thank-home = Dạ, không có gì ạ. { $You } cần gì nữa cứ nhắn em nhé.
engine-help = Hướng dẫn
engine-help-text = Em là Cầu Nối, máy của { $commune }: { $you } bấm nút, gõ số hoặc viết vài chữ, không cần dấu; "quay lại" để sửa câu trước, "thôi" để dừng. Cần người giúp thì gọi { PHONE($phone) } ạ.
engine-human = Gặp cán bộ
engine-human-closed = Giờ này { $commune } nghỉ, không có người nghe máy. { $You } gọi { PHONE($phone) } từ { TIME($opens) } để gặp cán bộ ạ; việc cần báo hay câu hỏi thì cứ nhắn em ngay bây giờ cũng được.
engine-human-text = { $You } gọi { PHONE($phone) } để gặp cán bộ, thứ Hai đến thứ Sáu, { $hours } ạ.
engine-restore = Làm tiếp việc dở
engine-restore-unsent = Xem lại để gửi
engine-restore-unsent-told = Xem lại để gửi: { $told }

engine-go-on = { $when } { $you } đang { $doing }. Mình làm tiếp nhé?
engine-go-on-today = Lúc nãy
engine-go-on-yesterday = Hôm qua
engine-go-on-before = Hôm { DAY($day) }
engine-back-home = Em chưa ghi gì ạ. { $You } cần việc gì khác không?
engine-back-before = Em chưa ghi gì ạ. Mình làm tiếp việc lúc nãy nhé.
engine-resume = Làm tiếp
engine-drop = Không, việc khác
engine-draft-ends = { $You } đang { $doing } mà chưa xong, để quá một tuần em phải bỏ bản nháp. Mình làm tiếp nhé?
engine-gone = Việc { $you } làm dở trước đây nay không làm qua tin nhắn được nữa, em xin lỗi. { $You } chọn việc khác dưới đây nhé.

engine-complaint-reported = Vâng, em ghi lời này vào phản ánh, nhưng không thay cho đơn khiếu nại được ạ.
engine-review-unseen = Em CHƯA gửi, vì lúc đó { $you } chưa kịp xem lại. Đúng cả rồi thì { $you } bấm gửi nhé.

engine-more = Xem thêm
engine-edit = Sửa
# Lời giống như báo hỏng mà không rõ việc gì của xã.
engine-report-what = Dạ em nghe ạ. Nếu có việc gì cần { $commune } xem giúp, { $you } kể em là hỏng gì, ở đâu nhé.
engine-mended = Dạ, em mừng quá ạ, cảm ơn { $you } đã báo lại. Còn việc gì khác, { $you } cứ nhắn em nhé.
engine-corrected = Dạ, em sửa lại rồi ạ. { $what }.
engine-other-matter-kept = { $what ->
    [none] Việc ấy em ghi riêng rồi. Xong việc này, em hỏi tiếp việc ấy ạ.
   *[other] Việc { $what } em ghi riêng rồi. Xong việc này, em hỏi tiếp việc ấy ạ.
}
engine-other-matter-dropped = { $what ->
    [none] Vâng, em bỏ việc ấy rồi ạ.
   *[other] Vâng, em bỏ { $what } ra rồi ạ. Lúc nào cần, { $you } cứ nhắn lại.
}
engine-other-matters-wait = Việc { $what } em cũng giữ cùng việc này ạ.
engine-other-matter-next = Còn việc { $you } nhắc lúc nãy em vẫn giữ. { $You } bấm "{ $button }" là em ghi tiếp ạ.
engine-edit-which = Em CHƯA gửi ạ. { $You } muốn sửa phần nào?
engine-denial = không phải
engine-elsewhere = Chỗ khác

engine-understood = Dạ, em ghi là: { $what }.
engine-changed = Mấy câu hỏi của em vừa đổi nên em xin hỏi lại { $you } từ đây ạ.
engine-text-kept = Em đã ghi lời { $you } kể.
engine-text-added = Em đã ghi thêm lời { $you } kể.
engine-photo-kept = Em đã giữ ảnh của { $you }, lát nữa em kèm vào.
engine-photo-added = Em đã kèm thêm ảnh của { $you }.
engine-photos-surplus = Ảnh nhiều quá, còn { $count } ảnh em chưa kèm được ạ.
engine-photo-late = Em nhận đủ ảnh rồi ạ.
engine-voice-kept = Em đã giữ lời { $you } nói.
engine-voice-late = Lời kể em ghi xong rồi ạ, câu này { $you } viết hoặc bấm nút nhé.
engine-location-kept = Em đã giữ vị trí { $you } gửi.
engine-location-late = Chỗ đó em ghi rồi ạ, muốn đổi thì { $you } bấm "Sửa".
engine-contact-unasked = Em chưa cần số điện thoại ở đây, nên em không giữ lại số này ạ.
engine-file-expired = Em chưa lấy được tệp { $you } vừa gửi. { $You } gửi lại giúp em nhé.
engine-edited = Em đã sửa lại câu ấy ạ.
engine-edit-unfit = Em chưa hiểu câu { $you } vừa sửa, nên em vẫn giữ như trước ạ.
engine-missed = Em chưa hiểu ý { $you }.
engine-missed-human = Em xin lỗi, em vẫn chưa hiểu. { $You } gọi { PHONE($phone) } để cán bộ giúp, hoặc trả lời lại nhé.
engine-missed-unsent = Em chưa nhận được vị trí. { $You } bấm 📍, hoặc gõ tên { $hamlet } và gần nhà ai nhé.
# Một chỗ mà phố nào cũng có ("nhà văn hóa").
engine-missed-which = Chỗ ấy nhiều { $hamlet } cùng có ạ. { $You } bấm tên { $hamlet } dưới đây, hoặc bấm 📍 để gửi vị trí nhé.
engine-missed-here = Chỗ ấy em chưa thấy được ạ. { $You } bấm 📍 để gửi vị trí, hoặc gõ tên { $hamlet }, gần nhà ai nhé.
engine-question-voice = Không sao ạ, { $you } bấm 🎤 rồi nói, em ghi lại giúp nhé.
engine-missed-words = Chỗ này { $you } viết vài chữ hoặc bấm 🎤 để nói nhé.
engine-missed-short = { $You } kể rõ hơn một chút nhé.
engine-missed-long = Tin này hơi dài nên em chưa ghi được. { $You } viết ngắn lại nhé.

engine-voice = 🔊 ghi âm { $count } giây
engine-photos = { $count ->
    [0] không có
   *[other] { $count } tấm
}
engine-photos-more = Em đã nhận { $count } ảnh. { $You } gửi thêm, hoặc bấm "Xong" nhé.
engine-photos-none = Không có ảnh
engine-photos-welcome = Vâng, { $you } cứ gửi ảnh vào đây, em kèm vào ạ.
engine-photos-coming = Vâng, em chờ ảnh ạ. Nếu không chụp được, { $you } bấm nút dưới đây nhé.
engine-photos-done = Xong
engine-photos-again = Câu này em chờ ảnh ạ. { $count ->
    [0] Không có ảnh thì { $you } bấm nút dưới đây nhé.
   *[other] Đủ ảnh rồi thì { $you } bấm "Xong" nhé.
}
engine-photos-simple = { $You } bấm 📷 để chụp hoặc chọn ảnh. Không gửi ảnh thì { $you } gõ 1.
engine-place-near = gần { $landmark }
engine-place-pin = vị trí { $you } gửi

### Khi lời nói có thể hiểu hai cách; rồi tên của từng ý, để ghép vào câu và làm nút (không quá 20 chữ cái).
engine-which-of-two = Ý { $you } là { $one } hay { $other } ạ?
engine-which-of-two-unsent = Em CHƯA gửi ạ. { engine-which-of-two }
act-answer = trả lời câu trên
act-yes = đồng ý
act-no = không đồng ý
act-stop = dừng việc này
act-later = để lúc khác
act-back = quay lại câu trước
act-edit = sửa lại
act-skip = bỏ qua câu này
act-human = gặp cán bộ
act-own_reports = xem phản ánh cũ
act-subscription = chọn tin muốn nhận
act-question = hỏi thông tin
act-report = báo việc hỏng
act-place = chỉ chỗ
act-oneself = nói về mình
act-own_data = xem dữ liệu
act-language = đổi ngôn ngữ

engine-draft-dropped = Vâng, em đã bỏ hẳn bản nháp, chưa gửi đi đâu cả. { $You } cần em giúp gì nữa không ạ?
# Gác việc dở lại.
engine-put-off = Vâng, em CHƯA gửi gì cả và giữ bản nháp cho { $you } một tuần. Lúc nào tiện, { $you } bấm "Làm tiếp việc dở" ạ.
engine-waiting-to-send = Vâng, em chờ { $you } ạ, em CHƯA gửi gì cả. Có thêm ảnh thì { $you } cứ gửi vào đây nhé.
engine-stepped-aside = Em tạm cất việc dở, chưa gửi gì cả. Muốn làm tiếp, { $you } bấm "Làm tiếp việc dở" nhé.
engine-unfinished = Em chào { $you }. Việc này CHƯA gửi đi, { $you } trả lời nốt câu dưới thì em gửi được ạ.
