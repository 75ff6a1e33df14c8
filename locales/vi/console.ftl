### Trang của cán bộ.

console-title = Trang cán bộ
console-skip = Đến nội dung
console-reports = Phản ánh của người dân
console-find = Tìm phản ánh
console-find-hint = Mã ({ $prefix } 107) hoặc số điện thoại người dân để lại.
console-find-do = Tìm
console-find-title = Tìm phản ánh của người đến hỏi
console-found = { $count ->
    [0] Không có phản ánh nào với mã hay số đó. Anh/chị xem lại giúp từng chữ số.
   *[other] Có { $count } phản ánh. Mỗi lần tìm được ghi vào nhật ký.
}
console-reports-empty = Chưa có phản ánh nào.
console-waiting = { $count } phản ánh chờ trả lời{ $overdue ->
    [0] .
   *[other] , { $overdue } đã quá hạn.
}
console-waiting-none = Không còn phản ánh nào chờ trả lời.
console-urgent = GẤP
console-due-first = Xem theo hạn trả lời
console-newest-first = Xem mới nhất trước
console-reports-try = Gửi thử một phản ánh
console-photos = Ảnh kèm theo
console-photo = Ảnh { $number } của { $code }
console-voice = 🔊 Nghe lời người dân kể ({ $seconds } giây)
console-photo-wanted = Ảnh đang tải…
console-photo-lost = Ảnh không tải được
console-voice-wanted = 🔊 Lời kể đang tải…
console-voice-lost = 🔊 Lời kể không tải được
console-edited = Người dân sửa câu đã gửi lúc { $at }:
console-remark = Người dân viết thêm lúc { $at }:
console-remark-again = Viết lại sau khi có trả lời, lúc { $at }, đang chờ trả lời:
console-remark-again-follower = Người cùng báo viết lại sau khi có trả lời, lúc { $at }, đang chờ trả lời:
console-remark-files = gửi thêm ảnh hoặc lời kể, không viết chữ.
console-answer-before = Trả lời lần trước:
console-filed = nhận lúc { $at }
console-due = hạn trả lời { $due }
console-left = { $days ->
    [0] còn { $hours } giờ
   *[other] còn { $days } ngày
}
console-overdue = { $days ->
    [0] quá hạn { $hours } giờ
   *[other] quá hạn { $days } ngày
}
console-anonymous = ẩn danh
console-contact = Liên lạc:
console-contact-covered = có số điện thoại
console-contact-see = Xem số
console-contact-audited = Mỗi lần xem được ghi vào nhật ký.
console-contact-why = Vì sao cần số
console-contact-why-place = gọi hỏi thêm chỗ
console-contact-why-asked = người dân nhờ gọi
console-contact-why-urgent = việc khẩn cấp
console-contact-why-other = lý do khác
console-contact-because = Ghi rõ lý do khác
console-contact-no_reason = Anh/chị chọn vì sao cần số; lý do khác thì ghi rõ mấy chữ.
console-contact-look = { $who } đã xem số lúc { $at }: { $why }.
console-entered-phone = Người này báo qua điện thoại, cán bộ nhập hộ.
console-entered-counter = Người này báo tại quầy, cán bộ nhập hộ.
console-entered-paper = Người này báo bằng giấy, cán bộ nhập hộ.
console-entered-name = Tên: { $name }.
console-entered-hears-call = Họ nghe trả lời qua điện thoại.
console-entered-hears-counter = Họ đến quầy nghe trả lời.
console-entered-hears-nothing = Họ không cần nghe trả lời.
console-not-told-entered = Phản ánh này cán bộ nhập hộ, anh/chị gọi hoặc đọc cho họ nghe.
console-people = { $count } người cùng báo
console-remark-follower = Người cùng báo viết lúc { $at }:
console-state-received = Chờ trả lời
console-state-answered = Đã trả lời
console-state-accepted = Đã có người nhận
console-state-in_progress = Đang làm
console-state-asked = Chờ người dân trả lời
console-state-reopened = Chờ trả lời lại
console-state-confirmed = Người dân xác nhận xong
console-state-closed = Khép lại, chưa ai xác nhận
console-state-refused = Không thuộc { $commune }
console-state-merged = Đã nhập
console-state-withdrawn = Người dân rút lại
console-state-settled = Đã xử lý xong
console-state-not_ours = Không thuộc { $commune }
console-said = { $who } lúc { $at }:
console-answer = Trả lời { $code }
console-answer-text = Lời gửi người dân
console-answer-text-hint = Từ { $least } đến { $most } chữ cái. Người gửi và những người theo dõi đều nhận được.
console-answer-to = Chuyển sang
console-to-in_progress = Trả lời, còn làm tiếp
console-to-answered = Trả lời, đã làm xong
console-to-refused = Không thuộc { $commune }
console-answer-no_photo = Vì sao không có ảnh kết quả
console-answer-no_photo-hint = Báo là xong thì cần ảnh ở trên, hoặc một lý do và chờ lãnh đạo duyệt.
console-answer-no_photo-none = Chọn lý do
console-answer-send = Gửi trả lời
console-closure = Chờ lãnh đạo duyệt là xong không ảnh: { $reason }.
console-fault-text-empty = Anh/chị chưa viết lời nào gửi người dân.
console-fault-text-short = Lời này ngắn quá, cần ít nhất { $least } chữ cái.
console-fault-text-long = Lời này dài quá, nhiều nhất { $most } chữ cái. Lời đã viết vẫn còn dưới đây.
console-fault-text-passed_on = Chuyển cho nơi khác thì việc chưa xong. Anh/chị viết nơi ấy đã làm gì, hoặc chọn "Trả lời, còn làm tiếp".
console-fault-no_photo-missing = Báo là xong thì cần ảnh chỗ đã làm, hoặc một lý do dưới đây.
console-fault-no_photo-old = Phản ánh đã có ảnh này rồi. Anh/chị thêm ảnh mới chụp, hoặc chọn một lý do dưới đây.
console-fault-reason-missing = Anh/chị chọn vì sao việc này không thuộc { $commune }.
console-answer-reason = Nếu không thuộc { $commune }, vì sao
console-answer-reason-hint = Lời gửi ghi rõ người dân phải đến đâu, gặp ai.
console-answer-proof = Ảnh chỗ đã làm
console-proof-hint = Nhiều nhất { $most } ảnh. Chỉ người gửi và người theo dõi xem được.
console-proof-add = Thêm ảnh kết quả
console-proof-added = Đã thêm { $count } ảnh, chưa gửi.
console-proof-away = Bỏ ảnh
console-proof-photo = Ảnh kết quả { $number }
console-proof-none = Anh/chị chưa chọn ảnh nào.
console-proof-too_large = Ảnh nặng quá, mỗi lần thêm nhiều nhất { $most } MB. Anh/chị thêm từng ảnh một.
console-unapproved = { $count } việc báo xong không ảnh, chờ anh/chị duyệt
console-unapproved-list = Những việc báo xong không ảnh, chờ anh/chị duyệt.
console-unapproved-none = Không còn việc nào chờ anh/chị duyệt.
console-fault-to-unfit = Anh/chị chọn một mục dưới đây.
console-faster = { $who } vừa chuyển phản ánh này sang "{ $state }" trước. Lời anh/chị viết vẫn còn dưới đây, chưa gửi đi đâu.
console-remarked-meanwhile = Người dân vừa viết thêm, anh/chị đọc ở trên rồi hãy gửi. Lời anh/chị viết vẫn còn dưới đây, chưa gửi đi đâu.
console-no-report = Không có phản ánh này
console-older = Xem phản ánh cũ hơn
console-sign-in = Mở trang cán bộ
console-sign-in-why = Đường dẫn này chỉ dùng được một lần, trên máy của anh/chị.
console-sign-in-go = Vào trang cán bộ
console-sign-out = Thoát
console-signed-out = Anh/chị chưa đăng nhập
console-link-command = .venv/bin/python -m bot user link "tên anh/chị"
console-signed-out-how = Đường dẫn đã dùng rồi, đã quá hạn, hoặc phiên làm việc đã hết. Người quản trị tạo đường dẫn mới bằng lệnh:
console-not-allowed = Việc này chưa giao cho anh/chị
console-not-allowed-what = Để { $what }, anh/chị cần được giao thêm vai trò.
console-not-allowed-whom = Anh/chị hỏi người quản trị giúp{ $count ->
    [0] {""}
   *[other] {" "}({ $names })
}, hoặc gọi số máy của { $commune }:
console-not-yours = Việc này không thuộc phần anh/chị phụ trách
console-not-yours-whose = Việc này thuộc { $department }{ $has_both ->
    [yes] {", "}
   *[no] {""}
}{ $area }.
console-not-yours-read = Anh/chị chỉ xem được, chưa có gì thay đổi.
console-not-yours-closed = Chưa có gì thay đổi.
console-action-find_reports = tìm phản ánh theo mã hoặc số điện thoại
console-action-see_team_work = xem việc của cán bộ trong phòng
console-action-see_reports = xem phản ánh của người dân
console-action-see_contacts = xem số điện thoại của người dân
console-action-answer_reports = trả lời phản ánh
console-action-see_questions = xem các câu người dân hỏi
console-action-answer_questions = trả lời và xếp các câu người dân hỏi
console-action-see_cards = xem thẻ trả lời
console-action-edit_cards = soạn và sửa thẻ trả lời
console-action-see_announcements = xem thông báo
console-action-write_announcements = soạn và gửi duyệt thông báo
console-action-approve_announcements = duyệt thông báo
console-action-try_announcements = gửi thử thông báo cho mình
console-action-stop_announcements = dừng gửi thông báo
console-action-send_at_once = gửi ngay tin an toàn
console-action-keep_groups = giữ danh sách nhóm nhận tin
console-action-approve_closures = duyệt việc đã xong mà không có ảnh
console-action-approve_as_deputy = duyệt việc đã xong mà không có ảnh khi không có lãnh đạo
console-action-enter_reports = nhập phản ánh hộ người dân
console-action-keep_roll_calls = ghi danh sách điểm danh
console-action-see_surveys = xem phiếu hỏi ý kiến
console-action-write_surveys = gửi duyệt phiếu hỏi ý kiến
console-action-approve_surveys = duyệt phiếu hỏi ý kiến
console-action-close_surveys = đóng phiếu hỏi ý kiến
console-action-see_feedback = xem lời góp ý về ứng dụng
console-action-enter_answers = in phiếu hỏi, nhập phiếu giấy và câu trả lời tại nhà
console-action-ask_at_meetings = hỏi một câu ngay tại cuộc họp
console-action-use_chat = nhắn tin với Cầu Nối để làm việc
console-action-sign_out = thoát khỏi trang cán bộ
console-refused = Yêu cầu này đến từ trang khác nên không được nhận
console-too-many = Lúc này có quá nhiều lượt mở trang, anh/chị thử lại sau một phút
console-hop = Đang mở trang…
console-hop-open = Mở trang
console-left-office = Anh/chị đã thoát
console-left-office-how = Lần sau, người quản trị tạo đường dẫn mới bằng lệnh:

console-first-page = Về đầu danh sách
console-later-due = Xem phản ánh hạn sau
console-back-to-reports = Về danh sách phản ánh
console-photo-back = Về phản ánh { $code }
console-photo-before = Ảnh trước
console-photo-next = Ảnh sau
console-photo-download = Tải ảnh về máy
console-answer-faulty = Chưa gửi được, anh/chị sửa chỗ này:
console-answer-theirs = Đang có:
console-answer-mine = Lời anh/chị viết, chưa gửi
console-answer-closed = Phản ánh này đã xong nên không gửi thêm được. Anh/chị chép lời trên ra nếu còn cần.
console-sent = { $code }: "{ $state }".
console-sent-open = Xem lại
console-told-reporter = Đã gửi cho người gửi phản ánh, qua { $channel }.
console-told-follower = Đã gửi cho { $count } người cùng báo, qua { $channel }.
console-told-asker = Đã gửi cho { $count } người hỏi, qua { $channel }.
console-telling-reporter = Đang gửi tới người gửi phản ánh, qua { $channel }.
console-telling-follower = Đang gửi tới { $count } người cùng báo, qua { $channel }.
console-telling-asker = Đang gửi tới { $count } người hỏi, qua { $channel }.
console-not-told-reporter = Chưa tới người gửi phản ánh.
console-not-told-follower = Chưa tới { $count } người cùng báo.
console-not-told-asker = Chưa tới { $count } người hỏi.
console-not-told-failed = Máy không gửi được lời này.
console-reached-reporter = Đã gửi trả lời cho người gửi phản ánh, qua { $channel }.
console-reached-follower = Đã gửi trả lời cho { $count } người cùng báo, qua { $channel }.
console-reaching-reporter = Đang gửi trả lời tới người gửi phản ánh, qua { $channel }.
console-reaching-follower = Đang gửi trả lời tới { $count } người cùng báo, qua { $channel }.
console-not-reached-reporter = Trả lời chưa tới người gửi phản ánh.
console-not-reached-follower = Trả lời chưa tới { $count } người cùng báo.
console-called = { $who } đã gọi điện báo người gửi phản ánh lúc { $at }.
console-calls = Cần gọi điện báo trả lời
console-calls-link = { $count } người cần gọi điện báo trả lời
console-calls-why = Trả lời chưa tới những người này qua tin nhắn. Anh/chị gọi số họ để lại, đọc lời dưới đây, rồi bấm "Đã gọi".
console-calls-none = Không còn ai cần gọi.
console-calls-first = Dưới đây là { $shown } trong { $count } người, ai chờ lâu lên trước.
console-calls-number = Mở phản ánh để lấy số
console-calls-done = Đã gọi
console-not-told-stopped = Họ đã ngừng nhận tin của { $commune }.
console-not-told-withdrawn = Họ đã rút lời đồng ý.
console-not-told-erased = Họ đã xóa dữ liệu của mình.
console-not-told-later = Khi họ nhắn lại, lời này có trong mục "Phản ánh của tôi".
console-not-told-call = Họ có để lại số điện thoại: mở phản ánh để gọi
console-typed = Lời anh/chị vừa gõ
console-typed-copy = Chưa gửi đi đâu. Anh/chị chép lại được từ đây.
console-typed-again = Chưa gửi đi đâu. Anh/chị giữ trang này mở, khi nào được thì bấm "Gửi lại".
console-typed-text = { $count ->
    [1] Lời đã viết
   *[other] Ô { $number }
}
console-typed-send = Gửi lại
console-draft-restored = Lời viết dở lần trước, chưa gửi.
console-draft-drop = Bỏ lời này
console-drafts = Lời viết dở, chưa gửi
console-drafts-how = Chỉ giữ trong trình duyệt của máy này, 7 ngày. Gửi xong hoặc thoát thì bỏ.
console-drafts-leave = Còn lời viết dở, chưa gửi. Thoát bây giờ thì mất những lời đó. Anh/chị vẫn thoát?
console-trouble-full = Máy chủ hết chỗ nên chưa lưu được
console-trouble-full-what = Anh/chị báo người quản trị máy chủ, hoặc gọi số của { $commune }:
console-trouble-unreachable = Máy chủ chưa mở được kho dữ liệu nên chưa làm được
console-trouble-unreachable-what = Anh/chị thử lại sau ít phút. Vẫn thế thì báo người quản trị máy chủ, hoặc gọi số của { $commune }:
console-trouble-busy = Đang có nhiều việc cùng lúc nên chưa làm được
console-trouble-busy-what = Anh/chị thử lại sau một phút, hoặc gọi số của { $commune }:
console-trouble-error = Có trục trặc nên chưa lưu được
console-trouble-error-what = Lỗi ở phía chúng tôi. Anh/chị thử lại sau ít phút, hoặc gọi số của { $commune }:
console-trouble-too_large = Bài dài quá nên chưa nhận được
console-trouble-too_large-what = Anh/chị bấm nút quay lại của trình duyệt (chữ vẫn còn), rút ngắn rồi gửi lại. Cần giúp thì gọi số của { $commune }:
console-trouble-too_slow = Mạng chậm quá nên chưa nhận đủ
console-trouble-too_slow-what = Anh/chị bấm nút quay lại của trình duyệt (chữ vẫn còn) rồi gửi lại. Cần giúp thì gọi số của { $commune }:
console-trouble-uploads_full = Máy chủ đang bận nên chưa nhận được
console-trouble-uploads_full-what = Anh/chị bấm nút quay lại của trình duyệt (chữ vẫn còn), đợi một lát rồi gửi lại. Cần giúp thì gọi số của { $commune }:
console-signed-out-back = Giữ trang này mở, mở đường dẫn mới ở cửa sổ khác. Đăng nhập xong anh/chị về lại đúng trang đang làm.
console-back-home = Về trang đầu
console-differs-theirs = Đã lưu
console-differs-mine = Anh/chị viết
console-draft-waits = Lời viết dở lần trước còn đây, chưa lưu.
console-draft-reopen = Mở lại

console-room-chat = Nhắn tin
console-chat-no-script = Trang nhắn tin cần JavaScript. Anh/chị bật JavaScript trong trình duyệt, hoặc làm ở các trang khác.
