### Cán bộ xem việc mình đang giữ, và nhận, hỏi thêm, trả lời, từ chối một phản ánh từ thẻ của nó.

my_work-menu = Việc của tôi
my_work-doing = làm việc của mình

my_work-which = { $You } đang giữ { $count } việc, quá hạn { $late }, hết hạn hôm nay { $today }:
    { $lines }
    { $You } mở việc nào ạ?
my_work-which-again = Em chưa rõ việc nào. { $You } bấm một mã dưới đây, hoặc gõ mã ạ.
my_work-which-simple = { $You } gõ mã hoặc số thứ tự của việc. Ví dụ gõ 1.
my_work-which-enough = Đủ rồi
my_work-line-due = { $code } · { $category } · hạn { TIME($due) }
my_work-line-late = { $code } · { $category } · QUÁ HẠN { TIME($due) }
my_work-line-asked = { $code } · { $category } · chờ người dân trả lời
my_work-line-urgent = { $line } · GẤP
my_work-none = { $You } chưa giữ việc nào ạ. { $You } gõ "việc mới" để xem phản ánh đang chờ.
my_work-enough = Vâng ạ. { $You } gõ "việc của tôi" lúc nào em đưa lúc ấy.
# Chỉ thẻ của việc ấy, không có lời nào thêm.
my_work-card = { "" }
my_work-over = { $code } không còn làm được việc ấy nữa ạ. { $You } gõ mã để xem lại.

my_work-question = { $You } muốn hỏi người dân điều gì về { $code } ạ?
my_work-question-again = { $You } viết câu hỏi ít nhất { $least } chữ cái giúp em ạ.
my_work-question-simple = Ví dụ: Đèn hỏng ở cột số mấy ạ?
my_work-to = { $code } đã xong chưa ạ?
my_work-to-done = Đã xong
my_work-to-going_on = Đang làm, chưa xong
my_work-to-again = { $You } bấm một trong hai nút dưới đây ạ.
my_work-to-simple = { $You } gõ 1 nếu đã xong, 2 nếu còn đang làm.
my_work-result = { $You } viết một câu cho người dân biết đã làm gì ở { $code } ạ.
my_work-result-again = { $You } viết rõ đã làm gì, ít nhất { $least } chữ cái ạ.
my_work-result-simple = Ví dụ: Sáng nay tổ đường bộ đã vá xong ổ gà.
my_work-progress = { $You } viết một câu cho người dân biết { $code } đang đến đâu ạ.
my_work-progress-again = { $You } viết rõ đang đến đâu, ít nhất { $least } chữ cái ạ.
my_work-progress-simple = Ví dụ: Em đã nhận, sáng mai thợ đến vá.
my_work-result-passed_on = Chuyển cho nơi khác thì việc chưa xong ạ. { $You } viết nơi ấy đã làm gì, hoặc gõ "thôi" rồi chọn "Đang làm".
my_work-proof = { $You } gửi ảnh chỗ đã làm, nhiều nhất { $most } tấm. Ảnh này chỉ người báo và người theo dõi xem ạ.
my_work-proof-more = Em có { $count } ảnh rồi. { $You } gửi thêm, hoặc bấm "Gửi người dân" ạ.
my_work-proof-again = { $You } gửi ảnh chụp chỗ đã làm, hoặc bấm nút dưới đây ạ.
my_work-proof-simple = { $You } bấm hình kẹp giấy để gửi ảnh.
my_work-proof-none = Không có ảnh
my_work-proof-done = Gửi người dân
my_work-no_photo = Vì sao { $code } không có ảnh ạ? Lãnh đạo duyệt thì em mới hỏi người dân đã xong chưa.
my_work-no_photo-unseen = Không chụp thấy được
my_work-no_photo-indoors = Ở trong nhà dân
my_work-no_photo-danger = Chụp thì nguy hiểm
my_work-no_photo-gone = Vật đã dọn, dỡ đi
my_work-no_photo-again = { $You } bấm một lý do dưới đây ạ.
my_work-no_photo-simple = { $You } gõ số của lý do. Ví dụ gõ 1.
my_work-photos = { $You } gửi ảnh kết quả, nhiều nhất { $most } tấm. Ảnh này chỉ người báo và người theo dõi xem ạ.
my_work-photos-more = Em có { $count } ảnh rồi. { $You } gửi thêm, hoặc bấm "Gửi người dân" ạ.
my_work-photos-again = { $You } gửi ảnh chụp chỗ đã làm, hoặc bấm nút dưới đây ạ.
my_work-photos-simple = { $You } bấm hình kẹp giấy để gửi ảnh.
my_work-photos-none = Gửi, không có ảnh
my_work-photos-done = Gửi người dân
my_work-reason = Vì sao { $commune } không làm được { $code } ạ?
my_work-reason-level = Việc của cấp trên
my_work-reason-utility = Việc ngành điện, nước
my_work-reason-police = Việc của công an
my_work-reason-private = Việc riêng các hộ
my_work-reason-complaint = Khiếu nại, tố cáo
my_work-reason-again = { $You } bấm một lý do dưới đây ạ.
my_work-reason-simple = { $You } gõ số của lý do. Ví dụ gõ 1.
my_work-where = { $You } viết cho người dân biết phải đến đâu, gặp ai để { $code } được giải quyết ạ.
my_work-where-again = { $You } viết rõ nơi phải đến, ít nhất { $least } chữ cái ạ.
my_work-where-simple = Ví dụ: Bác gọi điện lực, số ghi trên hóa đơn tiền điện.

