### Tin em báo cho người gửi và người cùng theo dõi một phản ánh.

news-answered = { CODE($code) } – { $category }, cán bộ trả lời: { $text }
news-in_progress = { CODE($code) } – { $category }, cán bộ trả lời: { $text }
news-asked = { CODE($code) } – { $category }, cán bộ hỏi: { $text } { $You } nhắn trả lời ngay ở đây giúp em ạ.
news-moved = { $code } nay do { $department } giải quyết, em đã chuyển sang đó rồi ạ.
news-merged = { $code } cùng một việc với { $goal } nên cán bộ gộp lại làm một. Từ nay { $you } theo dõi { $goal }, có gì mới em báo ngay ạ.
news-reworded = { CODE($code) } – { $category }, cán bộ sửa lại câu trả lời: { $text }
news-reworded-asked = { CODE($code) } – { $category }, cán bộ sửa lại câu hỏi: { $text } { $You } nhắn trả lời ngay ở đây giúp em ạ.
news-taken_back = { $promised ->
    [none] { CODE($code) } – { $category }: câu trả lời vừa rồi gửi nhầm, em xin lỗi { $you }. Cán bộ vẫn đang làm việc này ạ.
   *[other] { CODE($code) } – { $category }: câu trả lời vừa rồi gửi nhầm, em xin lỗi { $you }. Cán bộ vẫn đang làm, chậm nhất { TIME($promised) } ạ.
}
news-unmerged = { $promised ->
    [none] { $code } gộp nhầm vào { $goal } nên cán bộ tách ra, giải quyết riêng ạ.
   *[other] { $code } gộp nhầm vào { $goal } nên cán bộ tách ra, giải quyết riêng, chậm nhất { TIME($promised) } ạ.
}
news-as_question = { CODE($code) } là câu hỏi nên em chuyển cho cán bộ trả lời câu hỏi rồi ạ. Có câu trả lời em nhắn { $you } ngay.
news-from_question = { $promised ->
    [none] Câu { $you } nhờ em hỏi ("{ $question }") nay là phản ánh { CODE($code) }, { $department } giải quyết ạ.
   *[other] Câu { $you } nhờ em hỏi ("{ $question }") nay là phản ánh { CODE($code) }, { $department } trả lời chậm nhất { TIME($promised) } ạ.
}
news-recategorised = { $promised ->
    [none] { $code } nay là việc "{ $category }", do { $department } giải quyết ạ.
   *[other] { $code } nay là việc "{ $category }", do { $department } giải quyết, chậm nhất { TIME($promised) } ạ.
}
news-relocated = { $hood ->
    [none] { $code }: cán bộ đã sửa lại chỗ cho đúng ạ. Nếu chưa đúng, { $you } nhắn em.
   *[other] { $code }: cán bộ đã sửa lại chỗ cho đúng, ở { $hood } ạ. Nếu chưa đúng, { $you } nhắn em.
}
news-accepted = { $is_late ->
    [yes] { CODE($code) } – { $category }: đã có cán bộ nhận việc. Việc này trả lời chậm, em xin lỗi { $you } ạ.
    [undated] { CODE($code) } – { $category }: đã có cán bộ nhận việc. Có hồi âm là em báo { $you } ngay ạ.
   *[no] { CODE($code) } – { $category }: đã có cán bộ nhận việc. Chậm nhất { TIME($due) } { $you } sẽ có hồi âm ạ.
}
news-called = { $who ->
    [called] { CODE($code) } là việc gấp, em đã báo ngay cán bộ đang trực.
    [later] { CODE($code) } là việc gấp, mà giờ này chưa có ai trực: { TIME($promised) } mới có người nhận.
   *[nobody] { CODE($code) } là việc gấp, cán bộ chưa xem ngay được.
} Cần người ngay thì { $you } gọi { $office } { PHONE($office_phone) }{ $office_hours ->
    [none] { "" }
   *[other] {" "}({ $office_hours })
} ạ.
news-refused = { CODE($code) } – { $category }, không thuộc việc của { $commune }: { $text }
news-refused-complaint = { CODE($code) } – { $category }: đây là khiếu nại, tố cáo, phải gửi bằng đơn thì mới được thụ lý, nên em chưa giải quyết như phản ánh được ạ. { $text } { $You } hỏi nơi tiếp công dân, số máy { PHONE($phone) } ạ.
news-closed = { CODE($code) } – { $category }: hai tuần rồi không thấy { $you } báo gì nên em khép mã này lại. Nếu việc chưa xong, { $you } cứ nhắn em ạ.
news-settled = { CODE($code) } – { $category }, đã xử lý xong: { $text }
news-not_ours = { CODE($code) } – { $category }, không thuộc việc của { $commune }: { $text }
news-asked-card = Câu { $you } nhờ em hỏi: "{ $question }". Nay em trả lời được rồi ạ.
news-asked-official = Câu { $you } nhờ em hỏi: "{ $question }". Cán bộ trả lời: { $answer }
news-extended = { CODE($code) } – { $category }: việc chưa xong kịp, cán bộ hẹn lại { TIME($promised) }. Lý do: { $reason }
news-apology = { CODE($code) } – { $category }: em đã hẹn { TIME($promised) } mà việc chưa xong, em xin lỗi { $you }. { $who ->
    [lead] Em đã nhắc lãnh đạo phụ trách { $department } rồi ạ.
    [officer] Em đã nhắc { $department } rồi ạ.
   *[nobody] { $You } gọi { PHONE($phone) } và đọc mã này để được trả lời ạ.
}
news-four_weeks = { CODE($code) } – { $category }: đã bốn tuần mà việc chưa xong, em xin lỗi { $you }. { $who ->
    [lead] Em đã nhắc lãnh đạo phụ trách { $department }, có gì mới em báo { $you } ạ.
    [officer] Em đã nhắc { $department }, có gì mới em báo { $you } ạ.
   *[nobody] { $You } gọi { PHONE($phone) } và đọc mã này để hỏi thêm ạ.
}
