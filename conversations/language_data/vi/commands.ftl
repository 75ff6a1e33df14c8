### Lệnh và lời chào hỏi ở mọi cuộc trò chuyện; tuổi, con số, lời nhắc lại.

engine-age-words = tuổi, sinh, years, old, born, birthday
engine-age-beside-words = đúng, tôi, tui, t, mình, em, bác, cô, chú, ông, bà, cụ, anh, chị, cháu, năm, nay, ngày, tháng, được, đã, là, rồi, ạ, nhé, nha, dạ, của, sinh, nhật, tròn, gần, i, am, was, in, my, is
engine-age-spelled-words = một, hai, ba, bốn, năm, sáu, bảy, bẩy, tám, chín, mười, mươi, lăm, nhăm, mốt, tư, linh, lẻ

engine-back-words = quay lại, trở lại, lùi lại, lui lại, quay về, câu trước, trước đó, back, /back, /quaylai
engine-cancel-words = thôi, hủy, dừng việc này lại, thôi không gửi nữa, đừng hỏi nữa, thôi đừng hỏi nữa, không trả lời nữa, bỏ, dừng lại, không làm nữa, cancel, stop, /huy, /cancel, /stop
engine-skip-words = bỏ qua, bỏ qua hết, bỏ qua đi, để sau, thôi khỏi, không cần, không muốn nói, tôi không muốn nói, thôi không nói, skip
engine-menu-words = về đầu, menu, trang chủ, bắt đầu, bắt đầu lại, mục lục, start, /start, /menu
engine-greet-words = xin chào, chào, chào em, chào bạn, alo, em ơi, hello, hi
engine-thank-words = cảm ơn, gửi lời cảm ơn, cảm ơn các cháu, cảm ơn xã, cảm ơn các anh, cám ơn, cảm ơn em, cảm ơn em nhé, cảm ơn nhiều, cảm ơn bạn, thank you, thanks, cảm ơn em nhiều, cám ơn em nhiều, cám ơn em, cảm ơn cháu, cám ơn cháu, cảm ơn cháu nhiều, cám ơn cháu nhiều, cám ơn nhiều, cảm ơn bạn nhiều, cảm ơn con
engine-help-words = giúp, giúp em, giúp tôi, giúp em với, giúp bác với, giúp với, giúp đỡ, trợ giúp, hướng dẫn, không biết làm, không biết bấm, bấm vào đâu, bấm ở đâu, bấm chỗ nào, bấm nút nào, gõ vào đâu, gõ ở đâu, viết vào đâu, viết ở đâu, làm gì bây giờ, không biết dùng, làm thế nào, là sao, là sao hả, là sao thế, thế là sao, nghĩa là sao, nghĩa là gì, help, /help, /giup, dùng cái này thế nào, dùng thế nào, dùng cái này sao, dùng như nào, bấm thế nào, cái này bấm thế nào, cái này dùng sao
# Như trên, với vài chữ đệm ở quanh: "bác không hiểu gì cả em ạ".
engine-help-within-words = dùng cái này thế nào, dùng cái này thế nào hả, dùng cái này thế nào vậy, cái này dùng thế nào, cái này dùng thế nào hả, cái này dùng thế nào vậy, dùng cái này làm sao, dùng cái này kiểu gì, dùng cái này ra sao, cái này dùng kiểu gì, cái này dùng kiểu gì vậy, cái này dùng sao đây, dùng làm sao đây, cách dùng cái này, không hiểu, chưa hiểu, ko hiểu, k hiểu, hông hiểu, không hiểu gì, không hiểu gì hết, không hiểu gì cả, không hiểu gì hết cả, không hiểu lắm, chưa hiểu gì, chưa hiểu lắm, vẫn không hiểu, vẫn chưa hiểu, bà không hiểu, ông không hiểu, bà chưa hiểu, ông chưa hiểu, không hiểu câu này, không hiểu câu hỏi
# Không nói thêm được điều gì: không phải là lời kể, cũng không phải là chỗ.
engine-nothing-words = không, không có, không có gì, không có gì nữa, không biết, tôi không biết, bác không biết, không biết nữa, chẳng biết, chưa biết, không rõ, tôi không rõ, không nhớ, không nói, ko, ko có, ko biết, k, k biết, hết rồi, thế thôi, vậy thôi, có thế thôi, chỉ thế thôi, no, nothing
engine-human-words = gặp cán bộ, gặp người, gọi cán bộ, gọi cho cán bộ, gặp chủ tịch, gặp lãnh đạo, nói chuyện với người, cán bộ, số điện thoại, human, agent, /canbo
engine-restore-words = làm tiếp, làm tiếp việc dở, lấy lại, tiếp tục, continue
# Đổi ý, làm tiếp việc vừa dừng ("nghĩ lại thì cứ báo đi"); có chữ ở dòng sau thì không phải.
engine-restore-within-words = làm tiếp, báo tiếp, gửi tiếp, viết tiếp, kể tiếp, tiếp tục, cứ báo, cứ báo đi, cứ báo tiếp, vẫn báo, vẫn cứ báo, cứ gửi, cứ gửi đi, vẫn gửi, vẫn cứ gửi, báo luôn, báo luôn đi, gửi luôn, gửi luôn đi, gửi đi, báo đi, thôi báo, thôi gửi, thôi thì báo, thôi thì gửi, thôi cứ báo, thôi cứ gửi, nghĩ lại, đổi ý, suy nghĩ lại, nghĩ lại thì cứ báo, nghĩ lại vẫn báo, nghĩ lại thì vẫn báo, nghĩ lại rồi, mở lại cái vừa nãy, làm nốt, báo nốt, gửi nốt
# Đã lâu thì phải nói rõ là làm tiếp việc dở; rồi chữ nói rõ là gửi đi.
engine-restore-later-words = làm tiếp, làm nốt, báo nốt, gửi nốt, viết nốt, kể nốt, làm cho xong, làm xong cái, tiếp tục cái, báo tiếp cái, gửi tiếp cái
engine-sending-words = gửi, nộp, chuyển, gửi đi, send, submit
engine-restore-unless-words = không, ko, chưa, đừng, chẳng, chả, khỏi, dừng