my_work-until = { $code } đến hạn { TIME($due) }. { $You } hẹn lại ngày nào ạ?
my_work-until-again = { $You } bấm một ngày dưới đây, hoặc gõ như "chiều thứ sáu", "15/12" ạ.
my_work-until-simple = { $You } gõ ngày. Ví dụ gõ 15/12.
my_work-until-past = Lúc ấy đã qua rồi ạ. { $You } chọn một ngày sắp tới giúp em.
my_work-until-sooner = Ngày hẹn lại phải sau { TIME($due) } ạ. { $You } chọn ngày muộn hơn giúp em.
my_work-until-far = Ngày ấy xa quá, quá ba tháng ạ. { $You } chọn ngày gần hơn giúp em.
my_work-delay = { $You } viết một câu cho người dân biết vì sao { $code } phải lùi ngày ạ.
my_work-delay-again = { $You } viết rõ lý do, ít nhất { $least } chữ cái ạ.
my_work-delay-simple = Ví dụ: Đèn thay thế thứ sáu mới về.

my_work-extended = { $people ->
    [0] Em đã ghi hạn mới của { $code }: { TIME($until) }, nhưng chưa báo được cho ai. { $You } gọi điện giúp em ạ.
   *[other] Em đã báo { $people } người: { $code } hẹn lại { TIME($until) }, và lý do.
}
my_work-refused-date = Ngày ấy không hẹn được nữa nên em chưa báo ai ạ. { $You } bấm "Hẹn lại" để chọn ngày khác.
my_work-accepted = { $You } nhận { $code } rồi ạ, em đã báo người dân. Xong việc thì { $you } bấm "Trả lời".
my_work-resident_asked = Em đã hỏi người dân về { $code }, hạn tạm dừng. Có trả lời em báo { $you } ngay ạ.
my_work-answer_sent = { $people ->
    [0] Em đã ghi câu trả lời của { $code }, nhưng người báo không nhận tin ở đây. { $You } báo họ giúp em, cách báo có ở thẻ việc này và ở trang cán bộ ạ.
   *[other] Em đã gửi câu trả lời của { $code } tới { $people } người.
}
my_work-closure_asked = { $leads ->
    [0] Em đã gửi lời của { $you } về { $code }. Chưa có lãnh đạo nào ở đây để duyệt việc không ảnh, { $you } gửi ảnh thì khép được ngay ạ.
   *[other] Em đã gửi lời của { $you } về { $code }, và nhờ lãnh đạo duyệt việc không có ảnh. Duyệt xong em hỏi người dân đã xong chưa ạ.
}
my_work-report_refused = { $people ->
    [0] Em đã ghi { $code } không thuộc việc của { $commune }, nhưng chưa báo được cho ai. { $You } gọi điện giúp em ạ.
   *[other] Em đã báo { $people } người: { $code } không thuộc việc của { $commune }, và nơi phải đến.
}
my_work-overtaken-accepted = { $who } đã nhận { $code } trước rồi, nên em chưa làm gì ạ.
my_work-overtaken-assigned = { $who } đã giao { $code } cho { $to }, nên em chưa làm gì ạ.
my_work-overtaken-moved = { $who } vừa chuyển { $code } sang phòng khác, nên em chưa làm gì ạ.
my_work-overtaken-corrected = { $who } vừa sửa { $code }, nên em chưa làm gì ạ. { $You } gõ mã để xem lại.
my_work-overtaken-taken_back = { $who } vừa rút lời đã gửi người dân về { $code }, nên em chưa làm gì ạ. { $You } gõ mã để xem lại.
my_work-overtaken-merged = { $who } vừa gộp { $code } vào phản ánh khác, nên em chưa làm gì ạ. { $You } gõ mã để xem lại.
my_work-overtaken-unmerged = { $who } vừa tách { $code } ra để làm riêng, nên em chưa làm gì ạ. { $You } gõ mã để xem lại.
my_work-overtaken-held = { $to } đang giữ { $code }, nên người ấy hoặc lãnh đạo mới giao được ạ. { $You } cần làm thì bấm "Nhận thay".
my_work-overtaken-unheld = { $code } chưa ai giữ ạ. { $You } bấm "Nhận việc" rồi giao, hoặc nhờ lãnh đạo giao.
my_work-overtaken-answered = { $who } vừa viết cho người dân về { $code }: “{ $words }” Em chưa làm gì thêm ạ.
my_work-overtaken-remarked = Người dân vừa viết thêm vào { $code }, xem thẻ trên đây, nên em chưa gửi gì ạ.
my_work-overtaken-unsent = Lời của { $you } em chưa gửi: “{ $unsent }”
my_work-why-over = { $code } không còn chờ cán bộ làm việc ấy ạ. { $You } gõ mã để xem lại.
my_work-why-none_sent = { $code } chưa gửi lời nào cho người dân, nên chưa có gì để sửa hay rút ạ.
my_work-why-judged = Người dân đã trả lời câu ấy, hoặc { $code } đã sang bước khác, nên em không sửa hay rút được nữa ạ.
my_work-why-withdrawn = Người dân đã rút { $code } rồi, nên không phải làm gì nữa ạ.
my_work-why-gone = Em không thấy phản ánh ấy ạ. { $You } xem lại mã giúp em.
my_work-why-elsewhere = { $code } là việc của { $department }, chưa giao cho { $you } ạ.
my_work-why-not_allowed = Nhận và trả lời { $code } chưa giao cho { $you } ạ. { $You } cần thì hỏi người quản trị của { $commune }, số máy { PHONE($phone) }.
my_work-more = { $You } muốn làm việc gì với { $code } ạ?
my_work-more-assign = Giao cho…
my_work-more-move = Chuyển phòng khác
my_work-more-category = Sửa loại việc
my_work-more-place = Sửa chỗ
my_work-more-merge = Gộp vào việc khác
my_work-more-question = Thành câu hỏi
my_work-more-reword = Sửa câu trả lời
my_work-more-take_back = Rút câu trả lời
my_work-more-unmerge = Tách ra
my_work-more-enough = Thôi
my_work-more-again = { $You } bấm một việc dưới đây, hoặc gõ "thôi" ạ.
my_work-more-simple = { $You } gõ số của việc. Ví dụ gõ 1.
my_work-colleague = { $You } giao { $code } cho ai ạ?
my_work-colleague-again = { $You } bấm một tên dưới đây, hoặc gõ tên người nhận ạ.
my_work-colleague-simple = { $You } gõ số của người nhận. Ví dụ gõ 1.
my_work-colleague-enough = Thôi
my_work-alone = Ngoài người đang giữ, chưa ai khác được trả lời { $code } ạ. { $You } bấm "Chuyển phòng khác" nếu là việc của phòng khác.
my_work-deputy = { $who } nghỉ đến hết { DAY($until) }, { $deputy } làm thay. { $You } giao { $code } cho { $deputy } nhé?
my_work-deputy-yes = Giao người làm thay
my_work-deputy-no = Không giao
my_work-deputy-again = { $You } bấm một trong hai nút dưới đây ạ.
my_work-deputy-simple = { $You } gõ 1 để giao người làm thay, 2 nếu không giao.
my_work-nobody_stands_in = { $who } nghỉ đến hết { DAY($until) }, chưa ai làm thay, nên em chưa giao { $code } ạ. { $You } chọn người khác giúp em.
my_work-department = { $code } đang ở { $department }. { $You } chuyển sang đâu ạ?
my_work-department-again = { $You } bấm một phòng dưới đây ạ.
my_work-department-simple = { $You } gõ số của phòng. Ví dụ gõ 1.
my_work-department-enough = Thôi
my_work-goal = { $count ->
    [0] Ngoài { $code } chưa có phản ánh nào đang làm để gộp vào. { $You } gõ mã, hoặc bấm "Không gộp" ạ.
   *[other] { $code } trùng với phản ánh nào ạ? { $You } chọn mã.
}
my_work-goal-again = { $You } bấm một mã dưới đây, hoặc gõ mã ạ.
my_work-goal-simple = { $You } gõ số của dòng. Ví dụ gõ 1.
my_work-goal-enough = Không gộp
my_work-reword = Lời đã gửi về { $code }: “{ $sent }”
    { $You } viết lại cho đúng, em báo người dân là cán bộ sửa lại ạ.
