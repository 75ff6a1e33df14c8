### Các câu trong một phiếu hỏi ý kiến: lời câu hỏi lấy từ phiếu.

survey-first = { $title }: { $why }
    Câu { $number }/{ $count }: { $text }
survey-first-anonymous = { $title }: { $why }
    Phiếu không ghi tên: muộn nhất là hết ngày { DAY($until) } em trộn chung các phiếu, từ đó không ai biết phiếu nào của ai. Kết quả chung chỉ hiện khi hỏi xong.
    Câu { $number }/{ $count }: { $text }
survey-first-anonymous-branching = { $title }: { $why }
    Phiếu không ghi tên, muộn nhất là hết ngày { DAY($until) } em trộn chung, hỏi xong mới hiện kết quả. Số câu { $you } được hỏi thì vẫn còn, có thể cho đoán { $you } chọn gì.
    Câu { $number }/{ $count }: { $text }
survey-question = Câu { $number }/{ $count }: { $text }
survey-label = Câu { $number }
survey-why = { $why } { $You } trả lời giúp em nhé:
    { $text }
survey-meeting-why = Để cuộc họp biết ngay ý bà con; kết quả chung hiện trên màn hình khi hỏi xong.
survey-skipped = không trả lời
survey-other = Ý khác
survey-unsure = Không biết
survey-done = Xong
survey-any = Cái nào cũng được thì { $you } bấm "Bỏ qua" ạ. Còn nghiêng về ý nào hơn thì { $you } bấm ý đó nhé.
survey-both = Câu này em chỉ ghi được một ý. { $You } nghiêng về ý nào hơn ạ?
survey-needed = Câu này { $commune } cần { $you } trả lời giúp. { $You } chọn ý gần đúng nhất thôi ạ.
survey-several-hint = (chọn được nhiều ý)
survey-several-which = Những ý nào ạ? { $You } bấm từng nút, hoặc gõ các số, ví dụ gõ 1, 3.
survey-several-any = Muốn ghi hết thì { $you } nhắn "tất cả", còn không thì { $you } bấm từng ý nhé.
survey-ranking-hint = (bấm lần lượt, ý cần nhất trước)
survey-ranking-more = Em ghi: { $chosen }. Tiếp theo là ý nào ạ?{ $left }
survey-ranking-again = Em chưa rõ thứ tự. { $You } bấm từng ý, ý cần nhất trước, hoặc gõ các số như 2 1 3.
survey-ranking-simple = { $You } bấm ý cần nhất trước, rồi đến ý sau nhé.
survey-ranking-twice = Mỗi ý em ghi một lần thôi ạ. { $You } xếp lại giúp em, ví dụ gõ 2 1 3.
survey-several-more = Em ghi: { $chosen }. { $You } chọn thêm, hoặc bấm "Xong" nhé.{ $left }

survey-yes_no-yes = Có
survey-yes_no-no = Không
survey-scale-1 = 😟 Tệ lắm
survey-scale-2 = 🙁 Kém
survey-scale-3 = 😐 Bình thường
survey-scale-4 = 🙂 Khá tốt
survey-scale-5 = 😀 Tuyệt vời
survey-scale-near_good = Ý { $you } là khá tốt, hay chỉ bình thường thôi ạ?
survey-scale-near_poor = Ý { $you } là bình thường, hay kém ạ?
survey-scale-mixed = Có điều được, có điều chưa được ạ. Tính chung thì { $you } chọn khuôn mặt nào?

survey-one-again = Em chưa rõ ý { $you }. { $You } bấm một nút dưới đây nhé.
survey-one-simple = { $You } bấm một nút, hoặc gõ số thứ tự. Ví dụ gõ 1.
survey-several-again = Em chưa rõ ý { $you }. { $You } bấm từng nút mình chọn, xong thì bấm "Xong".
survey-several-simple = { $You } bấm từng nút, hoặc gõ các số. Ví dụ gõ 1, 3.
survey-yes_no-again = Câu này { $you } bấm "Có" hoặc "Không" nhé.
survey-yes_no-simple = Có thì { $you } gõ 1, không thì gõ 2 nhé.
survey-scale-again = Câu này { $you } bấm một khuôn mặt nhé.
survey-scale-simple = { $You } gõ từ 1 đến 5: 1 là tệ lắm, 5 là tuyệt vời.
survey-number-again = Câu này { $you } trả lời bằng một con số nhé, khoảng chừng cũng được.
survey-number-simple = { $You } gõ một số. Ví dụ gõ 3.
survey-number-limits = Số này phải từ { $least } đến { $most } ạ. { $You } gõ lại nhé.
survey-text-again = { $You } viết vài chữ nhé.
survey-text-simple = { $You } viết như nói thôi ạ, không cần dấu.
survey-text-voice = Phiếu này không ghi tên ai nên em không giữ giọng nói ạ. { $You } viết vài chữ giúp em nhé.
survey-photo-again = Câu này em chờ ảnh ạ. { $You } gửi ảnh, không có thì bấm "Bỏ qua" nhé.
survey-photo-simple = { $You } bấm 📷 để chụp hoặc chọn ảnh nhé.
survey-spot-again = Chỗ đó ở đâu ạ? { $You } bấm 📍 để gửi vị trí, hoặc gõ tên { $hamlet }, gần nhà ai nhé.
survey-photos = { $count } ảnh
survey-spot-outside = Chỗ này ở ngoài { $commune } ạ. { $You } gửi lại vị trí, hoặc gõ tên { $hamlet } nhé.
survey-spot-simple = { $You } gõ gần nhà ai, gần chỗ nào, không cần dấu. Ví dụ: cạnh nhà văn hóa.
survey-place-again = { $You } bấm tên { $hamlet } nhé.
survey-place-simple = { $You } bấm tên { $hamlet } dưới đây, hoặc gõ tên.
