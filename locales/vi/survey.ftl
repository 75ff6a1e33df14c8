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
survey-why-words = hỏi để làm gì, hỏi làm gì, để làm gì, hỏi thế để làm gì, hỏi vậy để làm gì, hỏi cái này để làm gì, sao lại hỏi, sao hỏi, sao hỏi thế, sao xã hỏi thế, hỏi chi vậy, hỏi mần chi
survey-mistake-words = nhầm, à nhầm, tôi nhầm, bà nhầm, lộn, à lộn, không phải thế, ý tôi là, ý bà là, nói lại, trả lời lại
survey-edit-words = sửa câu, sửa lại câu, đổi câu, đổi lại câu, chữa câu, chữa lại câu, làm lại câu, trả lời lại câu, xem lại câu, quay lại câu, về câu, cho sửa câu, cho sửa lại câu
survey-meeting-why = Để cuộc họp biết ngay ý bà con; kết quả chung hiện trên màn hình khi hỏi xong.
survey-skipped = không trả lời
survey-other = Ý khác
survey-other-words = khác, cái khác, ý khác, không có trong đây
survey-unsure = Không biết
survey-unsure-words = không biết, không biết nữa, không rõ, chưa rõ, không để ý, không nhớ, chịu, ko biết, k biết, hổng biết, chả biết
survey-done = Xong
survey-done-words = xong, xong rồi, đủ rồi, hết rồi, hết, vậy thôi, thế thôi, done
survey-all-words = tất cả, tất cả các ý, hết cả, cả, chọn hết, cái nào cũng cần, ý nào cũng đúng
survey-all-of-words = cả hai=2, cả 2=2, cả hai cái=2, cả hai ý=2, cả ba=3, cả 3=3, cả ba cái=3, cả ba ý=3, cả bốn=4, cả 4=4, cả bốn cái=4, cả năm=5, cả 5=5
survey-any-words = cái nào cũng được, cái gì cũng được, cái nào cũng thế, gì cũng được, sao cũng được, thế nào cũng được, nào cũng được, ý nào cũng được, tùy xã, tùy, tùy các anh, tùy các cô, tùy cán bộ, như nhau, như nhau cả, cũng thế cả, ngang nhau
survey-both-words = cả hai, cả 2, cả hai cái, cả hai ý, cả ba, tất cả, có cả hai, lúc có lúc không, lúc này lúc khác, lúc được lúc không, khi có khi không, hôm có hôm không, có khi có có khi không, tùy hôm, tùy lúc, cũng có cũng không, nửa nọ nửa kia, nửa có nửa không, vừa có vừa không, thỉnh thoảng, thi thoảng, đôi khi, lâu lâu, lâu lâu mới, ít khi
survey-any = Cái nào cũng được thì { $you } bấm "Bỏ qua" ạ. Còn nghiêng về ý nào hơn thì { $you } bấm ý đó nhé.
survey-both = Câu này em chỉ ghi được một ý. { $You } nghiêng về ý nào hơn ạ?
survey-needed = Câu này { $commune } cần { $you } trả lời giúp. { $You } chọn ý gần đúng nhất thôi ạ.
survey-separator-words = và, với, cùng
survey-several-hint = (chọn được nhiều ý)
survey-several-which = Những ý nào ạ? { $You } bấm từng nút, hoặc gõ các số, ví dụ gõ 1, 3.
survey-several-any = Muốn ghi hết thì { $you } nhắn "tất cả", còn không thì { $you } bấm từng ý nhé.
survey-ranking-hint = (bấm lần lượt, ý cần nhất trước)
survey-ranking-more = Em ghi: { $chosen }. Tiếp theo là ý nào ạ?{ $left }
survey-ranking-again = Em chưa rõ thứ tự. { $You } bấm từng ý, ý cần nhất trước, hoặc gõ các số như 2 1 3.
survey-ranking-simple = { $You } bấm ý cần nhất trước, rồi đến ý sau nhé.
survey-ranking-twice = Mỗi ý em ghi một lần thôi ạ. { $You } xếp lại giúp em, ví dụ gõ 2 1 3.
survey-order-words = rồi, rồi đến, rồi tới, rồi mới đến, sau đó, sau đó đến, tiếp đến, tiếp theo, tiếp theo là, sau là, cuối cùng, cuối cùng là, sau cùng, sau cùng là, trước, trước đã, nhất là, thứ nhất, thứ nhì, thứ hai, thứ ba, đầu tiên, đầu tiên là, sau, một là, hai là, ba là
survey-several-more = Em ghi: { $chosen }. { $You } chọn thêm, hoặc bấm "Xong" nhé.{ $left }

