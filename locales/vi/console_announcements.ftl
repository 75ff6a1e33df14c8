### Trang của cán bộ: soạn, duyệt và gửi thông báo.

console-room-announcements = Thông báo

console-announcements = Thông báo gửi người dân
console-announcements-empty = Chưa có thông báo nào. Thử viết một tin: cắt nước, họp { $hamlet }.
console-announcements-by-state = Xem theo tình trạng
console-announcements-all = Tất cả
console-announcements-back = Về danh sách thông báo
console-announcements-before = Xem phần trước
console-announcements-after = Xem phần sau
console-announcement-new = Viết thông báo
console-announcement-edit = Sửa { $code }
console-announcement-back = Về { $code }

console-announcement-state-draft = Bản nháp
console-announcement-state-waiting = Chờ duyệt
console-announcement-state-approved = Đã duyệt, chờ giờ gửi
console-announcement-state-sending = Đang gửi
console-announcement-state-sent = Đã gửi xong
console-announcement-state-stopped = Đã dừng
console-announcement-state-returned = Bị trả lại
console-announcement-state-rejected = Không duyệt

console-announcement-field-topic = Loại tin
console-announcement-field-vi = Nội dung tiếng Việt
console-announcement-field-en = Nội dung tiếng Anh
console-announcement-field-place = Ở đâu
console-announcement-field-valid_until = Có giá trị đến
console-announcement-field-audience = Gửi cho ai
console-announcement-field-neighbourhoods = Chỉ những { $hamlet } này
console-announcement-field-kinds = Chỉ những người là
console-announcement-field-when = Gửi lúc nào
console-announcement-field-send_at = Giờ gửi
console-announcement-field-not_after = Không gửi sau
console-announcement-safety = (tin an toàn, không tắt được)
console-announcement-hint-text = Mỗi đoạn nhiều nhất 2 câu, 40 chữ. Nói rõ việc gì, lúc nào, ở đâu, bà con cần làm gì.
console-announcement-hint-english = Bỏ trống thì ai dùng tiếng Anh cũng nhận bản tiếng Việt.
console-announcement-hint-place = Thí dụ: { $hamlet_name }, hoặc nhà văn hóa { $hamlet_name_2 }.
console-announcement-hint-valid_until = Qua giờ này thì tin không còn trong mục "Có tin gì mới".
console-announcement-hint-audience = Người đăng ký loại tin này; tin an toàn thì mọi người đã đồng ý nhận tin của { $commune }. Không chọn ô nào là gửi tất cả những người ấy.
console-announcement-hint-send_at = Chỉ cần khi hẹn giờ.
console-announcement-hint-not_after = Nếu máy nghỉ lúc đến giờ, quá mốc này thì thôi không gửi.
console-announcement-when-now = Ngay khi được duyệt
console-announcement-when-later = Hẹn giờ
console-announcement-save = Lưu và xem trước
console-announcement-faulty = { $count ->
    [one] Chưa lưu được, anh/chị sửa một chỗ này:
   *[other] Chưa lưu được, anh/chị sửa { $count } chỗ này:
}
console-announcement-faster = { $who } vừa lưu thông báo này trước. Phần anh/chị viết vẫn còn đây, chưa lưu; bảng dưới cho thấy chỗ khác nhau.

console-announcement-hints = Nên xem lại
console-announcement-hint-of-sentences = Đoạn "{ $said }…" có { $counted } câu. Tách ra, mỗi đoạn nhiều nhất { $most } câu.
console-announcement-hint-of-words = Đoạn "{ $said }…" có { $counted } chữ. Rút còn nhiều nhất { $most } chữ.
console-announcement-hint-of-jargon = Thay "{ $said }" bằng "{ $instead }".
console-announcement-hint-of-when = Chưa nói lúc nào: thêm giờ, ngày.
console-announcement-hint-of-where = Chưa nói ở đâu: thêm tên { $hamlet }, hoặc "toàn { $commune }".
console-announcement-hint-of-link = Đường dẫn trong tin đưa người dân tới "{ $said }": xem đúng trang ấy chưa.
console-announcement-hint-of-letters = Từ "{ $said }" có ký tự lạ ({ $instead }) chỉ trông giống chữ của ta: xóa đi gõ lại.
console-announcement-hint-of-english = Bản tiếng Anh: { $hint }

