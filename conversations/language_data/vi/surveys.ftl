### Lời trả lời phiếu hỏi ý kiến.

answer_survey-words = trả lời ý kiến, góp ý kiến, phiếu hỏi, phiếu hỏi ý kiến, phiếu ý kiến, phiếu khảo sát, khảo sát, lấy ý kiến, trả lời khảo sát, trả lời phiếu, làm khảo sát, survey, /ykien, khảo sát ở đâu, phiếu hỏi ở đâu, phiếu khảo sát ở đâu, góp ý kiến ở đâu, trả lời khảo sát ở đâu, có khảo sát gì không, có khảo sát nào không, có phiếu nào không, xã có hỏi gì không, xã có khảo sát gì không, có lấy ý kiến gì không, xã có lấy ý kiến gì không, xã hỏi ý kiến gì không, xã đang hỏi gì, xã đang hỏi ý kiến gì, đang lấy ý kiến gì, xem khảo sát, xem phiếu hỏi, điền phiếu, điền khảo sát, bình chọn, biểu quyết, phiếu hỏi hôm nọ, phiếu hỏi hôm trước, phiếu hỏi hôm qua, phiếu hỏi đâu, phiếu khảo sát hôm nọ, phiếu khảo sát hôm trước, khảo sát hôm nọ, khảo sát hôm trước, trả lời phiếu hỏi, trả lời cái phiếu

answer_survey-survey-label-words = phiếu

answer_survey-anew-yes-words = trả lời lại, lại, làm lại, có, có ạ, muốn, đổi, đổi ý, vâng, ừ, ok, đồng ý
answer_survey-anew-no-words = giữ nguyên, giữ, không, không ạ, thôi, để nguyên, như cũ, không đổi, khỏi, thôi không, thôi khỏi, không đổi nữa

answer_survey-review-send-words = gửi, gửi đi, gửi luôn, đúng, đúng rồi, được, được rồi, ok, ừ, vâng, dạ, yes, 👍, ✅, ô kê, okê, ô kê em

change_answer-words = đổi ý kiến, đổi ý kiến đã gửi, rút ý kiến, rút lại ý kiến, đổi câu trả lời, sửa câu trả lời đã gửi, rút câu trả lời, đổi phiếu, rút phiếu, mã phiếu, đổi phiếu không ghi tên, change my answer, /doiykien, đổi câu trả lời khảo sát, sửa câu trả lời khảo sát, sửa phiếu, sửa phiếu hỏi, sửa ý kiến, sửa ý kiến đã gửi, đổi lại ý kiến, đổi phiếu hỏi

change_answer-the-code-lost-words = không còn mã, mất mã, mất mã rồi, quên mã, quên rồi, không nhớ, không có mã, không có, chịu

change_answer-the-wish-change-words = trả lời lại, đổi, sửa, làm lại, đổi lại
change_answer-the-wish-withdraw-words = rút, rút lại, rút đi, bỏ, bỏ đi, xóa, xóa đi
change_answer-the-wish-keep-words = để nguyên, thôi, không, giữ nguyên, để vậy

change_answer-review-send-words = gửi, gửi đi, gửi luôn, đúng, đúng rồi, được, được rồi, ok, ừ, vâng, dạ, yes, 👍, ✅, ô kê, okê, ô kê em

