### Người dân xem phản ánh của mình đến đâu, và bổ sung.

my_reports-menu = Phản ánh của tôi
my_reports-doing = xem phản ánh của mình

my_reports-none = { $You } chưa gửi phản ánh nào ở đây ạ. { $You } muốn gửi thì bấm "Gửi phản ánh".
my_reports-not_own = Em không thấy mã { CODE($code) } trong các phản ánh của { $you } ạ, { $you } xem lại mã nhé.
my_reports-which = { $questions ->
    [0] { $You } muốn xem phản ánh nào ạ?
   *[other] { $You } muốn xem phản ánh nào ạ? Còn { $questions } câu nhờ cán bộ trả lời thì { $you } gõ "câu hỏi của tôi" nhé.
}
my_reports-which-again = Em chưa rõ phản ánh nào. { $You } bấm một mã dưới đây nhé.
my_reports-which-simple = { $You } bấm vào mã. Ví dụ mã { $prefix } 427 thì bấm "{ $prefix } 427", hoặc gõ số thứ tự.

my_reports-act = { CODE($code) } – { $category }, gửi { DAY($filed) }: { $answer }
    { $You } muốn thêm gì không ạ?
my_reports-act-remark = Viết thêm
my_reports-act-photo = Thêm ảnh
my_reports-act-enough = Không cần nữa
my_reports-act-again = { $You } chọn một việc dưới đây nhé.
my_reports-act-simple = { $You } bấm một nút ở dưới, hoặc gõ số thứ tự của nút ấy.

my_reports-act-unfollow = Thôi theo dõi
my_reports-act-share_page = Trang cho hàng xóm
my_reports-act-close_page = Đóng trang
my_reports-which-followed = { $code } – theo dõi

my_reports-state-received = đã tới cán bộ, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { TIME($due) }
} có hồi âm.
my_reports-late = quá hạn { TIME($due) } chưa có trả lời, em xin lỗi { $you }; { $you } gọi { PHONE($phone) } và đọc mã này để được trả lời ạ.
my_reports-state-answered = cán bộ đã trả lời.
my_reports-state-accepted = cán bộ đã nhận việc, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { TIME($due) }
} có hồi âm.
my_reports-state-in_progress = cán bộ đang làm.
my_reports-state-asked = cán bộ đang chờ { $you } trả lời.
my_reports-state-reopened = đang chờ cán bộ trả lời lại, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { TIME($due) }
} có hồi âm.
my_reports-state-confirmed = { $you } đã báo là xong.
my_reports-state-closed = đã khép lại.
my_reports-state-refused = không thuộc việc của { $commune }.
my_reports-state-merged = đã gộp vào một phản ánh khác.
my_reports-state-withdrawn = { $you } đã rút lại.
my_reports-state-as_question = đã chuyển thành câu hỏi, có trả lời em nhắn { $you } ngay.
my_reports-state-settled = đã xử lý xong.
my_reports-state-not_ours = không thuộc việc của { $commune }.
my_reports-answer-received = đang chờ cán bộ trả lời lại, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { TIME($due) }
} có hồi âm. Lần trước cán bộ trả lời: { $text }
my_reports-answer-answered = cán bộ trả lời: { $text }
my_reports-answer-accepted = cán bộ đã nhận việc, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { TIME($due) }
} có hồi âm. Lần trước cán bộ trả lời: { $text }
my_reports-answer-in_progress = cán bộ trả lời: { $text }
my_reports-answer-asked = cán bộ đang chờ { $you } trả lời: { $text }
my_reports-answer-reopened = đang chờ cán bộ trả lời lại, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { TIME($due) }
} có hồi âm. Lần trước cán bộ trả lời: { $text }
my_reports-answer-confirmed = { $you } đã báo là xong. Cán bộ trả lời: { $text }
my_reports-answer-closed = đã khép lại. Cán bộ trả lời: { $text }
my_reports-answer-refused = không thuộc việc của { $commune }: { $text }
my_reports-answer-merged = đã gộp vào một phản ánh khác. Cán bộ trả lời: { $text }
my_reports-answer-withdrawn = { $you } đã rút lại. Cán bộ trả lời: { $text }
my_reports-answer-as_question = đã chuyển thành câu hỏi. Cán bộ trả lời: { $text }
my_reports-answer-settled = đã xử lý xong: { $text }
my_reports-answer-not_ours = không thuộc việc của { $commune }: { $text }
my_reports-question = Câu { $you } hỏi ("{ $text }") em đã chuyển cán bộ { $commune } { DAY($asked) }, cán bộ chưa trả lời ạ. Có trả lời là em nhắn { $you } ngay, cần gấp thì { $you } gọi { PHONE($phone) }.
my_reports-questions = Các câu { $you } nhờ cán bộ trả lời:
    { $lines }