console-announcement-people = Gửi tới { $count } người
console-announcement-submit = Trình duyệt, gửi { $count } người
console-announcement-change = Sửa
console-announcement-approval = Duyệt
console-announcement-approve = Gửi { $count } người
console-announcement-typed = Số người nhận
console-announcement-typed-hint = Tin này gửi hơn 1.000 người. Anh/chị gõ lại số { $count } cho chắc.
console-announcement-return = Trả lại để sửa
console-announcement-return-what = Người soạn thấy lời này. Anh/chị trả lại thì không tự sửa tin này nữa.
console-announcement-reject = Không duyệt
console-announcement-reject-what = Người soạn thấy lời này. Tin này không gửi và không sửa tiếp được.
console-announcement-stop = Dừng gửi
console-announcement-stop-what = Ai chưa nhận thì không nhận nữa. Ai đã nhận thì không thu lại được.
console-announcement-reason = Lý do
console-announcement-undone = Chưa làm được:
console-announcement-versions = Các bản đã lưu ({ $count })

console-announcement-progress = Đã gửi đến đâu
console-announcement-bar = Xong { $done } trong { $total } người
console-announcement-who = Ai nhận { $code }
console-announcement-who-none = Không có ai.
console-announcement-who-name = Người
console-announcement-who-neighbourhood = { $Hamlet }
console-announcement-who-channel = Kênh
console-announcement-who-what = Tình trạng

console-announcement-field-reason = Lý do
console-announcement-voids = Sửa xong thì phải trình duyệt lại.
console-announcement-saved = Đã lưu. Đây là bản người dân sẽ thấy.
console-announcement-did-submit = Đã trình duyệt. Người khác xem và bấm gửi.
console-announcement-did-approve = Đã duyệt, gửi tới { $count } người.
console-announcement-did-return = Đã trả lại cho người soạn.
console-announcement-did-reject = Đã ghi: không duyệt.
console-announcement-did-stop = Đã dừng.
console-announcement-do = Việc tiếp theo
console-announcement-number = { $count } người
console-announcement-refresh = Xem lại tiến độ
console-announcement-left = Còn khoảng { $minutes } phút.
console-announcement-gets = Sẽ nhận
console-announcement-person = { $you }, mã { $mark }
console-announcement-program = Máy
console-announcement-who-on = { $code }: nhận qua { $channel }
console-announcement-by = { $who } soạn
console-announcement-at-changed = cập nhật lúc { $at }
console-announcement-at-send_at = hẹn gửi lúc { $at }
console-announcement-at-not_after = không gửi sau { $at }
console-announcement-at-valid_until = có giá trị đến { $at }
console-announcement-for-topic = Gửi cho người đăng ký tin "{ $topic }"
console-announcement-for-safety = Tin an toàn "{ $topic }": gửi cho mọi người đã đồng ý nhận tin của { $commune }
console-announcement-quiet = Ai đang trong giờ yên lặng của mình (thường là 21 giờ đến 6 giờ 30) thì nhận sau giờ ấy.
console-announcement-blocked = { $count ->
    [one] Chưa gửi được, vì một chỗ này
   *[other] Chưa gửi được, vì { $count } chỗ này
}
console-announcement-fault-empty = Ô này còn trống.
console-announcement-fault-long = Dài quá, nhiều nhất { $most } chữ cái. Chữ đã viết vẫn còn đây.
console-announcement-fault-unknown = Mục này không còn trong danh sách của { $commune }. Anh/chị chọn lại.
console-announcement-fault-past = Giờ này đã qua. Anh/chị chọn giờ sau lúc này.
console-announcement-fault-early = Giờ này không sau giờ gửi. Anh/chị chọn giờ muộn hơn.
console-announcement-fault-nobody = Chưa ai nhận được tin này. Anh/chị xem bảng dưới: vì sao từng nhóm người không nhận, rồi chọn thêm { $hamlet }.
console-announcement-fault-shape = Anh/chị ghi ngày và giờ, thí dụ 2026-11-24T07:30.
console-announcement-wrong = Số người nhận là { $count }. Anh/chị xem lại rồi gõ đúng số ấy.
console-announcement-edited-since = Nội dung vừa đổi sau khi anh/chị mở trang. Dưới đây là bản mới, anh/chị xem lại rồi hãy duyệt.
console-announcement-moved = Thông báo này vừa đổi, giờ là "{ $state }". Dưới đây là bản mới nhất.
console-announcement-refused-gone = Không có thông báo này
console-announcement-refused-started = Thông báo này đã gửi hoặc đã kết thúc nên không sửa được
console-announcement-refused-edited = Anh/chị đã soạn, sửa hoặc trình tin này, nên người khác phải duyệt
console-announcement-refused-returned = Anh/chị đã trả lại tin này, nên người khác phải sửa và trình
console-announcement-event-return = { $who } trả lại:
console-announcement-event-reject = { $who } không duyệt:
console-announcement-event-stop = { $who } dừng gửi:
console-announcement-event-expire = { $who } không gửi, vì đã quá giờ "không gửi sau".
console-announcement-event-tampered = { $who } không gửi, vì nội dung khác với bản đã duyệt. Anh/chị báo người quản trị.
console-announcement-why-erased = Không nhận: đã xóa dữ liệu của mình
console-announcement-why-no_consent = Không nhận: chưa đồng ý nhận tin của { $commune }
console-announcement-why-stopped = Không nhận: đã chặn hoặc rời kênh
console-announcement-why-not_subscribed = Không nhận: không đăng ký loại tin này
console-announcement-why-other_neighbourhood = Không nhận: ở { $hamlet } khác
console-announcement-why-other_kind = Không nhận: không thuộc nhóm người đã chọn
console-announcement-got-sent = Đã gửi
console-announcement-got-queued = Chờ gửi
console-announcement-got-unknown = Chưa rõ đã tới chưa
console-announcement-got-failed = Gửi không được
console-announcement-got-stopped = Đã chặn hoặc rời kênh
console-announcement-got-opted_out = Đã bớt loại tin này
console-announcement-got-cancelled = Đã dừng trước khi gửi
console-announcement-got-all = Tất cả người nhận