survey-why-words = hỏi để làm gì, hỏi làm gì, để làm gì, hỏi thế để làm gì, hỏi vậy để làm gì, hỏi cái này để làm gì, sao lại hỏi, sao hỏi, sao hỏi thế, sao xã hỏi thế, hỏi chi vậy, hỏi mần chi
survey-mistake-words = nhầm, à nhầm, tôi nhầm, bà nhầm, lộn, à lộn, không phải thế, ý tôi là, ý bà là, nói lại, trả lời lại
survey-edit-words = sửa câu, sửa lại câu, đổi câu, đổi lại câu, chữa câu, chữa lại câu, làm lại câu, trả lời lại câu, xem lại câu, quay lại câu, về câu, cho sửa câu, cho sửa lại câu
survey-other-words = khác, cái khác, ý khác, không có trong đây
survey-unsure-words = không biết, không biết nữa, không rõ, chưa rõ, không để ý, không nhớ, chịu, ko biết, k biết, hổng biết, chả biết
survey-done-words = xong, xong rồi, đủ rồi, hết rồi, hết, vậy thôi, thế thôi, done
survey-all-words = tất cả, tất cả các ý, hết cả, cả, chọn hết, cái nào cũng cần, ý nào cũng đúng
survey-all-of-words = cả hai=2, cả 2=2, cả hai cái=2, cả hai ý=2, cả ba=3, cả 3=3, cả ba cái=3, cả ba ý=3, cả bốn=4, cả 4=4, cả bốn cái=4, cả năm=5, cả 5=5
survey-any-words = cái nào cũng được, cái gì cũng được, cái nào cũng thế, gì cũng được, sao cũng được, thế nào cũng được, nào cũng được, ý nào cũng được, tùy xã, tùy, tùy các anh, tùy các cô, tùy cán bộ, như nhau, như nhau cả, cũng thế cả, ngang nhau
survey-both-words = cả hai, cả 2, cả hai cái, cả hai ý, cả ba, tất cả, có cả hai, lúc có lúc không, lúc này lúc khác, lúc được lúc không, khi có khi không, hôm có hôm không, có khi có có khi không, tùy hôm, tùy lúc, cũng có cũng không, nửa nọ nửa kia, nửa có nửa không, vừa có vừa không, thỉnh thoảng, thi thoảng, đôi khi, lâu lâu, lâu lâu mới, ít khi
survey-separator-words = và, với, cùng
survey-order-words = rồi, rồi đến, rồi tới, rồi mới đến, sau đó, sau đó đến, tiếp đến, tiếp theo, tiếp theo là, sau là, cuối cùng, cuối cùng là, sau cùng, sau cùng là, trước, trước đã, nhất là, thứ nhất, thứ nhì, thứ hai, thứ ba, đầu tiên, đầu tiên là, sau, một là, hai là, ba là

survey-yes_no-yes-words = có, có ạ, vâng, ừ, dạ có, đồng ý, rồi, yes
survey-yes_no-no-words = không, không ạ, ko, k, chưa, không đồng ý, no
survey-yes_no-denial-words = không, ko, k, hông, chẳng, chả, chưa, đâu có
survey-scale-1-words = tệ lắm, rất tệ, quá tệ, rất kém, kém lắm, rất không hài lòng, 😟, 😡
survey-scale-2-words = kém, chưa được, chưa tốt, không tốt, tệ, không hài lòng, 🙁
survey-scale-3-words = bình thường, tạm được, tạm tạm, cũng tạm, 😐
survey-scale-4-words = khá, khá tốt, tốt, hài lòng, 🙂
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

survey-number-values-words = không=0, một=1, mốt=1, hai=2, ba=3, bốn=4, tư=4, năm=5, lăm=5, nhăm=5, sáu=6, bảy=7, bẩy=7, tám=8, chín=9
survey-number-factors-words = mươi=10, mười=10, chục=10, trăm=100, nghìn=1000, ngàn=1000, triệu=1000000
survey-number-measure-words = năm
survey-number-ending-words = lăm, nhăm, mốt
survey-number-other-pairs-words = tạm được, bà không, bà nghĩ, bà thấy, bà đi, bà có, bà chờ, bà đợi, bà phải, bà chịu, bà chẳng, bà cũng, bà chưa
survey-number-unknown-words = biết, rõ, nhớ, chắc, đếm, để, tính
survey-number-other-words = thôi, để, lúc, mai, sửa, câu, dừng, đợi, chờ

survey-check-double-words = và, cũng như, đồng thời
survey-check-loaded-words = phải không, đúng không, chẳng phải, chẳng lẽ, ai cũng, ai chẳng, rõ ràng, chắc chắn, đồng ý rằng, tuyệt vời

# Câu trả lời gõ chữ cho câu hỏi dưới thông báo: lời chỉ để chọn, và lời có thể trả lời bất cứ câu nào.
answer_survey-poll-beside-words = chọn, lấy, theo, ý, vote, bình chọn, ngày, buổi, hôm, thôi, vậy, nghen, nha, bà, ông, tui, u, nhà, mình, em, oi, câu, trả lời, hợp, tiện, hơn, đổi, sang, lại, thành
answer_survey-poll-yes-no-words = có, không, ko, ừ, vâng, đồng ý, không đồng ý, được, yes, no
