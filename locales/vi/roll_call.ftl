### Điểm danh sau tin khẩn: người dân báo an toàn, hoặc cần giúp gì, ở đâu.

roll_call-menu = Điểm danh an toàn
roll_call-doing = báo chỗ cần giúp
roll_call-button-safe = Tôi an toàn
roll_call-button-help = Cần giúp
roll_call-drill-safe = DIỄN TẬP: An toàn
roll_call-drill-help = DIỄN TẬP: Cần giúp

roll_call-none = Bây giờ { $commune } không điểm danh ạ. Nếu { $you } đang nguy hiểm, { $you } gọi ngay { EMERGENCY("rescue") }.
roll_call-state = { $Commune } đang điểm danh theo tin { $code }. { $You } có an toàn không ạ?
roll_call-state-safe = Tôi an toàn
roll_call-state-need = Cần giúp
roll_call-state-label = Tình hình
roll_call-state-again = { $You } bấm "Tôi an toàn" hoặc "Cần giúp" giúp em ạ.
roll_call-state-simple = { $You } không sao thì gõ 1, cần giúp thì gõ 2 ạ.
roll_call-state-help = Đội cứu hộ xem câu trả lời để biết nhà nào cần đến trước.
roll_call-need = { $You } cần gì nhất ạ? Bấm một nút hoặc kể vài chữ, em báo đội cứu hộ ngay.
roll_call-need-move = Đưa đi nơi an toàn
roll_call-need-doctor = Có người ốm, đau
roll_call-need-food = Nước uống, đồ ăn
roll_call-need-other = Việc khác
roll_call-need-label = Cần gì
roll_call-need-again = { $You } bấm một nút dưới đây: cần gì nhất.
roll_call-need-simple = { $You } bấm một nút. Ví dụ: nước vào nhà thì bấm "Đưa đi nơi an toàn".
roll_call-need-short = { $You } viết thêm vài chữ: cần gì, có ai già yếu, trẻ nhỏ không ạ.
roll_call-need-long = Tin này hơi dài nên em chưa ghi được. { $You } viết ngắn lại: cần gì, ở đâu.
roll_call-need-help = Biết cần gì thì đội cứu hộ mang đúng thứ ấy tới.
roll_call-place = { $You } đang ở đâu ạ? Bấm 📍 để gửi vị trí, hoặc gõ tên { $hamlet }, gần nhà ai.
roll_call-place-label = Chỗ đang ở
roll_call-place-again = Em chưa biết chỗ đó. { $You } chọn tên { $hamlet } dưới đây nhé.
roll_call-place-simple = { $You } bấm tên { $hamlet }. Ví dụ: đang ở { $hamlet_name } thì bấm "{ $Hamlet_name }".
roll_call-place-outside = Chỗ này ở ngoài { $commune } ạ. { $You } gọi { EMERGENCY("rescue") }, hoặc gõ lại tên { $hamlet } nhé.
roll_call-place-long = Chỗ đó { $you } tả dài quá. { $You } gõ tên { $hamlet } và một mốc gần đó thôi ạ.
roll_call-place-help = Có chỗ rõ thì đội cứu hộ đến nhanh hơn.
roll_call-place-near = { $neighbourhood ->
    [none] Gần chỗ nào ạ? { $You } gõ một mốc ai cũng biết.
   *[other] Ở { $neighbourhood }, gần chỗ nào ạ? { $You } gõ một mốc ai cũng biết.
}
roll_call-place-near-again = Em chưa rõ chỗ đó. { $You } cho em biết gần đâu nhất nhé.
roll_call-place-near-simple = { $You } gõ vài chữ chỉ đường. Ví dụ: cạnh nhà ông Ba, đầu ngõ 12.
roll_call-place-near-outside = Chỗ này ở ngoài { $commune } ạ. { $You } gọi { EMERGENCY("rescue") }, hoặc gõ một mốc gần đó nhé.
roll_call-place-near-long = Chỗ đó { $you } tả dài quá. { $You } gõ một mốc gần đó thôi ạ.
roll_call-place-near-help = Một mốc ai cũng biết giúp đội cứu hộ tìm nhanh hơn.
roll_call-place-confirm = Chỗ đó là: { $place }. Đúng chưa ạ?
roll_call-place-confirm-yes = Đúng rồi
roll_call-place-confirm-no = Chọn lại chỗ
roll_call-place-confirm-again = Chỗ đó là: { $place }. Đúng thì { $you } bấm "Đúng rồi", sai thì bấm "Chọn lại chỗ" nhé.
roll_call-place-confirm-simple = Chỗ đó là: { $place }. Đúng thì { $you } gõ 1, sai thì gõ 2 nhé.
roll_call-place-confirm-help = Em hỏi lại cho chắc, để đội cứu hộ không đi nhầm.