# Mẫu thông báo và chỗ trống của mẫu.
console-announcement-templates = Bắt đầu từ mẫu:
console-announcement-blanks = Điền vào mẫu
console-announcement-hint-blanks = Bấm lưu thì chữ trong ngoặc vuông [ ] ở hai bản dưới đây thành những gì anh/chị điền.
console-announcement-fault-blank = Còn chỗ trống trong ngoặc vuông [ ]. Anh/chị điền vào, hoặc xóa chỗ ấy đi.
console-announcement-late = Giờ hẹn gửi đã qua trong lúc chờ duyệt. Anh/chị duyệt là tin gửi ngay.

# Gửi mất bao lâu, vướng những gì.
console-announcement-takes = { $minutes ->
    [0] Gửi xong ngay.
   *[other] Gửi xong trong khoảng { $minutes } phút.
}
console-announcement-closed = Kênh { $channel } đang tắt: { $count } người chờ đến khi kênh mở lại.
console-announcement-ahead = Trên { $channel } còn { $count } tin khác chờ gửi trước.
console-announcement-quiet-now = { $count } người đang trong giờ yên lặng lúc gửi, nên nhận sau giờ ấy.
console-announcement-full = Đĩa của máy chủ đã đầy nên chưa duyệt, chưa gửi được. Anh/chị báo người quản trị.
console-announcement-fault-no_channel = Các kênh của những người nhận đều đang tắt. Anh/chị báo người quản trị.

