### Người dân xem phản ánh của mình đến đâu, và bổ sung.

my_reports-menu = Phản ánh của tôi
my_reports-words = rút phản ánh, rút lại phản ánh, hủy phản ánh, xóa phản ánh, sửa phản ánh, sửa lại phản ánh, thôi theo dõi, bỏ theo dõi, không theo dõi nữa, phản ánh của tôi, phản ánh của mình, xem phản ánh, việc của tôi, tra cứu phản ánh, kết quả phản ánh, phản ánh đến đâu, bao giờ xong, bao giờ trả lời, khi nào trả lời, bao giờ trả lời tôi, bao giờ có trả lời, bao giờ có hồi âm, bao giờ xử lý, khi nào xử lý, bao giờ giải quyết, xử lý đến đâu, sao chưa ai trả lời, chưa thấy ai trả lời, sao chưa xử lý, my reports, status, /cuatoi, phản ánh tôi đã gửi, xem lại phản ánh, xem lại mấy phản ánh
my_reports-doing = xem phản ánh của mình

my_reports-none = { $You } chưa gửi phản ánh nào ở đây ạ. { $You } muốn gửi thì bấm "Gửi phản ánh".
my_reports-not_own = Em không thấy mã { CODE($code) } trong các phản ánh của { $you } ạ, { $you } xem lại mã nhé.
my_reports-which = { $You } muốn xem phản ánh nào ạ?
my_reports-which-again = Em chưa rõ phản ánh nào. { $You } bấm một mã dưới đây nhé.
my_reports-which-simple = { $You } bấm vào mã. Ví dụ mã { $prefix } 427 thì bấm "{ $prefix } 427", hoặc gõ số thứ tự.

my_reports-act = { CODE($code) } – { $category }, gửi { DAY($filed) }: { $answer }
    { $You } muốn thêm gì không ạ?
my_reports-act-remark = Viết thêm
my_reports-act-remark-words = viết thêm, ghi thêm, thêm lời, bổ sung, nhắn thêm
my_reports-act-photo = Thêm ảnh
my_reports-act-photo-words = thêm ảnh, gửi ảnh, ảnh
my_reports-act-enough = Không cần nữa
my_reports-act-enough-words = không, thôi, không cần, xong, đủ rồi, biết rồi, thế biết rồi, biết thế, biết vậy, rõ rồi, hiểu rồi, thôi biết rồi, thôi thế biết rồi, thôi được rồi, thế thôi, thế là được, no
my_reports-act-again = { $You } chọn một việc dưới đây nhé.
my_reports-act-simple = Gõ 1 để viết thêm, 2 để thêm ảnh, 3 nếu không cần nữa.

my_reports-act-unfollow = Thôi theo dõi
my_reports-act-unfollow-words = thôi theo dõi, không theo dõi nữa, bỏ theo dõi, ngừng theo dõi, unfollow
my_reports-which-followed = { $code } – theo dõi

my_reports-state-received = đã tới cán bộ, chậm nhất { TIME($due) } có hồi âm.
my_reports-late = quá hạn { TIME($due) } chưa có trả lời, em xin lỗi { $you }; { $you } gọi { PHONE($phone) } và đọc mã này để được trả lời ạ.
my_reports-state-answered = cán bộ đã trả lời.
my_reports-state-settled = đã xử lý xong.
my_reports-state-not_ours = không thuộc việc của { $commune }.
my_reports-answer-received = đang chờ cán bộ trả lời lại, chậm nhất { TIME($due) } có hồi âm. Lần trước cán bộ trả lời: { $text }
my_reports-answer-answered = cán bộ trả lời: { $text }
my_reports-answer-settled = đã xử lý xong: { $text }
my_reports-answer-not_ours = không thuộc việc của { $commune }: { $text }
my_reports-remark = { $You } muốn nhắn thêm gì cho cán bộ ạ?
my_reports-remark-again = { $You } viết vài chữ nhé.
my_reports-remark-simple = { $You } viết như nói thôi ạ. Ví dụ: hôm nay ổ gà to hơn rồi.
my_reports-photos = { $You } gửi ảnh cho em nhé, nhiều nhất { $most } tấm ạ.

