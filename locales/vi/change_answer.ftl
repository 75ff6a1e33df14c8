### Đổi hoặc rút câu trả lời của phiếu không ghi tên, bằng mã đã đưa.

change_answer-menu = Đổi ý kiến đã gửi
change_answer-doing = đổi ý kiến đã gửi

change_answer-the-code = { $You } nhắn cho em mã 12 số em đưa lúc gửi phiếu nhé. Phiếu không ghi tên nên chỉ có mã mới tìm được.
change_answer-the-code-lost = Không còn mã
change_answer-the-code-again = Em chưa thấy mã. { $You } nhắn đủ 12 số, như 4821 0937 5562.
change_answer-the-code-simple = Mã là 12 số ở tin nhắn cảm ơn, { $you } chép lại như 4821 0937 5562. Không còn thì { $you } bấm "Không còn mã".
change_answer-the-code-help = Lúc { $you } gửi phiếu không ghi tên, em đưa một mã 12 số. Ai có mã thì đổi hoặc rút được câu trả lời ấy, không cần biết là ai.
change_answer-lost = Phiếu không ghi tên, nên không có mã thì em không biết câu nào của { $you } mà đổi. { $You } thông cảm giúp em ạ.
change_answer-unknown = Em không tìm thấy phiếu nào đang mở có mã này. { $You } xem lại số giúp em, hoặc phiếu đã hết hạn rồi ạ.

change_answer-the-wish = Em thấy phiếu rồi ạ. { $You } muốn trả lời lại hay rút câu trả lời?
change_answer-the-wish-change = Trả lời lại
change_answer-the-wish-withdraw = Rút đi
change_answer-the-wish-keep = Để nguyên
change_answer-the-wish-again = { $You } bấm "Trả lời lại", "Rút đi" hoặc "Để nguyên" nhé.
change_answer-the-wish-simple = { $You } gõ 1 để trả lời lại, 2 để rút, 3 để giữ nguyên nhé.
change_answer-kept = Vâng, em để nguyên câu trả lời ạ.

change_answer-review = { $You } xem lại:
    { $summary }
    Em gửi đi nhé?
change_answer-review-send = Gửi
change_answer-review-again = Đúng hết thì { $you } bấm "Gửi", chưa đúng thì bấm "Sửa" nhé.
change_answer-review-simple = Đúng hết thì { $you } gõ 1, muốn sửa thì gõ 2 nhé.
change_answer-review-help = Đây là câu trả lời mới của { $you }. { $You } bấm "Gửi" thì em thay câu cũ.

change_answer-sent = { change_answer-sent-again }
change_answer-sent-again = Em đã thay câu trả lời cũ bằng câu mới ạ. Mã cũ vẫn dùng được đến hết ngày { DAY($until) }.
change_answer-sent-anonymous = { change_answer-sent }
change_answer-taken_back = Vâng, em rút câu trả lời ấy ạ. Lần trộn phiếu tới là nó không còn trong kết quả nữa.
change_answer-refused-closed = Phiếu này vừa hết hạn nên em không đổi được nữa ạ.
change_answer-refused-changed = { $Commune } vừa sửa phiếu này nên em không đổi được nữa ạ.
change_answer-refused-taken = Em không tìm thấy câu trả lời có mã này nữa ạ. { $You } xem lại số giúp em nhé.