survey-yes_no-yes = Có
survey-yes_no-yes-words = có, có ạ, vâng, ừ, dạ có, đồng ý, rồi, yes
survey-yes_no-no = Không
survey-yes_no-no-words = không, không ạ, ko, k, chưa, không đồng ý, no
survey-yes_no-denial-words = không, ko, k, hông, chẳng, chả, chưa, đâu có
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
survey-scale-praise-words = tuyệt, tuyệt vời, xuất sắc, hoàn hảo, khỏi chê, miễn chê, không chê vào đâu được, chẳng chê vào đâu được, không có gì để chê, không có gì phải chê, không có gì phàn nàn, hết ý, nhất rồi
survey-scale-good-words = tốt, lịch sự, nhiệt tình, tận tình, chu đáo, tử tế, thân thiện, niềm nở, vui vẻ, nhẹ nhàng, dễ chịu, dễ thương, dễ hiểu, rõ ràng, cẩn thận, đàng hoàng, có trách nhiệm, nhanh, nhanh gọn, nhanh chóng, nhanh nhẹn, kịp thời, thuận tiện, tiện, hài lòng, vừa lòng, ưng, ưng ý, vừa ý, thích, ổn, sạch, sạch sẽ, đẹp, đáng khen, yên tâm, thoải mái, phấn khởi, hơn trước
survey-scale-okay-words = cũng được, được, được đấy, tạm ổn, cũng tạm ổn, chấp nhận được
survey-scale-fair-words = bình thường, tạm, tạm được, tạm tạm, tàm tạm, cũng tạm, cũng tạm được, vừa vừa, thường thôi, cũng thường, trung bình, không tốt không xấu, như mọi khi, như cũ
survey-scale-bad-words = tệ, kém, chán, xấu, buồn, chậm, chậm chạp, lâu, lề mề, bực, bực mình, tức, khó chịu, cau có, gắt gỏng, cáu gắt, thờ ơ, vô trách nhiệm, thiếu trách nhiệm, khó khăn, rắc rối, rườm rà, phiền, phiền hà, bẩn thỉu, nhếch nhác, thất vọng, nản, lộn xộn, mất thời gian
survey-scale-blame-words = tồi tệ, tồi lắm, tồi quá, tệ hại, kinh khủng, quá đáng, hách dịch, quát tháo, chẳng ra gì, chả ra gì, không ra gì, không ra sao, chẳng ra sao, không chấp nhận được, hết chịu nổi, không chịu nổi
survey-scale-very-before-words = rất, quá, cực, cực kỳ, cực kì, vô cùng, hết sức, thật, thật sự, rõ, siêu, rất là, quá là
survey-scale-very-after-words = lắm, quá, vô cùng, cực kỳ, cực kì, kinh khủng, luôn, thật, hết sức, dã man, phết, ghê, lắm lắm, quá trời, dễ sợ
survey-scale-not-words = trả lời, dừng lại, thôi chán, thôi không, thôi tôi, thôi bà, thôi ông, không hỏi, đừng hỏi, hỏi lắm, hỏi nhiều, hỏi lâu, hỏi nữa, phản ánh, báo giúp
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

survey-number-values-words = không=0, một=1, mốt=1, hai=2, ba=3, bốn=4, tư=4, năm=5, lăm=5, nhăm=5, sáu=6, bảy=7, bẩy=7, tám=8, chín=9
survey-number-factors-words = mươi=10, mười=10, chục=10, trăm=100, nghìn=1000, ngàn=1000, triệu=1000000
survey-number-measure-words = năm
survey-number-ending-words = lăm, nhăm, mốt
survey-number-other-pairs-words = tạm được, bà không, bà nghĩ, bà thấy, bà đi, bà có, bà chờ, bà đợi, bà phải, bà chịu, bà chẳng, bà cũng, bà chưa
survey-number-unknown-words = biết, rõ, nhớ, chắc, đếm, để, tính
survey-number-other-words = thôi, để, lúc, mai, sửa, câu, dừng, đợi, chờ

survey-check-double-words = và, cũng như, đồng thời
survey-check-loaded-words = phải không, đúng không, chẳng phải, chẳng lẽ, ai cũng, ai chẳng, rõ ràng, chắc chắn, đồng ý rằng, tuyệt vời