# Gửi thử cho mình.
console-announcement-trial = Gửi thử cho mình
console-announcement-trial-send = Gửi thử cho tôi qua { $channel }
console-announcement-trial-where = Tin thử chưa ai duyệt, nên chỉ tới máy của chính anh/chị: cuộc trò chuyện trong trình duyệt này, và Telegram nếu anh/chị nhắn cho bot của { $commune } bằng tài khoản đang dùng với bot cán bộ.
console-announcement-trial-chat = Mở trang hỏi đáp
console-announcement-did-trial = Đã gửi thử, chỉ mình anh/chị nhận. Anh/chị xem trên máy của mình.
console-announcement-fault-unreachable = Chưa gửi thử được. Anh/chị mở trang hỏi đáp trong trình duyệt này rồi bấm lại.

# Ảnh của thông báo.
console-announcement-pictures = Ảnh kèm theo (nhiều nhất { $most })
console-announcement-picture = Ảnh
console-announcement-picture-number = Ảnh { $number }
console-announcement-picture-choose = Chọn ảnh
console-announcement-picture-what = Máy thu nhỏ ảnh, và bỏ nơi chụp ghi trong ảnh. Thêm ảnh xong thì phải trình duyệt lại.
console-announcement-picture-add = Thêm ảnh
console-announcement-picture-away = Bỏ ảnh { $number }
console-announcement-picture-full = Đã đủ { $most } ảnh. Muốn thay thì bỏ bớt một ảnh trước.
console-announcement-picture-too_large = Ảnh này nặng quá nên chưa nhận được, nhiều nhất { $most } MB. Anh/chị chọn ảnh nhẹ hơn, hoặc chụp màn hình ảnh ấy.
console-announcement-picture-too_many_pixels = Ảnh này lớn quá nên chưa mở được. Anh/chị chọn ảnh nhỏ hơn.
console-announcement-picture-not_a_picture = Tệp này không phải ảnh, hoặc ảnh bị hỏng. Anh/chị chọn ảnh khác.
console-announcement-picture-empty = Anh/chị chưa chọn ảnh nào.
console-announcement-picture-disk_full = Đĩa của máy chủ đã đầy nên chưa nhận ảnh được. Anh/chị báo người quản trị.
console-announcement-picture-no_room = Máy chủ hết chỗ cất ảnh. Anh/chị báo người quản trị.
console-announcement-picture-busy = Máy đang xem nhiều ảnh. Anh/chị chờ vài phút rồi thử lại.
console-announcement-picture-unknown = Ảnh này không còn trên máy chủ. Anh/chị chọn lại ảnh.
console-announcement-did-picture = Đã lưu. Đây là bản người dân sẽ thấy.
console-announcement-edited-meanwhile = Thông báo này vừa đổi. Dưới đây là bản mới nhất, anh/chị xem rồi làm lại.
console-announcement-pause = Tạm dừng gửi
console-announcement-paused = Đang tạm dừng
console-announcement-resume = Gửi tiếp
console-announcement-did-pause = Đã tạm dừng. Người chưa nhận vẫn còn trong danh sách, bấm "Gửi tiếp" thì nhận.
console-announcement-did-resume = Đang gửi tiếp.
console-announcement-event-pause = { $who } tạm dừng gửi:
console-announcement-event-resume = { $who } cho gửi tiếp:
console-announcement-waits-official = Đang tạm dừng vì có người bấm tạm dừng. Chưa ai trong danh sách chờ bị mất phần.
console-announcement-waits-gone = Máy tự tạm dừng: nhiều người liền nhau đã chặn bot hoặc rời kênh. Anh/chị xem có đúng bot của { $commune } không, rồi bấm "Gửi tiếp".
console-announcement-waits-uncertain = Máy tự tạm dừng: nhiều tin liền nhau gửi đi mà kênh không trả lời, nên chưa rõ đã tới chưa. Anh/chị chờ mạng ổn rồi bấm "Gửi tiếp".
console-announcement-waits-refused = Máy tự tạm dừng: kênh nhắn tin từ chối nhiều tin liền nhau. Anh/chị xem lại nội dung tin, sửa thì soạn tin mới, không thì bấm "Gửi tiếp".
console-announcement-waits-program = Máy tự tạm dừng: chương trình gặp cùng một lỗi nhiều lần. Anh/chị báo người quản trị trước khi bấm "Gửi tiếp".
console-announcement-waits-throttled = Kênh nhắn tin bảo chờ đến { $until }. Đến giờ ấy máy tự gửi tiếp, người dân hỏi vẫn được trả lời.
console-announcement-waits-revoked = Kênh nhắn tin không nhận mã của bot nữa. Anh/chị báo người quản trị đổi mã; đổi xong máy tự gửi tiếp, không ai mất phần.
console-announcement-waits-unreachable = Chưa nối được với kênh nhắn tin. Máy thử lại liên tục, nối được là gửi tiếp.
console-announcement-waits-full = Ổ đĩa của máy chủ đã đầy nên tin tạm dừng. Anh/chị báo người quản trị dọn chỗ; có chỗ là máy tự gửi tiếp, không ai mất phần, không ai nhận hai lần.
console-announcement-waits-nobody = Máy chưa gửi được: chương trình gửi không chạy, hoặc ổ đĩa đã đầy. Anh/chị báo người quản trị; xong máy tự gửi tiếp.

