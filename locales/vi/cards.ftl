### Câu trả lời cho người dân hỏi thủ tục: thẻ trả lời, phần đọc thêm, và khi em chưa rõ.
### Chữ trong thẻ là của từng xã, nằm trong gói của xã; ở đây là lời quanh thẻ.

card-which-of-two = { $You } hỏi "{ $one }" hay "{ $other }" ạ?
# Đứng trong thẻ ở chỗ một số mà gói dữ liệu chưa ghi: "gọi điện lực …, cả ngày đêm".
card-no_phone = số của họ (hỏi { $commune } { PHONE($phone) })
card-none = Không phải
card-none-words = không phải, không phải mấy việc này, không có việc nào, không việc nào, không, sai rồi, việc khác
card-not-this = Không đúng ý tôi
card-not-this-words = không đúng ý tôi, không đúng ý, không phải ý tôi, không phải việc này, tôi không hỏi cái này, hỏi việc khác, sai rồi, nhầm rồi
card-ask-official = Nhờ cán bộ trả lời
card-ask-official-words = nhờ cán bộ trả lời, nhờ cán bộ, hỏi cán bộ giúp, hỏi giúp, hỏi hộ, chuyển cho cán bộ, có, vâng, ừ

# Bấm chọn dần để tìm thẻ: trước là các nhóm, rồi các thẻ của một nhóm.
card-groups-ask = { $You } cứ hỏi như nói chuyện, ví dụ "làm lại căn cước bị mất cần gì", "khai sinh làm ở đâu". Hoặc { $you } bấm chọn nhóm việc ở dưới ạ.
card-groups = Chọn nhóm khác
card-groups-words = chọn nhóm khác, nhóm khác, các nhóm, xem các nhóm, quay lại, trở lại, lùi lại, lui lại, quay về
card-group-ask = { $group }: { $you } muốn hỏi gì ạ?

card-papers = Xem giấy tờ cần
card-papers-words = giấy tờ, giấy tờ gì, giấy gì, cần gì, cần những gì, cần mang gì, mang gì, mang những gì, mang theo gì, hồ sơ, hồ sơ gồm gì, xem giấy tờ, phải có gì, papers, documents, what to bring
card-fee = Xem tiền phải nộp
card-fee-words = bao nhiêu tiền, mấy đồng, mất mấy đồng, hết mấy đồng, mất tiền ko, mất tiền k, bao nhiêu đồng, mất bao nhiêu, mất bao nhiêu tiền, hết bao nhiêu, hết bao nhiêu tiền, bao tiền, mất tiền không, có mất tiền không, tốn bao nhiêu, tốn bao nhiêu tiền, tốn tiền không, lệ phí, lệ phí bao nhiêu, phí bao nhiêu, phí, giá bao nhiêu, giá, tiền nong thế nào, xem lệ phí, xem tiền, fee, cost, how much, bn tiền, bnh tiền, mất bn, mất bn tiền, hết bn, hết bn tiền, nhiu tiền
card-time = Xem mấy ngày xong
card-time-words = mấy ngày, mấy hôm, bao lâu, bao nhiêu ngày, mất mấy ngày, mấy ngày xong, bao giờ xong, bao giờ có, khi nào xong, khi nào có, khi nào lấy được, bao lâu thì xong, bao lâu thì có, có nhanh không, có lâu không, mất lâu không, bao lâu lấy được, bao lâu thì lấy được, bao lâu thì lấy, bao giờ lấy được, lúc nào lấy được, bao lâu có kết quả, bao lâu thì có kết quả, bao giờ có kết quả, khi nào có kết quả, thời gian, thời hạn, xem thời gian, how long, how many days, bn ngày, mất bn ngày, bn lâu, mấy bữa
# Thẻ nói giấy dùng được bao lâu thì có các chữ này.
card-validity-signs = dùng được, có giá trị, có hạn, thời hạn sử dụng, hết hạn, hiệu lực

card-place = Xem nơi nộp
card-place-words = ở đâu, nộp ở đâu, làm ở đâu, đến đâu, chỗ nào, nơi nào, nơi nộp, đi đâu, tới đâu, phòng nào, địa chỉ, xem nơi nộp, where
card-form = Xem mẫu đơn
card-form-words = mẫu đơn, mẫu, tờ khai, đơn, mẫu đơn ở đâu, lấy mẫu ở đâu, lấy đơn ở đâu, xem mẫu đơn, form
card-who = Ai đi thay được
card-who-words = ai đi thay được, ai đi thay được không, ai làm thay được không, ai làm thay được, làm thay được không, làm thay, đi thay được không, đi thay, làm hộ được không, làm hộ, đi hộ, nộp hộ, nộp thay, ủy quyền, ủy quyền được không, ai đi được, ai được làm, nhờ người khác được không, nhờ con đi được không, xem ai làm thay, who may act, on behalf
card-online-words = online, thế còn online, làm online được không, nộp online được không, trên mạng, qua mạng, trực tuyến, làm trên mạng được không, nộp qua mạng được không, ở nhà làm được không, trên điện thoại, qua điện thoại được không, vneid, internet

card-online = Việc này { $you } làm hoặc xem được trên mạng, ở trang dưới đây ạ.
card-link = Mở trang hướng dẫn
card-source = Theo { $source }, xem ngày { $checked }.
card-source-unchecked = Theo { $source }.
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
} { $You } gọi { PHONE($phone) } trong giờ hành chính nhé.
card-listed = Đây là thủ tục { $title }. Giấy tờ, thời hạn, lệ phí có ở trang dưới đây; cần hỏi thêm thì { $you } gọi { PHONE($phone) } nhé.

asking-unknown = Việc này em chưa rõ. { $You } gọi { PHONE($phone) } trong giờ hành chính, hoặc để em nhờ cán bộ trả lời ạ?
asking-unknown-about = Câu này em chưa trả lời được. { $You } gọi { PHONE($phone) } trong giờ hành chính, về "{ $card }" hay việc khác cũng được, hoặc để em nhờ cán bộ trả lời ạ?
asking-unknown-about-owner = Câu này em chưa trả lời được. Nếu { $you } vẫn hỏi về "{ $card }" thì gọi { PHONE($owner) }, việc khác thì gọi { PHONE($phone) }, hoặc để em nhờ cán bộ trả lời ạ?
asking-unknown-aside = Câu này em chưa rõ, { $you } gọi { PHONE($phone) } trong giờ hành chính nhé.
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