engine-resume-words = có, vâng, ừ, ừm, dạ, được, ok, oke, làm tiếp, tiếp, tiếp đi, yes
engine-drop-words = không, việc khác, làm việc khác, chưa, no

engine-more-words = xem thêm, thêm, nữa, xem nữa, còn nữa, tiếp, trang sau, more
engine-praise-words = sửa xong, làm xong, dọn xong, làm đẹp, làm lại đẹp, vá xong, sạch bong, sạch sẽ hẳn, sáng trưng, sáng choang, êm ru, phẳng lì, khang trang, đẹp quá, sạch quá, sáng quá
engine-number-lead = số
engine-number-words = một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười

# Những chữ đệm ở đầu và cuối câu, rồi những chữ chưa nói lên chuyện gì, cách nhau bằng dấu phẩy.
engine-polite-first = dạ
engine-polite-last = ạ, à, em, ơi, nhé
engine-hollow-words = dạ, đi, luôn, nhá, nha, tôi, em, mình, bác, cháu, cô, chú, anh, chị, con, ơi, ạ, à, nhé, với, cho, giúp, hộ, xin, muốn, cần, được, là, có, thì, mà, này, ấy, đó, kia, ở, tại, một, cái, việc, chuyện, vấn, đề, sự, cố, báo, cáo, phản, ánh, gửi, kiến, nghị, cán, bộ, xã, rồi, quá, lắm

# Xin nghe lại câu đang hỏi; có chữ ở dòng sau thì là chuyện khác.
engine-repeat-words = đọc lại, nhắc lại, nói lại cho, nói lại xem, nói lại giúp, nói lại đi, cháu nói lại, em nói lại, cho nghe lại, nghe lại xem, nghe chưa rõ, cháu ghi gì, em ghi gì, cháu ghi những gì, em ghi những gì, ghi những gì rồi, ghi thế nào rồi, ghi sao rồi, cháu viết gì, em viết gì, viết những gì rồi, đọc bà nghe, đọc ông nghe, đọc bác nghe, đọc tôi nghe, đọc cô nghe, đọc cho bà, đọc cho ông, đọc cho tôi, hỏi lại câu, nghe lại, đọc to lên, đọc to
engine-repeat-unless-words = sai, nhầm, sửa, đổi, thiếu, thêm, gửi, đúng, ổn, được rồi, không cần, khỏi
# Hỏi vì sao em hỏi câu này; rồi không biết viết thì nói.
engine-why-asked-words = xin số làm gì, lấy số làm gì, hỏi số làm gì, cần số làm gì, cho số làm gì, số để làm gì, xin số để làm gì, hỏi làm gì, hỏi để làm gì, hỏi làm chi, hỏi chi, sao lại hỏi, sao phải hỏi, sao hỏi, xin ảnh làm gì, ảnh để làm gì, cần ảnh làm gì, chụp làm gì, chụp để làm gì, lấy số làm chi, xin số làm chi, sao phải cho số, sao cần số, sao lại cần số
engine-cannot-write-words = không biết viết, không biết chữ, mù chữ, không biết gõ, không biết nhắn, chả biết viết, chẳng biết viết, ko biết viết, ko biết chữ, k biết viết, k biết chữ, không viết được, không gõ được

# Không giữ cả bản nháp.
engine-drop-draft-words = xóa hết, xóa sạch, xóa tất, xóa hẳn, bỏ hết, bỏ tất, bỏ sạch, bỏ hẳn, hủy hết, hủy sạch, hủy hẳn, hủy toàn bộ, dẹp hết, vứt hết, xóa đi, xóa luôn, xóa bản nháp, xóa nháp, xóa cái này đi, xóa phản ánh này, đừng giữ, đừng lưu, không cần giữ, không cần lưu, khỏi giữ, khỏi lưu
engine-keep-draft-words = đừng xóa, không xóa, chưa xóa, khoan xóa, khỏi xóa, giữ lại, đừng bỏ