console-announcements-held = Chưa gửi thông báo nào: dữ liệu vừa lấy lại từ bản sao lưu
console-announcements-held-what = Tin đang gửi dở hay hẹn giờ trong bản sao lưu có thể đã tới người dân rồi. Người duyệt mở từng tin, dừng tin nào đã gửi, rồi bấm nút dưới đây.
console-announcements-release = Đã xem, cho gửi tiếp
console-announcement-waits-restored = Chưa gửi, vì dữ liệu vừa lấy lại từ bản sao lưu: người dân có thể đã nhận tin này. Người duyệt dừng tin này, hoặc cho gửi tiếp ở trang Thông báo.
# Tin an toàn do một người gửi ngay, và lời xác nhận của người thứ hai. Diễn tập.
console-announcement-drill = DIỄN TẬP
console-announcement-yes = Có
console-announcement-no = Không
console-announcement-field-flags = Cách gửi đặc biệt
console-announcement-field-is_drill = Diễn tập
console-announcement-field-word = Chữ xác nhận
console-announcement-hint-is_drill = Tin mở đầu bằng chữ DIỄN TẬP, trang này đổi sang màu tím, và lúc gửi phải gõ chữ khác.
console-announcement-word = Chữ xác nhận
console-announcement-word-real = GỬI NGAY
console-announcement-word-drill = DIỄN TẬP
console-announcement-word-hint-real = Đây là tin THẬT. Anh/chị gõ { $word } để gửi.
console-announcement-word-hint-drill = Đây là tin diễn tập. Anh/chị gõ { $word } để gửi.
console-announcement-wrong-word = Chữ vừa gõ chưa đúng, nên chưa gửi gì. Anh/chị xem lại đây là tin thật hay diễn tập.
console-announcement-at_once = Gửi ngay { $count } người
console-announcement-at_once-title = Không kịp chờ người duyệt
console-announcement-at_once-open = Gửi ngay, không chờ duyệt
console-announcement-at_once-what = Chỉ khi tính mạng bà con bị đe dọa. Trong 15 phút, một người khác phải xác nhận; thiếu lời ấy thì trang này ghi lại.
console-announcement-did-at_once = Đã gửi ngay tới { $count } người. Máy đang nhờ người khác xác nhận.
console-announcement-second = Xác nhận của người thứ hai
console-announcement-word-asked = { $sender } đã gửi ngay. Cần một người khác xác nhận trước { $until }.
console-announcement-word-missing = { $sender } đã gửi ngay, quá { $until } vẫn chưa ai xác nhận. Ai được duyệt thì xem và trả lời bây giờ.
console-announcement-word-confirmed = { $late ->
    [yes] { $who } đã xác nhận tin đúng, nhưng muộn hơn { $until }.
   *[no] { $who } đã xác nhận tin đúng.
}
console-announcement-word-refused = { $late ->
    [yes] { $who } báo tin này sai, nhưng muộn hơn { $until }.
   *[no] { $who } báo tin này sai.
}
console-announcement-confirm = Xác nhận: tin đúng
console-announcement-refuse = Tin này sai
console-announcement-refuse-what = Ai chưa nhận thì không nhận nữa. Anh/chị ghi sai chỗ nào, rồi gửi đính chính.
console-announcement-did-confirm = Đã ghi lời xác nhận của anh/chị.
console-announcement-did-refuse = Đã ghi: tin này sai. Phần chưa gửi đã dừng.
console-announcement-refused-no_safety = Chỉ tin an toàn mới gửi ngay được, tin khác phải chờ người duyệt
console-announcements-unconfirmed = Tin gửi ngay, chưa có người thứ hai xác nhận

