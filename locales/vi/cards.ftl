### Câu trả lời cho người dân hỏi thủ tục: thẻ trả lời, phần đọc thêm, và khi em chưa rõ.
### Chữ trong thẻ là của từng xã, nằm trong gói của xã; ở đây là lời quanh thẻ.

card-which-of-two = { $You } hỏi "{ $one }" hay "{ $other }" ạ?
# Đứng trong thẻ ở chỗ một số mà gói dữ liệu chưa ghi: "gọi điện lực …, cả ngày đêm".
card-no_phone = số của họ (hỏi { $commune } { PHONE($phone) })
card-none = Không phải
card-not-this = Không đúng ý tôi
card-ask-official = Nhờ cán bộ trả lời

# Bấm chọn dần để tìm thẻ: trước là các nhóm, rồi các thẻ của một nhóm.
card-groups-ask = { $You } cứ hỏi như nói chuyện, ví dụ "làm lại căn cước bị mất cần gì", "khai sinh làm ở đâu". Hoặc { $you } bấm chọn nhóm việc ở dưới ạ.
card-groups = Chọn nhóm khác
card-group-ask = { $group }: { $you } muốn hỏi gì ạ?

card-papers = Xem giấy tờ cần
card-fee = Xem tiền phải nộp
card-time = Xem mấy ngày xong

card-place = Xem nơi nộp
card-form = Xem mẫu đơn
card-who = Ai đi thay được

card-online = Việc này { $you } làm hoặc xem được trên mạng, ở trang dưới đây ạ.
card-link = Mở trang hướng dẫn
card-source = Theo { $source }, xem ngày { $checked }.
card-source-unchecked = Theo { $source }.
card-source-none = Em chưa có văn bản để dẫn cho điều này, { $you } hỏi lại nơi ấy cho chắc nhé.
card-hours = { $Commune } làm việc thứ Hai đến thứ Sáu, { $hours }. { $saturday }.
card-fact-unknown = Điều này { $commune } chưa ghi cho em. { $You } gọi { PHONE($phone) } hỏi nhé.
card-saturday-open = Thứ Bảy làm việc { $hours }, Chủ nhật nghỉ
card-saturday-closed = Thứ Bảy, Chủ nhật nghỉ
card-stale = Quy định có thể đã đổi nên em không nói số tiền, số ngày cũ. { $You } gọi { PHONE($phone) } hỏi cho chắc nhé.
card-lacking = { $part ->
    [fee] Lệ phí của việc này em chưa có con số.
    [time] Em chưa có số ngày giải quyết; khi nhận hồ sơ, cán bộ ghi ngày hẹn trên giấy hẹn.
    [papers] Em chưa có danh sách giấy tờ cần mang.
    [place] Em chưa rõ nơi nộp.
    [form] Em chưa có mẫu đơn.
    [who] Em chưa rõ ai đi thay được.
    [validity] Em chưa rõ giấy này dùng được bao lâu.
    [other] Điều này trong thẻ em chưa có.
   *[online] Em chưa rõ việc này làm trên mạng được không.
} { $You } gọi { PHONE($phone) } nhé.
card-fine = Mức phạt em chưa kiểm tra. { $You } gọi { PHONE($phone) } nhé.
card-unanswered = Còn "{ $asked }" thì em chưa rõ: { $you } hỏi { PHONE($phone) } nhé.
card-listed = Đây là thủ tục { $title }. Giấy tờ, thời hạn, lệ phí có ở trang dưới đây; cần hỏi thêm thì { $you } gọi { PHONE($phone) } nhé.

asking-unknown = Việc này em chưa rõ. { $You } gọi { PHONE($phone) }, hoặc để em nhờ cán bộ trả lời ạ?
asking-unknown-of-office = Việc này em chưa rõ, có lẽ { $office } biết. { $You } gọi { PHONE($phone) }, hoặc để em nhờ cán bộ trả lời ạ?
asking-probable = Em đoán { $you } hỏi việc dưới đây; không phải thì { $you } nhắn lại rõ hơn giúp em nhé.
asking-unknown-about = Câu này em chưa trả lời được. { $You } gọi { PHONE($phone) }, về "{ $card }" hay việc khác cũng được, hoặc để em nhờ cán bộ trả lời ạ?
asking-unknown-about-owner = Câu này em chưa trả lời được. Nếu { $you } vẫn hỏi về "{ $card }" thì gọi { PHONE($owner) }, việc khác thì gọi { PHONE($phone) }, hoặc để em nhờ cán bộ trả lời ạ?
asking-unknown-aside = Câu này em chưa rõ, { $you } gọi { PHONE($phone) } nhé.
asking-unknown-aside-of-office = Câu này em chưa rõ, có lẽ { $office } biết: { $you } gọi { PHONE($phone) } nhé.
asking-of-what = { $You } hỏi về việc gì ạ? Ví dụ: "làm khai sinh mất bao nhiêu tiền".
asking-of-what-aside = Việc { $you } vừa hỏi thì em chưa rõ, còn ở đây thì: { $answer }
asking-ask-anew = Dạ, { $you } hỏi lại giúp em, viết rõ thêm vài chữ nhé.
asking-passed_on = Em đã chuyển câu hỏi cho cán bộ. Có câu trả lời em nhắn { $you } ngay ạ.
asking-refused-many = { $You } đang chờ trả lời nhiều câu rồi, em chưa chuyển thêm được. { $You } gọi cán bộ nhé.

report_problem-asked-fee = Gửi phản ánh không mất tiền ạ.
report_problem-asked-time = Trả lời xong chừng hai phút. Gửi rồi em báo ngay bao giờ có hồi âm ạ.
report_problem-asked-time-own = Gửi xong em báo ngay hạn { $commune } trả lời ạ. Sửa mất bao lâu thì tùy việc, có tin em nhắn { $you } luôn.
report_problem-asked-online = Mình đang gửi ngay ở đây rồi, { $you } không phải đi đâu ạ.
report_problem-asked-papers = Gửi phản ánh không cần giấy tờ gì ạ.
report_problem-asked-place = Em không thấy được { $you } đang ở đâu ạ. Gửi phản ánh thì làm luôn ở đây, không phải đi đâu.
report_problem-asked-who = Ai cũng gửi phản ánh được, báo giúp người khác cũng được ạ.
