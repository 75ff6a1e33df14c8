### Ai trực việc gấp ngoài giờ, và lãnh đạo xếp trực.

duty-menu = Lịch trực
duty-doing = xem lịch trực
duty-undo = Bỏ, không trực
duty-span = { DAY($since) } { $begin }–{ $end }
duty-shift = { $span } · { $who }
duty-line = { $span } · { $who }
duty-line-stand_in = { $span } · { $who } nghỉ, { $deputy } trực thay
duty-line-nobody = { $span } · { $who } nghỉ, CHƯA ai trực thay
duty-what = { $count ->
    [0] Hai tuần tới chưa xếp ai trực ngoài giờ ạ.
   *[other] Lịch trực ngoài giờ:
    { $lines }
}
duty-what-add = Xếp người trực
duty-what-drop = Bỏ một ca trực
duty-what-enough = Đủ rồi
duty-what-again = { $You } bấm một nút dưới đây, hoặc gõ như "tối thứ sáu anh Nam trực" ạ.
duty-what-simple = { $You } gõ 1 để xếp người trực. Ví dụ gõ 1.
duty-list = { $count ->
    [0] Hai tuần tới chưa xếp ai trực ngoài giờ ạ.
   *[other] Lịch trực ngoài giờ:
    { $lines }
}
duty-day = Trực ngày nào ạ?
duty-day-again = { $You } bấm một ngày dưới đây, hoặc gõ như "tối thứ sáu", "thứ bảy và chủ nhật" ạ.
duty-day-simple = { $You } gõ ngày. Ví dụ gõ 5/12.
duty-day-past = Ngày ấy đã qua rồi ạ. { $You } chọn ngày sắp tới giúp em.
duty-who = Ai trực ạ?
duty-who-again = { $You } bấm một tên dưới đây, hoặc gõ tên người trực ạ.
duty-who-simple = { $You } gõ số của người trực. Ví dụ gõ 1.
duty-deputy = { $who } nghỉ đến hết { DAY($until) }, { $deputy } làm thay. { $You } xếp { $deputy } trực nhé?
duty-deputy-yes = Xếp người làm thay
duty-deputy-no = Không xếp
duty-deputy-again = { $You } bấm một trong hai nút dưới đây ạ.
duty-deputy-simple = { $You } gõ 1 để xếp người làm thay, 2 nếu không xếp.
duty-nobody_stands_in = { $who } nghỉ đến hết { DAY($until) }, chưa ai làm thay, nên em chưa xếp ạ. { $You } chọn người khác giúp em.
duty-which = Bỏ ca trực nào ạ?
duty-which-enough = Không bỏ
duty-which-again = { $You } bấm một ca dưới đây ạ.
duty-which-simple = { $You } gõ số của ca trực. Ví dụ gõ 1.
duty-enough = Vâng, em để nguyên ạ.
duty-duty_noted = Em ghi { $who } trực { $spans }. Việc gấp lúc ấy em báo ngay cho { $who }; nhầm thì { $you } bấm nút dưới đây ạ.
duty-duty_noted-unseen = Em ghi { $who } trực { $spans }. { $who } chưa dùng nhắn tin nên em không báo được, { $you } báo giúp em nhé; nhầm thì { $you } bấm nút dưới đây ạ.
duty-duty_dropped = Em đã bỏ ca trực { $span } của { $who } ạ.
duty-duty_dropped-none = Ca trực ấy không còn trong lịch ạ.
duty-refused-not_lead = Lịch trực do lãnh đạo xếp nên em chưa ghi ạ. { $You } nhờ lãnh đạo giúp em.
duty-refused-not_able = Người ấy không làm việc phản ánh nên em chưa ghi ạ. { $You } chọn người khác giúp em.
duty-refused-past = Giờ trực ấy đã qua rồi nên em chưa ghi ạ. { $You } chọn ngày sắp tới giúp em.
duty-refused-far = Em chỉ xếp được lịch trực trong một năm ạ. { $You } chọn ngày gần hơn giúp em.
duty-refused-away = Người ấy nghỉ trong ngày ấy nên em chưa ghi ạ. { $You } chọn người khác giúp em.