# Đính chính, gửi lại, tải danh sách.
console-announcement-for-corrects = Đính chính { $code }: gửi đúng những người đã nhận hoặc có thể đã nhận tin ấy
console-announcement-corrections = Đính chính
console-announcement-correct = Viết đính chính
console-announcement-correct-what = Gửi đúng những người đã nhận tin này, trên kênh họ đã nhận. Bản nháp có sẵn lời, sửa lại hoặc gửi luôn.
console-announcement-why-not_reached = Không nhận: chưa nhận tin được đính chính
console-announcement-refused-unsent = Tin này chưa gửi cho ai, anh/chị cứ sửa tin
console-announcement-resend = Gửi lại { $count } người
console-announcement-did-resend = Đang gửi lại cho ai chưa nhận, hoặc chưa rõ đã nhận chưa.
console-announcement-rounds = Đã gửi lại { $count } lần.
console-announcement-fault-reached = Không còn ai gửi không được hoặc chưa rõ.
console-announcement-export = Tải danh sách người nhận
console-announcement-who-when = Lúc gửi

# Điểm danh sau tin khẩn.
console-announcement-field-asks_if_safe = Điểm danh: an toàn hay cần giúp
console-announcement-hint-asks_if_safe = Dưới tin có hai nút "Tôi an toàn", "Cần giúp"; câu trả lời hiện ở trang điểm danh.
console-roll-call = Điểm danh { $code }
console-roll-call-open = Mở trang điểm danh
console-roll-call-as-of = Số liệu lúc { $at }.
console-roll-call-live = Trang tự cập nhật mỗi 20 giây.
console-roll-call-pause = Dừng tự cập nhật
console-roll-call-resume = Tự cập nhật lại
console-roll-call-group-help = Cần giúp
console-roll-call-group-silent = Chưa trả lời
console-roll-call-group-helped = Đã tới giúp
console-roll-call-group-safe = An toàn
console-roll-call-by-place = Theo { $hamlet }
console-roll-call-nowhere = Chưa rõ ở đâu
console-roll-call-groups = Xem theo tình hình
console-roll-call-list = { $group }: { $count } người
console-roll-call-list-in = { $group } ở { $place }
console-roll-call-none = Không có ai.
console-roll-call-most = Ở đây có { $count } người đầu. Chọn một { $hamlet } để thấy hết.
console-roll-call-need = Cần gì
console-roll-call-where = Ở đâu
console-roll-call-when = Lúc
console-roll-call-do = Ghi lại
console-live-waiting = { $code }: { $count } người cần giúp, chưa ai nhận lo ({ $places }), báo từ { $since }.
console-live-taken = { $who } đang lo { $count } người
console-live-open = Xem và nhận lo
console-roll-call-neighbour = Hàng xóm, do { $who } báo
console-roll-call-waits = Chưa ai nhận lo
console-roll-call-taken = { $who } đang lo
console-roll-call-take = Tôi lo việc này
console-roll-call-give-back = Trả lại
console-roll-call-contact = Xem số
console-roll-call-map = Bản đồ: số trên bản đồ là số của người trong danh sách
console-roll-call-mark-helped = Đã tới giúp
console-roll-call-mark-safe = An toàn
console-roll-call-mark-help = Cần giúp
console-roll-call-without-phone = Người không có điện thoại
console-roll-call-without-phone-none = Chưa có ai. Thêm cụ già ở một mình, nhà không có máy, để đội cứu hộ đến hỏi.
console-roll-call-add = Thêm người hoặc nhà
console-roll-call-back = Về trang điểm danh
console-roll-call-save = Thêm vào danh sách
console-announcement-field-name = Tên người hoặc số nhà
console-announcement-field-neighbourhood = { $Hamlet }
console-announcement-field-need = Cần gì
console-announcement-field-answer = Tình hình
console-roll-call-hint-name = Thí dụ: bà Tư, hoặc nhà số 12 ngõ 3.

