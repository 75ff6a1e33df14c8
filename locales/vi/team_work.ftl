### Lãnh đạo xem ai đang giữ việc gì, và giao lại hết việc của một người.

team_work-menu = Ai đang giữ gì
team_work-doing = xem ai đang giữ việc gì
team_work-none = Không có phản ánh nào đang mở trong phần việc của { $you } ạ.
team_work-nobody = Chưa ai giữ
team_work-holder = { $count } việc đang mở, quá hạn { $late }:
    { $lines }
    { $You } xem việc của ai ạ?
team_work-holder-again = { $You } bấm một tên dưới đây, hoặc gõ tên ạ.
team_work-holder-simple = { $You } gõ số của người muốn xem. Ví dụ gõ 1.
team_work-holder-enough = Đủ rồi
team_work-line = { $late ->
    [0] { $who }: { $count } việc, hết hạn hôm nay { $today }
   *[other] { $who }: { $count } việc, QUÁ HẠN { $late }, hết hạn hôm nay { $today }
}
team_work-line-away = { $line } · nghỉ đến hết { DAY($until) }
team_work-which = { $who }, { $count } việc:
    { $lines }
    { $You } mở việc nào ạ?
team_work-which-again = { $You } bấm một mã dưới đây, hoặc gõ mã ạ.
team_work-which-simple = { $You } gõ mã hoặc số thứ tự của việc. Ví dụ gõ 1.
team_work-which-hand_over = Giao lại hết…
team_work-which-enough = Đủ rồi
team_work-none_left = { $who } không còn giữ việc nào ạ.
team_work-taker = { $You } giao lại { $count } việc của { $who } cho ai ạ?
team_work-taker-again = { $You } bấm một tên dưới đây, hoặc gõ tên người nhận ạ.
team_work-taker-simple = { $You } gõ số của người nhận. Ví dụ gõ 1.
team_work-taker-department = Trả về cả phòng
team_work-handed_over = { $count ->
    [0] Em chưa giao được việc nào của { $who } cho { $to } ạ.
   *[other] Em giao lại { $count } việc của { $who } cho { $to } rồi ạ, và đã báo cho người nhận.
}
team_work-handed_over-unseen = { $count ->
    [0] Em chưa giao được việc nào của { $who } cho { $to } ạ.
   *[other] Em giao lại { $count } việc của { $who } cho { $to } rồi ạ. Người ấy chưa dùng nhắn tin, { $you } nhắn giúp em nhé.
}
team_work-handed_over-department = { $count ->
    [0] { $who } không còn giữ việc nào ạ.
   *[other] Em trả { $count } việc của { $who } về cả phòng rồi ạ, ai rảnh thì nhận.
}
team_work-handed_over-kept = { $to } không được trả lời { $kept }, nên em để nguyên.
team_work-enough = Vâng ạ. { $You } gõ "ai đang giữ gì" lúc nào em đưa lúc ấy.
# Chỉ thẻ của việc ấy, không có lời nào thêm.
team_work-card = { "" }
team_work-refused-not_holder = Chỉ lãnh đạo mới giao lại việc của người khác, nên em chưa làm gì ạ.
team_work-refused-not_able = Người ấy không còn trong danh sách cán bộ, nên em chưa giao ạ. { $You } chọn người khác giúp em.
team_work-refused-away = Người ấy đang nghỉ nên em chưa giao ạ. { $You } chọn người khác giúp em.
team_work-refused-self = Người giao và người nhận là một nên em chưa giao ạ. { $You } chọn người khác giúp em.
