### Người dân trả lời phiếu hỏi ý kiến của xã.

answer_survey-menu = Trả lời ý kiến
answer_survey-words = trả lời ý kiến, góp ý kiến, phiếu hỏi, phiếu hỏi ý kiến, phiếu ý kiến, phiếu khảo sát, khảo sát, lấy ý kiến, trả lời khảo sát, trả lời phiếu, làm khảo sát, survey, /ykien
answer_survey-doing = trả lời phiếu hỏi ý kiến
answer_survey-none = Lúc này xã chưa hỏi ý kiến việc gì ạ. Khi khác { $you } nhắn "phiếu hỏi" để xem lại nhé.

answer_survey-survey = Xã đang hỏi ý kiến mấy việc. { $You } muốn trả lời phiếu nào ạ?
answer_survey-survey-label = Phiếu
answer_survey-survey-label-words = phiếu
answer_survey-survey-again = Em chưa rõ { $you } chọn phiếu nào. { $You } bấm một nút dưới đây nhé.
answer_survey-survey-simple = { $You } bấm tên phiếu, hoặc gõ số thứ tự. Ví dụ gõ 1.

answer_survey-review = { $You } xem lại:
    { $summary }
    Em gửi đi nhé?
answer_survey-review-send = Gửi
answer_survey-review-send-words = gửi, gửi đi, gửi luôn, đúng, đúng rồi, được, được rồi, ok, ừ, vâng, dạ, yes, 👍, ✅
answer_survey-review-again = Đúng hết thì { $you } bấm "Gửi", chưa đúng thì bấm "Sửa" nhé.
answer_survey-review-simple = Đúng hết thì { $you } gõ 1, muốn sửa thì gõ 2 nhé.
answer_survey-review-help = Đây là những điều { $you } vừa trả lời. { $You } bấm "Gửi" thì xã mới nhận được.

answer_survey-sent = Em đã gửi câu trả lời của { $you }, cảm ơn { $you } nhiều ạ. Muốn đổi thì { $you } nhắn "phiếu hỏi" trước hết ngày { DAY($until) }.
answer_survey-sent-again = Em đã ghi lại câu trả lời mới của { $you } ạ. Muốn đổi nữa thì { $you } nhắn "phiếu hỏi" trước hết ngày { DAY($until) }.
answer_survey-refused-closed = Phiếu này vừa hết hạn nên em không gửi được nữa ạ.
answer_survey-refused-changed = Xã vừa sửa phiếu này. { $You } xem lại giúp em mấy câu mới nhé.