# Tin gửi lặp lại.
console-announcement-field-repeat = Gửi lặp lại
console-announcement-field-repeat_until = Lặp đến
console-announcement-hint-repeat = Tính từ giờ gửi ở trên. Ngày nghỉ lễ thì hoãn sang hôm sau.
console-announcement-hint-repeat_until = Để trống thì lặp đến khi dừng.
console-announcement-repeat-none = Không, chỉ một lần
console-announcement-repeat-weekly = Mỗi tuần, cùng thứ
console-announcement-repeat-monthly = Mỗi tháng, cùng ngày
console-announcement-repeat-lunar-1 = Mồng một âm lịch
console-announcement-repeat-lunar-15 = Rằm âm lịch
console-announcement-repeat-lunar-1-15 = Rằm và mồng một
console-announcement-repeat-market = Ngày chợ phiên
console-announcement-repeat-market-eve = Trước chợ phiên một ngày
console-announcement-at-next = lần tới: { $at }
console-announcement-at-repeat_until = lặp đến { $at }
console-announcement-fault-never = Lặp như thế thì không có lần nào. Anh/chị đổi cách lặp, hoặc ngày thôi lặp.
console-announcement-occurrences = Các lần đã gửi gần đây
console-announcement-occurrence-of = Đây là một lần gửi của { $code }, tin gửi lặp lại.

# Phiếu hỏi và câu hỏi nhanh trong thông báo.
console-announcement-asking = Hỏi ý kiến kèm tin này
console-announcement-field-survey = Phiếu hỏi
console-announcement-hint-survey = Dưới tin có nút "Trả lời … câu hỏi". Chỉ chọn được phiếu đã duyệt và chưa đóng.
console-announcement-survey-none = Không kèm phiếu
console-announcement-survey-gone = (phiếu đã đóng)
console-announcement-poll = Câu hỏi nhanh
console-announcement-poll-what = Một câu, 2 đến 5 lựa chọn. Người dân bấm một nút là xong, bấm nút khác thì đổi. Câu hỏi được duyệt cùng tin này, kết quả nằm ở trang Hỏi ý kiến.
console-announcement-field-poll_vi = Câu hỏi tiếng Việt
console-announcement-field-poll_en = Câu hỏi tiếng Anh
console-announcement-field-options_vi = Các lựa chọn tiếng Việt
console-announcement-field-options_en = Các lựa chọn tiếng Anh
console-announcement-hint-options = Mỗi dòng một lựa chọn, nhiều nhất 20 chữ cái.
console-announcement-poll-results = { $code }: xem kết quả câu hỏi nhanh
console-announcement-carries = { $code }: phiếu hỏi kèm tin này
console-announcement-fault-not_open = Phiếu này chưa được duyệt, hoặc đóng trước giờ gửi tin. Anh/chị chọn phiếu khác.
console-announcement-fault-opens_later = Phiếu này mở sau giờ gửi tin. Anh/chị gửi tin muộn hơn.
console-announcement-fault-both = Một tin chỉ kèm một phiếu, hoặc một câu hỏi nhanh. Anh/chị bỏ một trong hai.
console-announcement-fault-options = Câu hỏi nhanh cần từ 2 đến 5 lựa chọn, mỗi dòng một lựa chọn.
console-announcement-fault-buttons = Mỗi lựa chọn nhiều nhất 20 chữ cái, để vừa nút bấm.
console-announcement-fault-twice = Có hai lựa chọn giống nhau.
console-announcement-fault-uneven = Số dòng tiếng Anh khác số dòng tiếng Việt. Anh/chị dịch đủ các lựa chọn, hoặc để trống.