my_reports-remarked = Em đã chuyển thêm cho { $department }, kèm vào mã { CODE($code) }. Chậm nhất { TIME($due) } { $you } sẽ có hồi âm ạ.
my_reports-remarked_late = Em đã chuyển thêm cho { $department }, kèm vào mã { CODE($code) }. Việc này quá hạn { TIME($due) } chưa có trả lời, em xin lỗi { $you }; { $you } gọi { PHONE($phone) } và đọc mã này để được trả lời ạ.
my_reports-reopened = Em đã chuyển lại cho { $department }, mã { CODE($code) } nay lại chờ trả lời. Chậm nhất { TIME($due) } { $you } sẽ có hồi âm ạ.
my_reports-thanked = Vâng ạ, em đã ghi lời này vào mã { CODE($code) } để cán bộ đọc.
my_reports-unfollowed = Em thôi báo tin về { CODE($code) } ạ. { $You } cần gì nữa cứ nhắn em nhé.
my_reports-enough = Vâng ạ. { $You } cần gì nữa cứ nhắn em nhé.
my_reports-refused-gone = Em không tìm thấy phản ánh ấy nữa. { $You } thử xem lại danh sách nhé.

# Người vừa gửi hay đã gửi nói tiếp: hỏi việc ấy đến đâu (hai dòng đầu), hay nhớ ra điều cần thêm (dòng thứ ba, ở đầu câu).
# Dòng thứ hai chỉ tính khi không có thẻ thủ tục nào trả lời được. Dòng cuối: chữ chỉ lại chỗ đã báo.
my_reports-about-words = bao giờ có người, bao giờ người ta, bao giờ mới có người, bao giờ thì có người, bao giờ cán bộ, khi nào có người, khi nào cán bộ, bao giờ các anh, bao giờ mới sửa, bao giờ thì sửa, ai giải quyết việc này, ai giải quyết việc ấy, ai xử lý việc này, ai phụ trách việc này, ai làm việc này, việc này ai làm, việc này ai giải quyết, việc này ai xử lý, việc này bao giờ, việc ấy bao giờ, vẫn chưa làm gì, vẫn chưa ai, vẫn chưa thấy ai, vẫn chưa thấy gì, chưa thấy ai đến, chưa thấy ai làm, chưa ai đến, chưa có ai đến, mãi chưa thấy, mãi chả thấy, mãi không thấy ai, xin cái mã, xin mã, xin lại mã, cho mã, cho cái mã, cho lại mã, mã của tôi, mã của bác, mã phản ánh, mã số phản ánh, quên mã, mất mã, rút lại phản ánh, tôi rút lại, bác rút lại, rút đơn, họ sửa rồi, người ta sửa rồi, thợ sửa rồi, sửa xong rồi, việc tôi báo, việc tôi gửi, việc bác báo, cái tôi báo, cái tôi gửi, cái bác báo, việc báo hôm, việc hôm trước, việc hôm qua, việc hôm nọ, tôi báo hôm, tôi phản ánh hôm, bác báo hôm, hôm trước tôi báo, hôm trước tôi phản ánh, hôm qua tôi báo, hôm nọ tôi báo, hôm nọ bác báo, nhận được phản ánh, nhận được của tôi, phản ánh của tôi, phản ánh của bác, phản ánh hôm, phản ánh đến đâu, quên mất số, quên số, mã số mấy, số bao nhiêu nhỉ, ra sửa, ra xem chưa, đến xem chưa, có ai ra, chả thấy ma nào, không thấy ma nào, không thấy ai đến, không ai đến, không ai ra, chẳng thấy ai, chả thấy ai, có đến tay, bao giờ họ đến, bao giờ họ sửa, bao giờ họ làm, bao giờ người ta đến, bao giờ thì họ đến, tới đâu rồi, đến đâu rồi, báo hôm nọ
my_reports-perhaps-words = bao giờ sửa, khi nào sửa, bao giờ làm, bao giờ đến, bao giờ xong, khi nào xong, bao giờ giải quyết, khi nào giải quyết, bao giờ xử lý, khi nào xử lý, bao lâu thì sửa, bao lâu nữa thì, đến đâu rồi, tới đâu rồi, thế nào rồi, ra sao rồi, đã chuyển chưa, chuyển chưa, nhận được chưa, đã nhận chưa, vẫn chưa sửa, chưa sửa à, chưa làm à, sao lâu thế, lâu thế, chưa xử lý, chưa giải quyết, ai giải quyết, ai xử lý, ai phụ trách, có ai xem không
my_reports-wrong-words = tôi viết nhầm, tôi ghi nhầm, viết nhầm, ghi nhầm, sai rồi, nhầm rồi, à nhầm, nhầm chỗ rồi, sai chỗ rồi
my_reports-there-words = chỗ đấy, chỗ đó, chỗ ấy, chỗ này, ở đấy, ở đó, cái đấy, cái đó, cái ấy, nó
# Có những chữ này thì là việc khác, không phải thêm vào việc vừa báo.
my_reports-another-words = còn cái nữa, còn việc nữa, còn chuyện nữa, cái nữa, việc nữa, chuyện nữa, việc khác, chuyện khác, cái khác, chỗ khác, ngoài ra, còn chỗ, lại còn