my_reports-question-report = Câu { $you } hỏi { DAY($asked) } ("{ $text }") cán bộ đã ghi thành phản ánh { CODE($code) } ạ. { $You } gõ mã ấy để xem đến đâu.
my_reports-question-answered = Câu { $you } hỏi { DAY($asked) } ("{ $text }"), { DAY($answered) } cán bộ trả lời: { $answer }
my_reports-question-card = Câu { $you } hỏi { DAY($asked) } ("{ $text }") em đã trả lời { DAY($answered) } ạ. { $You } kéo lên xem lại, hoặc hỏi em lần nữa nhé.
my_reports-remark = { $You } muốn nhắn thêm gì cho cán bộ ạ?
my_reports-remark-again = { $You } viết vài chữ nhé.
my_reports-remark-simple = { $You } viết như nói thôi ạ. Ví dụ: hôm nay ổ gà to hơn rồi.
my_reports-photos = { $You } gửi ảnh cho em nhé, nhiều nhất { $most } tấm ạ.

my_reports-remarked = Em đã chuyển thêm cho { $department }, kèm vào mã { CODE($code) }. { $due ->
    [none] Sớm nhất có thể
   *[other] Chậm nhất { TIME($due) }
} { $you } sẽ có hồi âm ạ.
my_reports-remarked_late = Em đã chuyển thêm cho { $department }, kèm vào mã { CODE($code) }. Việc này quá hạn { TIME($due) } chưa có trả lời, em xin lỗi { $you }; { $you } gọi { PHONE($phone) } và đọc mã này để được trả lời ạ.
my_reports-reopened = Em đã chuyển lại cho { $department }, mã { CODE($code) } nay lại chờ trả lời. { $due ->
    [none] Sớm nhất có thể
   *[other] Chậm nhất { TIME($due) }
} { $you } sẽ có hồi âm ạ.
my_reports-replied = Em đã chuyển lời này cho { $department }, kèm vào mã { CODE($code) }. Cán bộ làm tiếp ngay ạ.
my_reports-ask_done = { $You } xem giúp em: việc xong chưa ạ?
my_reports-done = Xong rồi
my_reports-not-done = Chưa xong
my_reports-confirmed = Cảm ơn { $you }, em ghi { CODE($code) } đã xong{ $also ->
    [none] .
   *[other] , còn lời về { CODE($also) } em đã chuyển cho cán bộ.
} { $You } có hài lòng không ạ?
my_reports-rate-3 = Hài lòng
my_reports-rate-2 = Tạm được
my_reports-rate-1 = Chưa hài lòng
my_reports-rated = Em ghi lại rồi, cảm ơn { $you }. { $You } muốn nói rõ vì sao thì bấm "Kể thêm" ạ.
my_reports-rejected = Em đã chuyển lại cho { $department }, mã { CODE($code) } nay lại chờ trả lời, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { TIME($due) }
}. { $You } bấm "Kể thêm" nếu muốn tả hoặc gửi ảnh chỗ chưa xong ạ.
my_reports-tell = Kể thêm
my_reports-refused-stale = Nút ấy thuộc lần trả lời trước nên em chưa ghi gì ạ. { $You } gõ "phản ánh của tôi" để xem lần mới nhất nhé.
my_reports-thanked = Vâng ạ, em đã ghi lời này vào mã { CODE($code) } để cán bộ đọc.
my_reports-unfollowed = Em thôi báo tin về { CODE($code) } ạ. { $You } cần gì nữa cứ nhắn em nhé.
my_reports-enough = Vâng ạ. { $You } cần gì nữa cứ nhắn em nhé.
my_reports-which-withdraw = { $You } muốn rút phản ánh nào ạ?
my_reports-which-withdraw-again = Em chưa rõ phản ánh nào. { $You } bấm một mã dưới đây nhé.
my_reports-which-withdraw-simple = { $You } bấm vào mã muốn rút. Ví dụ mã { $prefix } 427 thì bấm "{ $prefix } 427".
my_reports-act-withdraw = Rút lại
my_reports-withdraw = Em rút { CODE($code) } ({ $category }) lại, cán bộ thôi làm việc ấy. Đúng không ạ?
my_reports-withdraw-again = { $You } bấm "Rút lại" hoặc "Giữ lại" nhé.
my_reports-withdraw-simple = { $You } bấm "Rút lại" thì cán bộ thôi làm việc ấy, "Giữ lại" thì cán bộ vẫn làm.
my_reports-withdraw-yes = Rút lại
my_reports-withdraw-no = Giữ lại
my_reports-report_withdrawn = Em đã rút { CODE($code) }, cán bộ cũng thấy là { $you } rút rồi ạ. Lúc nào cần, { $you } cứ báo lại em nhé.
my_reports-stays = Vâng ạ, { CODE($code) } vẫn để cán bộ làm.
my_reports-refused-gone = Em không tìm thấy phản ánh ấy nữa. { $You } thử xem lại danh sách nhé.
my_reports-page_shared = Ai có đường dẫn này đều xem được { CODE($code) } đến đâu và cán bộ trả lời gì, không thấy { $you } là ai. Đổi ý thì { $you } bấm "Đóng trang" ạ.
my_reports-page_link = Trang của phản ánh
my_reports-page_closed = Em đã đóng trang của { CODE($code) }, đường dẫn cũ không xem được nữa ạ.