my_work-reword-again = { $You } viết lại cho rõ, ít nhất { $least } chữ cái ạ.
my_work-reword-simple = Ví dụ: Sáng mai mới vá xong, bà con đi chậm nhé.
my_work-take_back = { $You } rút lời này về { $code } ạ: “{ $words }” Người dân sẽ được báo là gửi nhầm.
my_work-take_back-yes = Rút lại
my_work-take_back-no = Giữ nguyên
my_work-take_back-again = { $You } bấm một trong hai nút dưới đây ạ.
my_work-take_back-simple = { $You } gõ 1 để rút lại, 2 để giữ nguyên.
my_work-kept = Vâng ạ, em giữ nguyên lời đã gửi.
my_work-category = { $code } thật ra là việc gì ạ?
my_work-category-label = Việc
my_work-category-again = Em chưa rõ đó là việc gì. { $You } chọn một mục, hoặc bấm "Xem thêm" ạ.
my_work-category-simple = { $You } bấm vào một nút dưới đây. Ví dụ: đường có ổ gà thì bấm "Ổ gà, đường hỏng".
my_work-category-enough = Để nguyên
my_work-place = Chỗ đó ở đâu ạ? { $You } gõ tên { $hamlet }, gần nhà ai.
my_work-place-label = Chỗ
my_work-place-again = Em chưa biết chỗ đó. { $You } chọn tên { $hamlet } dưới đây, hoặc gõ gần chợ, gần trường ạ.
my_work-place-simple = { $You } bấm tên { $hamlet }. Ví dụ: việc ở { $hamlet_name } thì bấm "{ $Hamlet_name }".
my_work-place-hidden = Chỉ cần tên { $hamlet } là cán bộ đi xem được ạ.
my_work-place-outside = Chỗ này ở ngoài { $commune } nên { $commune } không xử lý được ạ. { $You } gõ lại tên { $hamlet } giúp em.
my_work-place-long = Chỗ đó tả dài quá. { $You } gõ tên { $hamlet } và một mốc gần đó thôi ạ.
my_work-place-near = { $neighbourhood ->
    [none] Chỗ đó gần đâu ạ?
   *[other] Chỗ đó ở { $neighbourhood }, gần đâu ạ?
}
my_work-place-near-again = Em chưa rõ chỗ đó. { $You } cho em biết gần đâu nhất ạ.
my_work-place-near-simple = Ví dụ: cạnh nhà ông Ba, đầu ngõ 12.
my_work-place-near-hidden = Một mốc gần đó là đủ ạ.
my_work-place-near-outside = Chỗ này ở ngoài { $commune } ạ. { $You } gõ lại một mốc gần đó giúp em.
my_work-place-near-long = Chỗ đó tả dài quá. { $You } gõ một mốc gần đó thôi ạ.
my_work-place-confirm = Chỗ đó là: { $place }. Đúng chưa ạ?
my_work-place-confirm-yes = Đúng rồi
my_work-place-confirm-no = Chọn lại chỗ
my_work-place-confirm-again = Chỗ đó là: { $place }. Đúng thì { $you } bấm "Đúng rồi", sai thì bấm "Chọn lại chỗ" ạ.
my_work-place-confirm-simple = Chỗ đó là: { $place }. Đúng thì { $you } gõ 1, sai thì gõ 2 ạ.
my_work-assigned = Em giao { $code } cho { $who } rồi ạ, và đã báo cho người nhận.
my_work-assigned-unseen = Em giao { $code } cho { $who } rồi ạ. Người ấy chưa dùng nhắn tin, { $you } nhắn giúp em nhé.
my_work-taken_over = { $You } nhận thay { $code } rồi ạ. Xong việc thì { $you } bấm "Trả lời".
my_work-category_corrected = Em sửa { $code } thành "{ $category }" rồi ạ, việc của { $department }, và đã báo người dân.
my_work-place_corrected = Em sửa lại chỗ của { $code } rồi ạ, và đã báo người dân.
my_work-report_merged = Em gộp { $code } vào { $goal } rồi ạ. Người báo nay theo dõi { $goal }, em đã báo họ.
my_work-answer_reworded = { $people ->
    [0] Em đã sửa lời về { $code }, nhưng chưa báo được cho ai. { $You } gọi điện giúp em ạ.
   *[other] Em đã sửa lời về { $code } và báo { $people } người ạ.
}
my_work-answer_taken_back = Em rút lời về { $code } rồi ạ, và đã báo người dân là gửi nhầm. Việc lại chờ { $you } làm tiếp, hạn còn bao nhiêu giữ bấy nhiêu.
my_work-no_merge_goal-unknown = Em không thấy mã { $goal } ở { $commune }, nên chưa gộp { $code } ạ. { $You } xem lại mã giúp em.
my_work-no_merge_goal-withdrawn = Người dân đã rút { $goal } rồi, nên em chưa gộp { $code } ạ. { $You } chọn mã khác giúp em.
my_work-no_merge_goal-merged = { $goal } đã gộp vào { $into } rồi, nên em chưa gộp { $code } ạ. { $You } gộp thẳng vào { $into } giúp em.
my_work-no_merge_goal-answered = { $goal } đã trả lời là xong, nên em chưa gộp { $code } ạ. { $You } trả lời riêng, hoặc chọn mã khác giúp em.
my_work-no_merge_goal-closed = { $goal } đã khép lại, nên em chưa gộp { $code } ạ. { $You } trả lời riêng, hoặc chọn mã khác giúp em.
my_work-no_merge_goal-elsewhere = { $goal } là việc của { $department }, chưa giao cho { $you }, nên em chưa gộp { $code } ạ.
my_work-report_unmerged = Em tách { $code } khỏi { $goal } rồi ạ, hạn còn bao nhiêu giữ bấy nhiêu. Người báo thôi theo dõi { $goal }, em đã báo họ.
my_work-turned_into_question = Em chuyển { $code } thành câu hỏi rồi ạ, và đã báo người hỏi. { $You } gõ "câu hỏi chờ" để trả lời.
my_work-moved = { $officials ->
    [0] Em chuyển { $code } sang { $department } rồi ạ. Ở đó chưa ai nhận tin báo, { $you } gọi giúp em nhé.
   *[other] Em chuyển { $code } sang { $department } rồi ạ, đã báo { $officials } cán bộ và người dân.
}
my_work-refused-not_holder = Người đang giữ hoặc lãnh đạo mới giao được việc này, nên em chưa làm gì ạ.
my_work-refused-not_able = Người ấy không làm được việc này nữa, nên em chưa giao ạ. { $You } chọn người khác giúp em.
my_work-refused-away = Người ấy đang nghỉ nên em chưa giao ạ. { $You } chọn người khác giúp em.
my_work-refused-no_department = Việc này đã ở phòng ấy rồi, nên em chưa chuyển ạ.
my_work-refused-none_sent = Việc này chưa gửi lời nào cho người dân, nên em chưa làm gì ạ.
my_work-refused-judged = Người dân đã trả lời câu ấy, hoặc việc đã sang bước khác, nên em không sửa hay rút được nữa ạ.
my_work-refused-other_words = Câu ấy đã được sửa hoặc rút rồi, nên em chưa làm gì ạ. { $You } gõ mã để xem lại.
my_work-refused-short = Câu ấy ngắn quá nên em chưa gửi ạ. { $You } viết rõ hơn giúp em.
my_work-refused-long = Câu ấy dài quá nên em chưa gửi ạ. { $You } viết gọn lại giúp em.
my_work-refused-passed_on = Chuyển cho nơi khác thì việc chưa xong, nên em chưa gửi ạ. { $You } rút câu trả lời rồi chọn "Đang làm".
my_work-refused-followed = Có người khác cùng theo dõi việc này, nên em chưa chuyển ạ. { $You } trả lời ngay ở phản ánh giúp em.
my_work-refused-no_asker = Người báo không nhận tin ở đây nên em chưa chuyển ạ. { $You } trả lời ngay ở phản ánh giúp em.
my_work-refused-no_question = Phản ánh ấy không có lời viết nào để làm câu hỏi, nên em chưa chuyển ạ.
my_work-refused-itself = Một phản ánh không gộp vào chính nó được ạ.
my_work-refused-not_merged = Phản ánh ấy không còn gộp vào đâu, nên em chưa làm gì ạ. { $You } gõ mã để xem lại.
my_work-refused-no_category = Việc này không sửa sang loại ấy được, nên em chưa làm gì ạ.
my_work-refused-nobody_there = Phòng ấy chưa có cán bộ nào trong danh sách, nên em chưa chuyển ạ.
my_work-refused-gone = Phản ánh ấy không còn nữa, nên em chưa làm gì ạ.
my_work-refused-not_yours = Việc này không giao cho { $you }, hoặc vừa chuyển đi nơi khác, nên em chưa làm gì ạ.
my_work-refused-no_proof = Báo là xong thì cần ảnh chỗ đã làm, hoặc lý do không có ảnh, nên em chưa gửi ạ.
my_work-refused-old_photo = Phản ánh đã có ảnh này rồi nên em chưa gửi. { $You } gửi ảnh mới chụp chỗ đã làm, hoặc chọn lý do không có ảnh ạ.
my_work-refused-over = Việc này không còn chờ cán bộ nữa, nên em chưa làm gì ạ. { $You } gõ mã để xem lại.
my_work-refused-unreachable = Người gửi không còn nhận tin ở đây nên em chưa hỏi được. { $You } gọi điện giúp em, số ở trang cán bộ ạ.
