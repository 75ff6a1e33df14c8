### Người dân trả lời phiếu hỏi ý kiến của xã.

answer_survey-menu = Trả lời ý kiến
answer_survey-doing = trả lời phiếu hỏi ý kiến
answer_survey-none = Lúc này { $commune } chưa hỏi ý kiến việc gì ạ. Khi khác { $you } nhắn "phiếu hỏi" để xem lại nhé.
answer_survey-gone = Phiếu này hiện không mở, hoặc đã hết hạn ạ. { $You } nhắn "phiếu hỏi" để xem { $commune } đang hỏi gì nhé.

answer_survey-survey = { $Commune } đang hỏi ý kiến mấy việc. { $You } muốn trả lời phiếu nào ạ?
answer_survey-survey-label = Phiếu
answer_survey-survey-again = Em chưa rõ { $you } chọn phiếu nào. { $You } bấm một nút dưới đây nhé.
answer_survey-survey-simple = { $You } bấm tên phiếu, hoặc gõ số thứ tự. Ví dụ gõ 1.

answer_survey-full = { $Hamlet } mình đã đủ người trả lời phiếu này rồi ạ, cảm ơn { $you } nhiều. Khi khác { $you } nhắn "phiếu hỏi" để xem phiếu mới nhé.
answer_survey-final = { $You } đã trả lời phiếu này rồi, mỗi người trả lời một lần thôi ạ. { $Commune } đã nhận đủ câu trả lời của { $you }.
answer_survey-anew = { $You } đã trả lời phiếu này rồi ạ. { $You } muốn trả lời lại không, câu mới sẽ thay câu cũ?
answer_survey-anew-yes = Trả lời lại
answer_survey-anew-no = Giữ nguyên
answer_survey-anew-again = { $You } bấm "Trả lời lại" hoặc "Giữ nguyên" nhé.
answer_survey-anew-simple = Trả lời lại thì { $you } gõ 1, giữ nguyên thì gõ 2 nhé.
answer_survey-kept = Em giữ nguyên câu trả lời cũ của { $you } ạ.

answer_survey-review = { $You } xem lại:
    { $summary }
    Em gửi đi nhé?
answer_survey-review-send = Gửi
answer_survey-review-again = Đúng hết thì { $you } bấm "Gửi", chưa đúng thì bấm "Sửa" nhé.
answer_survey-review-simple = Đúng hết thì { $you } gõ 1, muốn sửa thì gõ 2 nhé.
answer_survey-review-help = Đây là những điều { $you } vừa trả lời. { $You } bấm "Gửi" thì { $commune } mới nhận được.

answer_survey-sent = Em đã gửi câu trả lời của { $you }, hết hạn em báo { $you } kết quả ạ. Muốn đổi thì { $you } nhắn "phiếu hỏi" trước hết ngày { DAY($until) }.
answer_survey-sent-again = Em đã ghi lại câu trả lời mới của { $you } ạ. Muốn đổi nữa thì { $you } nhắn "phiếu hỏi" trước hết ngày { DAY($until) }.
answer_survey-sent-final = Em đã gửi câu trả lời của { $you }, cảm ơn { $you } nhiều ạ. { $Commune } nhận ý kiến đến hết ngày { DAY($until) }, rồi em báo { $you } kết quả.
answer_survey-refused-full = { $Hamlet } mình vừa đủ người trả lời phiếu này nên em không gửi thêm được ạ. Cảm ơn { $you } đã góp ý.
answer_survey-refused-final = { $You } đã gửi câu trả lời trước rồi, mỗi người một lần thôi, nên { $commune } giữ câu trả lời ấy ạ.
answer_survey-sent-anonymous = Em nhận rồi, hết hạn em báo { $you } kết quả chung ạ. Muốn đổi hay rút trước hết ngày { DAY($until) } thì { $you } nhắn "đổi ý kiến" với mã { $secret }, em chỉ đưa mã một lần này thôi.
answer_survey-anonymous = { $You } trả lời phiếu này rồi ạ, còn trả lời gì thì em không biết. Muốn đổi thì { $you } nhắn "đổi ý kiến" và mã em đã đưa nhé.
answer_survey-refused-taken = { $You } trả lời phiếu này rồi ạ. Muốn đổi thì { $you } nhắn "đổi ý kiến" và mã em đã đưa nhé.
answer_survey-sent-meeting = Em ghi rồi ạ, hỏi xong thì kết quả hiện trên màn hình cuộc họp. Muốn đổi thì { $you } nhắn "{ $code }" khi cuộc họp còn hỏi.
answer_survey-refused-closed = Phiếu này vừa hết hạn nên em không gửi được nữa ạ.
answer_survey-refused-changed = { $Commune } vừa sửa phiếu này. { $You } xem lại giúp em mấy câu mới nhé.

# Các nút dưới thông báo và tin về phiếu.
answer_survey-start = Trả lời { $count } câu hỏi
answer_survey-start-code = Trả lời { $code }
answer_survey-silence = Thôi báo về phiếu
answer_survey-poll_answered = Em ghi: { $chosen }. Cảm ơn { $you }, muốn đổi thì { $you } bấm nút khác trước hết ngày { DAY($until) } ạ.
answer_survey-poll_answered-again = Em đổi thành: { $chosen }. { $You } đổi được tới hết ngày { DAY($until) } ạ.
answer_survey-silence_set = Từ nay em không nhắc, cũng không báo kết quả phiếu hỏi nữa ạ. Muốn trả lời thì { $you } vẫn nhắn "phiếu hỏi" được.
answer_survey-silence_set-off = Vâng, có kết quả phiếu hỏi thì em lại báo { $you } ạ.
answer_survey-silence_set-undo = Báo lại cho tôi
answer_survey-refused-consent = { $You } cho em xin phép lưu câu trả lời trước đã ạ: { $you } nhắn "phiếu hỏi" rồi bấm đồng ý.

answer_survey-option = Câu "{ $question }": ý { $you } là ý nào ạ?
answer_survey-option-label = Ý chọn
answer_survey-option-again = Em chưa rõ { $you } chọn ý nào. { $You } bấm một nút dưới đây nhé.
answer_survey-option-simple = { $You } bấm một ý dưới đây, hoặc gõ số thứ tự. Ví dụ gõ 1.
