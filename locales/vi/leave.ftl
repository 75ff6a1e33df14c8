### Cán bộ báo nghỉ, ai làm thay, và báo đã đi làm lại.

leave-menu = Báo nghỉ
leave-doing = báo nghỉ
leave-undo = Bỏ, không nghỉ
leave-what = { $You } đã báo nghỉ từ { DAY($since) }. { $You } báo ngày nghỉ khác, hay không nghỉ nữa ạ?
leave-what-take = Báo ngày nghỉ khác
leave-what-end = Không nghỉ nữa
leave-what-enough = Để nguyên
leave-what-again = { $You } bấm một nút dưới đây ạ.
leave-what-simple = { $You } gõ 1 để báo ngày khác, 2 nếu không nghỉ nữa.
leave-since = { $You } nghỉ từ ngày nào ạ?
leave-since-again = { $You } bấm một ngày dưới đây, hoặc gõ như "thứ sáu", "15/12" ạ.
leave-since-simple = { $You } gõ ngày. Ví dụ gõ 15/12.
leave-since-past = Ngày ấy đã qua rồi ạ. { $You } chọn ngày sắp tới giúp em.
leave-until = { $You } nghỉ từ { DAY($since) } đến hết ngày nào ạ?
leave-until-again = { $You } bấm một ngày dưới đây, hoặc gõ như "thứ sáu", "3 ngày" ạ.
leave-until-simple = { $You } gõ ngày cuối. Ví dụ gõ 15/12.
leave-until-order = Ngày ấy trước ngày bắt đầu nghỉ ạ. { $You } gõ lại ngày cuối giúp em.
leave-until-past = Ngày ấy đã qua rồi ạ. { $You } gõ lại ngày cuối giúp em.
leave-half = { $You } nghỉ buổi nào ạ?
leave-half-morning = Buổi sáng
leave-half-afternoon = Buổi chiều
leave-half-again = { $You } bấm một nút dưới đây ạ.
leave-half-simple = { $You } gõ 1 nếu nghỉ buổi sáng, 2 nếu nghỉ buổi chiều.
leave-day = { $begins ->
    [afternoon] chiều
   *[all] { $ends ->
        [morning] sáng
       *[all] cả ngày
    }
} { DAY($since) }
leave-days = từ { $begins ->
    [afternoon] chiều { DAY($since) }
   *[all] { DAY($since) }
} đến hết { $ends ->
    [morning] sáng { DAY($until) }
   *[all] { DAY($until) }
}
leave-deputy = Ai làm thay { $you } ạ?
leave-deputy-nobody = Không ai
leave-deputy-again = { $You } bấm một tên dưới đây, hoặc gõ tên người làm thay ạ.
leave-deputy-simple = { $You } gõ số của người làm thay. Ví dụ gõ 1.
leave-taken = Em ghi { $you } nghỉ { $days }, { $deputy } làm thay và đã được báo. Nhầm thì { $you } gõ "không nghỉ nữa" ạ.
leave-taken-unseen = Em ghi { $you } nghỉ { $days }. { $deputy } làm thay nhưng chưa dùng nhắn tin, { $you } báo giúp em nhé; nhầm thì { $you } gõ "không nghỉ nữa" ạ.
leave-taken-alone = Em ghi { $you } nghỉ { $days }, chưa ai làm thay. Nhầm thì { $you } gõ "không nghỉ nữa" ạ.
leave-ended = Em đã bỏ ngày nghỉ của { $you }, việc lại báo cho { $you } ạ.
leave-ended-none = Em không thấy { $you } báo nghỉ ngày nào ạ.
leave-enough = Vâng, em để nguyên ạ.
leave-refused-past = Những ngày ấy đã qua rồi nên em chưa ghi ạ.
leave-refused-order = Ngày cuối trước ngày đầu nên em chưa ghi ạ. { $You } báo lại giúp em.
leave-refused-long = Em chỉ ghi được nghỉ nhiều nhất một năm ạ. { $You } báo lại giúp em.
leave-refused-self = { $You } không tự làm thay mình được ạ. { $You } chọn người khác giúp em.
leave-refused-away = Người làm thay cũng nghỉ trong những ngày ấy nên em chưa ghi ạ. { $You } báo lại với người khác giúp em.
leave-refused-gone = Người ấy không còn trong danh sách cán bộ nên em chưa ghi ạ. { $You } báo lại giúp em.