roll_call-noted_safe = Vâng ạ, em ghi { $you } an toàn. Có gì thay đổi, { $you } bấm "Cần giúp" nhé.
roll_call-noted_help = Em báo đội cứu hộ rồi. Nguy ngập thì { $you } gọi ngay { EMERGENCY("rescue") } hoặc { EMERGENCY("fire") }, có người bị thương, ốm nặng gọi { EMERGENCY("ambulance") }.
roll_call-noted_words = Em chuyển lời ấy cho đội cứu hộ rồi. Nguy ngập thì { $you } gọi ngay { EMERGENCY("rescue") } hoặc { EMERGENCY("fire") }, có người bị thương, ốm nặng gọi { EMERGENCY("ambulance") }.
roll_call-noted_need = Em chuyển đội cứu hộ rồi ạ. Nguy ngập hơn thì { $you } gọi ngay { EMERGENCY("rescue") } hoặc { EMERGENCY("fire") }, có người bị thương, ốm nặng gọi { EMERGENCY("ambulance") }.
roll_call-call-waiting = Lời báo của { $you } ở trên bảng của đội cứu hộ mà chưa ai nhận lo, em vẫn đang nhắc ạ. Nguy hiểm thì { $you } gọi ngay { EMERGENCY("rescue") } hoặc { EMERGENCY("fire") }.
roll_call-call-taken = { $who } đang lo cho { $you } ạ, em chưa biết mấy giờ tới nơi. Nguy hiểm thì { $you } gọi ngay { EMERGENCY("rescue") } hoặc { EMERGENCY("fire") }.
roll_call-refused-none = Bây giờ { $commune } không điểm danh ạ. Nếu { $you } đang nguy hiểm, { $you } gọi ngay { EMERGENCY("rescue") }.
roll_call-unread = Nhưng lúc này em chưa nhắn được ai trong đội: { $you } đừng chờ, gọi ngay { EMERGENCY("rescue") } ạ.
roll_call-kept = Em chưa hỏi { $you } đồng ý: để kịp cứu người, luật cho em ghi câu trả lời này, chỗ ở và lời kể kèm (Luật 91/2025, Điều 19). Em giữ { $days } ngày rồi xóa.
roll_call-noted_safe-again = Vâng ạ, em ghi lại là { $you } an toàn, thay cho lời báo cần giúp trước đó. Có gì thay đổi, { $you } bấm "Cần giúp" nhé.
roll_call-noted_help-again = Em đổi từ an toàn sang cần giúp, và báo đội cứu hộ rồi. Nguy ngập thì gọi ngay { EMERGENCY("rescue") } hoặc { EMERGENCY("fire") }, có người bị thương, ốm nặng gọi { EMERGENCY("ambulance") }.
roll_call-noted_words-again = Em đổi từ an toàn sang cần giúp, và chuyển lời ấy cho đội cứu hộ rồi. Nguy ngập thì gọi ngay { EMERGENCY("rescue") } hoặc { EMERGENCY("fire") }, có người ốm gọi { EMERGENCY("ambulance") }.
roll_call-noted_need-again = Em đổi từ an toàn sang cần giúp, và chuyển đội cứu hộ rồi. Nguy ngập thì gọi ngay { EMERGENCY("rescue") } hoặc { EMERGENCY("fire") }, có người ốm gọi { EMERGENCY("ambulance") }.
roll_call-noted_other = Em báo đội cứu hộ về người ấy rồi, kèm lời của { $you }; nhà ấy ở đâu { $you } nhắn thêm nhé. Nguy ngập thì gọi ngay { EMERGENCY("rescue") } hoặc { EMERGENCY("fire") }, có người ốm gọi { EMERGENCY("ambulance") }.