## Mức nguy hiểm của tin an toàn; phần mềm khác đọc ở tệp CAP.
console-announcement-field-levels = Mức nguy hiểm
console-announcement-hint-levels = Chỉ với tin an toàn. Đài báo, ứng dụng khác đọc mức này ở tệp cảnh báo.
console-announcement-levels-usual = Như thường lệ của loại tin
console-announcement-danger = Mức nguy hiểm: { $urgency }, { $severity }, { $certainty }
console-announcement-field-urgency = Phải làm ngay đến đâu
console-announcement-urgency-immediate = Ngay bây giờ
console-announcement-urgency-expected = Trong một giờ tới
console-announcement-urgency-future = Vài giờ đến vài ngày
console-announcement-urgency-past = Đã qua
console-announcement-urgency-unknown = Chưa rõ lúc nào
console-announcement-field-severity = Nặng đến đâu
console-announcement-severity-extreme = Rất nặng
console-announcement-severity-severe = Nặng
console-announcement-severity-moderate = Vừa
console-announcement-severity-minor = Nhẹ
console-announcement-severity-unknown = Chưa rõ nặng nhẹ
console-announcement-field-certainty = Chắc đến đâu
console-announcement-certainty-observed = Đang xảy ra
console-announcement-certainty-likely = Rất có thể
console-announcement-certainty-possible = Có thể
console-announcement-certainty-unlikely = Khó xảy ra
console-announcement-certainty-unknown = Chưa rõ chắc không
# Nhóm Telegram nhận tin của xã.
console-groups = Nhóm Telegram nhận tin
console-groups-none = Chưa có nhóm nào. Mời nhóm của một { $hamlet } để cả nhóm cùng nhận tin của { $commune }.
console-groups-invite = Mời một nhóm
console-groups-invite-how = Chọn tin nhóm nhận, lấy đường dẫn, rồi gửi cho người quản lý nhóm mở trên điện thoại.
console-groups-label = Tên nhóm
console-groups-topics = Loại tin nhóm nhận
console-groups-safety = Tin khẩn cấp thì nhóm nào cũng nhận.
console-groups-area = Tin của đâu
console-groups-everywhere = Cả { $commune }
console-groups-add = Lấy đường dẫn mời
console-groups-link = Đường dẫn mời nhóm
console-groups-link-how = Chép ngay đường dẫn này, vì trang sẽ không hiện lại. Đường dẫn dùng được một lần, trong { $days } ngày.
console-groups-change = Đổi tin nhóm nhận, hoặc ngừng gửi
console-groups-save = Lưu
console-groups-saved = Đã lưu. Nhóm nhận tin như vừa chọn từ lần gửi tới.
console-groups-stop = Ngừng gửi
console-groups-stop-what = Nhóm thôi nhận mọi tin, cả tin khẩn cấp và tin đang chờ gửi. Muốn gửi lại thì mời nhóm lần nữa.
console-groups-stopped = Đã ngừng. Nhóm không nhận tin nào nữa.
console-groups-state-subscribed = ✔ Đang nhận tin
console-groups-state-waiting = ○ Chờ nhóm mở đường dẫn
console-groups-state-expired = Đường dẫn đã hết hạn
console-groups-state-left = Nhóm đã bỏ Cầu Nối ra
console-groups-state-stopped = Đã ngừng gửi
console-groups-invited = { $who } mời
console-groups-joined-at = vào lúc { $at }
console-groups-left-at = thôi nhận lúc { $at }
console-groups-stopped-at = { $who } ngừng lúc { $at }
console-groups-until = đường dẫn dùng được đến { $at }
console-groups-undone = Chưa làm được
console-groups-fault-label = Ghi tên nhóm, nhiều nhất { $most } chữ cái.
console-groups-fault-topics = Một loại tin không còn trong danh sách của { $commune }. Anh/chị chọn lại.
console-groups-fault-neighbourhood = { $Hamlet } này không còn trong danh sách của { $commune }. Anh/chị chọn lại.
console-groups-fault-telegram = Bot Telegram của { $commune } chưa chạy nên chưa có đường dẫn. Anh/chị báo người quản trị.
console-announcement-refused-group-ended = Nhóm này đã thôi nhận tin. Muốn gửi lại thì mời nhóm lần nữa.
