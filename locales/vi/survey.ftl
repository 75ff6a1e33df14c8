### Các câu trong một phiếu hỏi ý kiến: lời câu hỏi lấy từ phiếu.

survey-first = { $title }: { $why }
    Câu { $number }/{ $count }: { $text }
survey-question = Câu { $number }/{ $count }: { $text }
survey-label = Câu { $number }
survey-skipped = không trả lời
survey-other = Ý khác
survey-other-words = khác, cái khác, ý khác, không có trong đây
survey-unsure = Không biết
survey-unsure-words = không biết, không biết nữa, không rõ, chưa rõ, không để ý, không nhớ, chịu, ko biết, k biết, hổng biết, chả biết
survey-done = Xong
survey-done-words = xong, xong rồi, đủ rồi, hết rồi, hết, vậy thôi, thế thôi, done
survey-all-words = cả hai, cả ba, tất cả, hết cả, tất, cả
survey-separator-words = và, với, cùng
survey-several-hint = (chọn được nhiều ý)
survey-several-more = Em ghi: { $chosen }. { $You } chọn thêm, hoặc bấm "Xong" nhé.

survey-yes_no-yes = Có
survey-yes_no-yes-words = có, có ạ, vâng, ừ, dạ có, đồng ý, rồi, yes
survey-yes_no-no = Không
survey-yes_no-no-words = không, không ạ, ko, k, chưa, không đồng ý, no
survey-scale-1 = 😟 Tệ lắm
survey-scale-1-words = tệ lắm, rất tệ, quá tệ, rất kém, kém lắm, rất không hài lòng, 😟, 😡
survey-scale-2 = 🙁 Kém
survey-scale-2-words = kém, chưa được, chưa tốt, không tốt, tệ, không hài lòng, 🙁
survey-scale-3 = 😐 Bình thường
survey-scale-3-words = bình thường, tạm được, tạm tạm, cũng tạm, 😐
survey-scale-4 = 🙂 Khá tốt
survey-scale-4-words = khá, khá tốt, tốt, hài lòng, 🙂
survey-scale-5 = 😀 Tuyệt vời
survey-scale-5-words = tuyệt vời, rất tốt, tốt lắm, quá tốt, rất hài lòng, 😀, 😍

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
survey-place-again = { $You } bấm tên phố hoặc thôn nhé.
survey-place-simple = { $You } bấm tên phố hoặc thôn dưới đây, hoặc gõ tên.

survey-number-values-words = không=0, một=1, mốt=1, hai=2, ba=3, bốn=4, tư=4, năm=5, lăm=5, nhăm=5, sáu=6, bảy=7, bẩy=7, tám=8, chín=9
survey-number-factors-words = mươi=10, mười=10, chục=10, trăm=100, nghìn=1000, ngàn=1000, triệu=1000000
survey-number-measure-words = năm
