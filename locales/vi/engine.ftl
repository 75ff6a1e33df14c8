### Lời của em ở mọi cuộc trò chuyện. Tên câu bắt đầu bằng "engine-".
### { $you } là cách gọi người dân (bác, anh/chị…), { $You } là cách gọi ấy ở đầu câu.
### Câu nào tên có đuôi "-words" là các cách nói, cách nhau bằng dấu phẩy.

engine-welcome = Em là Cầu Nối, trợ lý tự động của { $unit }: em chỉ thủ tục và chuyển phản ánh tới cán bộ. { $You } cần việc gì ạ?
# Với người chưa đồng ý cho lưu.
engine-welcome-new = Em là Cầu Nối, trợ lý tự động của { $unit }: em chỉ thủ tục, chuyển phản ánh tới cán bộ.
    Lời nhắn em giữ nhiều nhất 24 giờ, trừ khi { $you } đồng ý lưu lâu hơn; { $you } cần gì ạ?
engine-lost = Em chưa hiểu ý { $you }. { $You } chọn một mục dưới đây, hoặc gõ số nhé.
engine-lost-human = Em vẫn chưa hiểu ý { $you }, em xin lỗi. { $You } gọi { PHONE($phone) } để gặp cán bộ, hoặc chọn một mục dưới đây ạ.
engine-age = Em không cần biết tuổi hay ngày sinh, nên em không ghi lại ạ. { $You } cần gì thì chọn một mục dưới đây nhé.
engine-age-words = tuổi, sinh, years, old, born, birthday
engine-age-beside-words = tôi, tui, t, mình, em, bác, cô, chú, ông, bà, cụ, anh, chị, cháu, năm, nay, ngày, tháng, được, đã, là, rồi, ạ, nhé, nha, dạ, của, sinh, nhật, tròn, gần, i, am, was, in, my, is
engine-age-spelled-words = một, hai, ba, bốn, năm, sáu, bảy, bẩy, tám, chín, mười, mươi, lăm, nhăm, mốt, tư, linh, lẻ
engine-age-unasked = Em không cần biết tuổi hay ngày sinh, nên em không ghi lại ạ.
engine-stale = Nút này của câu trước rồi ạ. Mình tiếp từ đây nhé.
engine-go-on-here = Mình tiếp từ đây nhé.
engine-trouble = Em vừa gặp trục trặc, em xin lỗi { $you }. { $You } nhắn lại giúp em nhé, những gì đã gửi em vẫn giữ.
engine-busy = { $You } nhắn nhanh quá, em chưa kịp ghi. { $You } chờ một phút rồi nhắn tiếp nhé.
engine-in-group = Em chỉ nói chuyện riêng với từng người, để việc của { $you } không ai khác đọc được. { $You } bấm nút dưới đây rồi nhắn riêng cho em nhé.
engine-message-too-long = Tin này dài quá, em chưa nhận được. { $You } gửi thành vài tin ngắn hơn nhé.
engine-kind-unknown = Em chưa xem được loại tin này. { $You } viết bằng chữ, gửi ảnh hoặc ghi âm nhé.

engine-back = Quay lại
engine-back-words = quay lại, trở lại, lùi lại, lui lại, quay về, câu trước, trước đó, back, /back, /quaylai
engine-cancel = Dừng việc này
engine-cancel-words = thôi, hủy, dừng việc này lại, thôi không gửi nữa, đừng hỏi nữa, thôi đừng hỏi nữa, không trả lời nữa, bỏ, dừng lại, không làm nữa, cancel, stop, /huy, /cancel, /stop
engine-cancel-marked-words = dừng
engine-cancelled = Vâng, em dừng ở đây ạ. { $You } cần em giúp gì nữa không ạ?
engine-skip = Bỏ qua
engine-skip-words = bỏ qua, bỏ qua hết, bỏ qua đi, để sau, thôi khỏi, không cần, không muốn nói, tôi không muốn nói, thôi không nói, skip
engine-menu-more = { $You } chọn một việc dưới đây ạ.
engine-menu = Về đầu
engine-menu-words = về đầu, menu, trang chủ, bắt đầu, bắt đầu lại, mục lục, start, /start, /menu
engine-greet = Xin chào
engine-greet-words = xin chào, chào, chào em, chào bạn, alo, em ơi, hello, hi
engine-greet-text = Dạ, em chào { $you }.
engine-thank = Cảm ơn
engine-thank-words = cảm ơn, gửi lời cảm ơn, cảm ơn các cháu, cảm ơn xã, cảm ơn các anh, cám ơn, cảm ơn em, cảm ơn em nhé, cảm ơn nhiều, cảm ơn bạn, thank you, thanks, cảm ơn em nhiều, cám ơn em nhiều, cám ơn em, cảm ơn cháu, cám ơn cháu, cảm ơn cháu nhiều, cám ơn cháu nhiều, cám ơn nhiều, cảm ơn bạn nhiều, cảm ơn con
engine-thank-text = Dạ, không có gì ạ.
engine-thank-home = Dạ, không có gì ạ. { $You } cần gì nữa cứ nhắn em nhé.
engine-help = Hướng dẫn
engine-help-words = giúp, giúp em, giúp tôi, giúp em với, giúp bác với, giúp với, giúp đỡ, trợ giúp, hướng dẫn, không biết làm, không biết bấm, bấm vào đâu, bấm ở đâu, bấm chỗ nào, bấm nút nào, gõ vào đâu, gõ ở đâu, viết vào đâu, viết ở đâu, làm gì bây giờ, không biết dùng, làm thế nào, là sao, là sao hả, là sao thế, thế là sao, nghĩa là sao, nghĩa là gì, help, /help, /giup, dùng cái này thế nào, dùng thế nào, dùng cái này sao, dùng như nào, bấm thế nào, cái này bấm thế nào, cái này dùng sao
# Như trên, với vài chữ đệm ở quanh: "bác không hiểu gì cả em ạ".
engine-help-within-words = dùng cái này thế nào, dùng cái này thế nào hả, dùng cái này thế nào vậy, cái này dùng thế nào, cái này dùng thế nào hả, cái này dùng thế nào vậy, dùng cái này làm sao, dùng cái này kiểu gì, dùng cái này ra sao, cái này dùng kiểu gì, cái này dùng kiểu gì vậy, cái này dùng sao đây, dùng làm sao đây, cách dùng cái này, không hiểu, chưa hiểu, ko hiểu, k hiểu, hông hiểu, không hiểu gì, không hiểu gì hết, không hiểu gì cả, không hiểu gì hết cả, không hiểu lắm, chưa hiểu gì, chưa hiểu lắm, vẫn không hiểu, vẫn chưa hiểu, bà không hiểu, ông không hiểu, bà chưa hiểu, ông chưa hiểu, không hiểu câu này, không hiểu câu hỏi
# Không nói thêm được điều gì: không phải là lời kể, cũng không phải là chỗ.
engine-nothing-words = không, không có, không có gì, không có gì nữa, không biết, tôi không biết, bác không biết, không biết nữa, chẳng biết, chưa biết, không rõ, tôi không rõ, không nhớ, không nói, ko, ko có, ko biết, k, k biết, hết rồi, thế thôi, vậy thôi, có thế thôi, chỉ thế thôi, no, nothing
engine-help-text = Em là Cầu Nối, máy của { $commune }: { $you } bấm nút, gõ số hoặc viết vài chữ, không cần dấu; "quay lại" để sửa câu trước, "thôi" để dừng. Cần người giúp thì gọi { PHONE($phone) } ạ.
engine-human = Gặp cán bộ
engine-human-words = gặp cán bộ, gặp người, gọi cán bộ, gọi cho cán bộ, gặp chủ tịch, gặp lãnh đạo, nói chuyện với người, cán bộ, số điện thoại, human, agent, /canbo
engine-human-closed = Giờ này { $commune } nghỉ, không có người nghe máy. { $You } gọi { PHONE($phone) } từ { TIME($opens) } để gặp cán bộ ạ; việc cần báo hay câu hỏi thì cứ nhắn em ngay bây giờ cũng được.
engine-human-text = { $You } gọi { PHONE($phone) } để gặp cán bộ, thứ Hai đến thứ Sáu, { $hours } ạ.
engine-restore = Làm tiếp việc dở
engine-restore-unsent = Xem lại để gửi
engine-restore-unsent-told = Xem lại để gửi: { $told }
engine-restore-words = làm tiếp, làm tiếp việc dở, lấy lại, tiếp tục, continue
# Đổi ý, làm tiếp việc vừa dừng ("nghĩ lại thì cứ báo đi"); có chữ ở dòng sau thì không phải.
engine-restore-within-words = làm tiếp, báo tiếp, gửi tiếp, viết tiếp, kể tiếp, tiếp tục, cứ báo, cứ báo đi, cứ báo tiếp, vẫn báo, vẫn cứ báo, cứ gửi, cứ gửi đi, vẫn gửi, vẫn cứ gửi, báo luôn, báo luôn đi, gửi luôn, gửi luôn đi, gửi đi, báo đi, thôi báo, thôi gửi, thôi thì báo, thôi thì gửi, thôi cứ báo, thôi cứ gửi, nghĩ lại, đổi ý, suy nghĩ lại, nghĩ lại thì cứ báo, nghĩ lại vẫn báo, nghĩ lại thì vẫn báo, nghĩ lại rồi, mở lại cái vừa nãy, làm nốt, báo nốt, gửi nốt
# Đã lâu thì phải nói rõ là làm tiếp việc dở; rồi chữ nói rõ là gửi đi.
engine-restore-later-words = làm tiếp, làm nốt, báo nốt, gửi nốt, viết nốt, kể nốt, làm cho xong, làm xong cái, tiếp tục cái, báo tiếp cái, gửi tiếp cái
engine-sending-words = gửi, nộp, chuyển, gửi đi, send, submit
engine-restore-unless-words = không, ko, chưa, đừng, chẳng, chả, khỏi, dừng

engine-go-on = { $when } { $you } đang { $doing }. Mình làm tiếp nhé?
engine-go-on-today = Lúc nãy
engine-go-on-yesterday = Hôm qua
engine-go-on-before = Hôm { DAY($day) }
engine-back-home = Em chưa ghi gì ạ. { $You } cần việc gì khác không?
engine-back-before = Em chưa ghi gì ạ. Mình làm tiếp việc lúc nãy nhé.
engine-resume = Làm tiếp
engine-resume-words = có, vâng, ừ, ừm, dạ, được, ok, oke, làm tiếp, tiếp, tiếp đi, yes
engine-drop = Không, việc khác
engine-drop-words = không, việc khác, làm việc khác, chưa, no
engine-draft-ends = { $You } đang { $doing } mà chưa xong, để quá một tuần em phải bỏ bản nháp. Mình làm tiếp nhé?
engine-gone = Việc { $you } làm dở trước đây nay không làm qua tin nhắn được nữa, em xin lỗi. { $You } chọn việc khác dưới đây nhé.

engine-complaint-reported = Vâng, em ghi lời này vào phản ánh, nhưng không thay cho đơn khiếu nại được ạ.
engine-review-unseen = Em CHƯA gửi, vì lúc đó { $you } chưa kịp xem lại. Đúng cả rồi thì { $you } bấm gửi nhé.

engine-more = Xem thêm
engine-more-words = xem thêm, thêm, nữa, xem nữa, còn nữa, tiếp, trang sau, more
engine-edit = Sửa
engine-edit-words = sửa, sửa lại, cho sửa, cho tôi sửa, để tôi sửa, đổi, thay đổi, edit, đổi lại
# Lời giống như báo hỏng mà không rõ việc gì của xã.
engine-report-what = Dạ em nghe ạ. Nếu có việc gì cần { $commune } xem giúp, { $you } kể em là hỏng gì, ở đâu nhé.
# Tin vui: việc hỏng đã được sửa; có các chữ ở dòng sau thì vẫn là báo hỏng.
engine-mended-words = vá rồi, sửa rồi, sửa xong, sửa xong rồi, làm xong rồi, dọn rồi, dọn sạch rồi, dọn xong rồi, thay rồi, thay bóng rồi, sáng lại rồi, sáng rồi, thông rồi, có nước lại rồi, có điện lại rồi, xử lý rồi, xử lý xong rồi, khắc phục rồi, hết tắc rồi, hết ngập rồi, hết hôi rồi, hốt rồi, hốt hết rồi, hốt đi rồi, lấy xong rồi, lấy hết rồi, vừa lấy xong, vừa dọn xong, vừa sửa xong, vừa hốt xong, dọn hết rồi, chở đi rồi, chở hết rồi, cẩu đi rồi, hút rồi, hút xong rồi, lắp lại rồi
# Ai nói thêm một trong những lời này thì chưa xong việc; bên dưới là lời chỉ làm tin "sửa rồi" không chắc.
engine-unfinished-words = vẫn, chưa, mà, một nửa, đòi, cần, phải, giúp, nhờ, xin
# Sửa rồi lại hỏng.
engine-relapse-words = lại hỏng, lại tắt, lại tắc, lại đầy, lại vỡ, lại bong, lại lún, lại sụt, lại ngập, lại nứt, lại hôi, lại bẩn, lại gãy, lại rò, lại chập chờn, lại mất, lại bị, lại y như cũ, lại như cũ, đâu lại vào đấy, mà vẫn, nhưng
# Việc đã báo mà chưa làm: chữ "chưa" đứng trước việc sửa; chữ "vẫn" đi với lời báo hỏng. Chữ cuối câu ở dòng sau thì là hỏi.
engine-not_yet-words = chưa, chửa, chẳng thấy, chả thấy, không thấy, không ai, chẳng ai, chả ai, đâu có, có ai
engine-mending-words = sửa, vá, lấp, dọn, thay, lắp, hốt, hút, cẩu, thông, xong, xử lý, giải quyết, khắc phục, làm gì, làm xong, ai làm, ai đến, ai ra, thấy ai, thấy gì, đến làm, ra làm, được gì
engine-still-words = vẫn, lại hỏng, lại tắt, lại tắc, lại đầy, lại vỡ, lại bong, lại lún, lại sụt, lại ngập, lại nứt, lại hôi, lại bẩn, lại gãy, lại rò, lại mất, lại y như cũ, lại như cũ, đâu lại vào đấy
# "Van hoa" không dấu không phải chữ "vẫn".
engine-still-unless-words = văn hóa, văn phòng, văn bản, van nước, van xin
engine-repair-asking-words = chưa, à, hả, ha, hở, hử, ư, sao, nhỉ, nhể
engine-mended-unless-words = không, ko, mới có, thì
# Chỉ cảm ơn, không nhờ gì thêm.
engine-only_thanks-words = chỉ cảm ơn thôi, chỉ cám ơn thôi, chỉ cảm ơn xã thôi, chỉ để cảm ơn, cảm ơn thôi chứ không, cám ơn thôi chứ không, không kêu ca gì nữa
# Chỉ kể cho vui, không nhờ xã làm gì.
engine-just_told-words = kể cho nghe thế thôi, kể cháu nghe thế thôi, kể cho cháu nghe thế thôi, kể cho em nghe thế thôi, kể cho cháu nghe thôi, kể cho vui, kể cho vui thôi, kể chơi, kể chơi thôi, nói chơi thôi, nói đùa thôi, đùa thôi, đùa tí thôi, đùa chút thôi, trêu thôi, just kidding, just joking
engine-praise-words = sửa xong, làm xong, dọn xong, làm đẹp, làm lại đẹp, vá xong, sạch bong, sạch sẽ hẳn, sáng trưng, sáng choang, êm ru, phẳng lì, khang trang, đẹp quá, sạch quá, sáng quá
engine-mended = Dạ, em mừng quá ạ, cảm ơn { $you } đã báo lại. Còn việc gì khác, { $you } cứ nhắn em nhé.
# Chỉ xin báo mà chưa nói việc gì ("báo giúp bà với", "cho bác gửi phản ánh"): chữ báo, chữ xin, việc chưa rõ, chữ đệm.
engine-report-act-words = báo, báo cáo, trình báo, gửi, gởi, nhắn, phản ánh, phản ảnh, kiến nghị, gửi phản ánh, gởi phản ánh, gửi kiến nghị, báo lại, gửi lại, nhắn lại
engine-report-wish-words = phiền, muốn, cần, định, tính, xin, cho, để, nhờ, giúp, hộ, giùm, dùm, giúp cho, hộ cho, giùm cho, dùm cho
engine-report-matter-words = cái này, việc này, chuyện này, điều này, một cái, cái, một tí, tí, tí việc, một việc, mấy việc, có việc, việc, chuyện, một chuyện, một tin, tin, một phản ánh, vụ này, cái vụ này
engine-report-light-words = dạ, vâng, thì, làm sao, làm thế nào, làm kiểu gì, thế nào, kiểu gì, sao, ơi, ạ, à, ơ, này, với, đi, cái, nhé, nha, nhá, nhe, nghe, nào, thế, đấy, luôn, tôi, tui, tớ, mình, em, cháu, con, bác, bà, ông, cụ, cô, chú, anh, chị, dì, mợ, thím, ad, bạn, xã, lên xã, cho xã, cán bộ, cho cán bộ
# "Gửi cho bà", "báo tôi biết": xin được gửi, được báo, chứ không phải báo.
engine-report-to_me-words = cho tôi, cho tui, cho mình, cho em, cho cháu, cho con, cho bác, cho bà, cho ông, cho cụ, cho cô, cho chú, cho anh, cho chị, tôi với, em với, bà với, bác với
# Lời ví von bằng chữ hỏng hóc: không phải việc của xã.
engine-idiom-words = tôi xin tố giác, tôi muốn tố giác, cho tôi tố giác, xin tố giác, muốn tố giác, tôi xin tố cáo, tôi muốn tố cáo, xin tố cáo, muốn tố cáo, tố giác, tố cáo, cháy túi, cháy sạch túi, cháy ví, ví cháy, cháy vé, cháy hàng, cháy giáo án, cháy chỗ, ngập mặt, ngập đầu, ngập việc, ngập trong việc, ngập deadline, ngập bài, ngập mồm, ngập tràn, tối mắt, tối mũi, tối mắt tối mũi, tối mặt, đen như mực, đen đủi, đen thôi rồi, số đen, sập nguồn, hết pin, sập tiệm, vỡ mộng, vỡ òa, vỡ nợ, vỡ kế hoạch, gãy kèo, bể kèo, tắc tị, tắc ý, nổ não, cháy khét lẹt rồi, bùng kèo, ngã ngửa, chết cười, cười chết, chết mệt, chết đói rồi, đói chết, nóng chết, thối mồm, tan nát cõi lòng, nát lòng, sụp đổ luôn, bay màu, cháy phố, deadline dí, dí deadline, chạy deadline, cháy deadline
# Lời quanh việc chọn lại một mục ("cho bác chọn lại loại khác"); "có chỗ chưa đúng" không nói đến nơi chốn.
engine-choosing-words = chọn, chọn lại, chọn sai, chọn nhầm, lại, khác, hình như, hình như là, chưa, thấy, để, đổi lại, đổi sang, sang, mục khác, loại khác, chọn giúp, giúp, ghi, báo, lỡ, bấm, bấm nhầm, tay, ơ, bà, ông, cụ, chú, cho, mình, phần, cái phần, viết
engine-some-part-words = hình như, có chỗ, có mấy chỗ, có vài chỗ, mấy chỗ, vài chỗ, một chỗ, có một chỗ, chỗ nào đó, có chuyện, có mục, có việc
engine-corrected = Dạ, em sửa lại rồi ạ. { $what }.
engine-other-matter-kept = Việc ấy em ghi riêng rồi ạ. Gửi xong việc này, { $you } báo tiếp nhé.
engine-other-matter-next = Còn việc { $you } nhắc lúc nãy em vẫn giữ. { $You } bấm "{ $button }" là em ghi tiếp ạ.
engine-edit-which = Em CHƯA gửi ạ. { $You } muốn sửa phần nào?
# Lời chối đứng trước điều không đúng ("không phải ổ gà"), rồi chữ chuyển sang điều đúng ("mà là").
engine-denial-words = không, ko, kp, có phải đâu, không hẳn là, đừng ghi, đừng để, đừng viết, đừng lấy, đừng gọi, not
# Chữ làm lời ừ hóa chưa chắc.
engine-doubt-words = không phải, à không, đi chưa, gửi chưa, được chưa, đừng gửi, đừng chuyển, đừng nộp, đừng báo, không gửi, chưa gửi, khoan, nhưng, nhưng mà, sai, nhầm, chưa đúng, chưa đủ, thiếu, sửa, hỏi lại, xem lại, để xem, but, wait, not yet, wrong, don't, chờ tí, chờ chút, chờ tý, đợi tí, đợi tý, đợi chút, từ từ đã
# Nothing to doubt, though a word of doubt is in it.
engine-no-doubt-words = không còn gì phải sửa, không còn gì sửa, không có gì phải sửa, chẳng còn gì phải sửa, chả còn gì phải sửa, không phải sửa gì, không sửa gì, không thiếu, không sửa, không cần sửa, không phải sửa, khỏi sửa, khỏi phải sửa, không sai, không có gì sai, không nhầm, chả sai, chẳng sai, chả thiếu, chẳng thiếu, đủ rồi, khỏi xem lại, không cần xem lại, hết sai, nothing wrong
# Chữ khép lại điều bị gạt: "không phải ổ gà đâu, đèn đường cơ".
engine-denied-end-words = đâu, nữa, nữa rồi, gì đâu, gì hết, gì cả, nữa đâu
# "Phố Đình chứ có phải phố Mới đâu", "phố Chợ chứ phố Me nào": hỏi mà là chối, và nói thẳng ra.
engine-rhetoric-turn-words = chứ
engine-rhetoric-first-words = có phải, nào phải, có đâu phải
engine-rhetoric-last-words = đâu, nào
engine-denial = không phải
engine-turn-words = mà, chứ, but
engine-elsewhere = Chỗ khác
engine-elsewhere-words = không có trong này, không có trong mấy chỗ này, không có trong mấy phố này, không có trong danh sách, không thấy trong này, không thấy tên chỗ tôi, không có phố nào đúng, không có chỗ nào đúng, chỗ khác, nơi khác, phố khác, không có ở đây, không phải các phố này
# Lời chỉ chỗ: mở đầu ("cạnh trạm y tế"), chữ đứng trước chỗ mà không nói thêm gì, chữ đệm ở cuối.
engine-spot-words = cạnh, ngay sát, sát ngay, ngay đối diện, ngay bên, ngay bên cạnh, ngay góc, ngay ngõ, ngay nhà, ngay dưới, ngay chân, ngay cửa, ngay lối vào, ngay ngã ba, ngay ngã tư, sát bên, sát cạnh, kế bên, kế, liền kề, liền bên cạnh, ở cạnh, sát, sát vách, gần, đối diện, trước cửa, trước cổng, trước nhà, trước mặt, trước quán, trước chợ, trước trường, trước đình, trước chùa, trước ủy ban, trước trạm, sau nhà, sau lưng, sau chợ, sau trường, sau đình, sau chùa, sau ủy ban, sau trạm, phía trước, phía sau, đằng trước, đằng sau, bên phải, bên trái, bên hông, đầu ngõ, cuối ngõ, giữa ngõ, trong ngõ, ngoài ngõ, lối vào, đường vào, đầu hẻm, cuối hẻm, đầu đường, cuối đường, giữa đường, trong chợ, ngoài chợ, giữa chợ, đầu chợ, cuối chợ, giữa làng, trong làng, đầu phố, cuối phố, giữa phố, đầu làng, cuối làng, đầu xóm, cuối xóm, đầu thôn, cuối thôn, đầu cầu, chân cầu, gầm cầu, dưới chân, ngay cạnh, ngay gần, ngay trước, ngay sau, ngay đầu, ngay cuối, ngay giữa, ngay cổng, ngay chỗ, ngã ba, ngã tư, ngã năm, cổng, chỗ cổng, cửa, góc, chỗ rẽ, khúc cua, bờ, ngõ, ngách, hẻm, kiệt, số nhà, nhà số, nhà ông, nhà bà, nhà cụ, nhà bác, nhà cô, nhà chú, nhà anh, nhà chị, nhà thầy, quán, cửa hàng, tiệm tạp hóa, tiệm thuốc, tiệm vàng, tiệm sửa xe, thôn, xóm, đội, tổ, tổ dân phố, khu tập thể, quốc lộ, tỉnh lộ, km, cột điện, cột đèn, cánh đồng, ngoài đồng, giữa đồng, cứ hỏi nhà, hỏi nhà ông, hỏi nhà bà, hỏi nhà anh, hỏi nhà chị, hỏi nhà bác, hỏi nhà cụ, cứ hỏi quán, hỏi quán, cứ hỏi hàng, hỏi hàng bà, hỏi hàng chị, cứ hỏi ông, cứ hỏi bà, cứ hỏi chị, cứ hỏi anh
engine-at-words = ở, tại, của, thuộc, là ở, nó ở, nó là ở, chỗ đó ở, chỗ ấy ở, mà ở, mà là, là, dạ, dạ ở, vâng ở, tôi ở, ở ngay
engine-spot-end-words = cơ, đấy, đó, ấy, ạ, à, nhé, nha, nhá, chứ, cháu ạ, con ạ, em ạ, anh ạ, chị ạ, cô ạ, chú ạ, bác ạ, cháu ơi, con ơi, em ơi, cháu nhé, con nhé, em nhé, cơ mà, đấy mà, đấy cháu, đấy em, đấy con, đó cháu, đó em, đó con, cơ cháu, cơ em
# Chỗ đứng sau các chữ này chưa chắc là chỗ có việc ("tôi bán hàng ở gần bến xe phố Chợ"); sau đó là chữ cho biết có thể là xã khác.
engine-own-business-words = tôi, tui, tớ, mình, em, cháu, bác, bà, ông, cụ, cô, chú, anh, chị, mẹ, bố, vợ, chồng, bán, buôn, học, làm, trọ, sống, đi, ra, về, qua, từ, báo, gọi, bên, cách, không ở, hình như, chắc, nghe nói
engine-commune-words = xã, phường, thị trấn, thị xã, huyện, thành phố, tỉnh
# Nhà của ai, hoặc nhà số mấy: có thì chỗ ấy cán bộ tìm được.
engine-house-words = nhà ông, nhà bà, nhà cụ, nhà bác, nhà cô, nhà chú, nhà anh, nhà chị, nhà thầy, nhà số, số nhà, quán bà, quán ông, quán cô, quán anh, quán chị
# Chỗ ở nhà người nói: ai đã cho biết ở phố nào thì em hiểu là phố ấy.
engine-own-house-words = trước nhà tôi, trước nhà em, trước nhà bác, trước nhà bà, trước nhà mình, trước cửa nhà tôi, trước cửa nhà em, trước cửa nhà bác, trước cửa nhà bà, trước cửa nhà mình, trước cổng nhà tôi, trước cổng nhà em, trước cổng nhà bác, trước cổng nhà bà, cửa nhà tôi, cổng nhà tôi, sau nhà tôi, sau nhà em, sau nhà bác, sau nhà bà, cạnh nhà tôi, cạnh nhà em, cạnh nhà bác, cạnh nhà bà, gần nhà tôi, gần nhà em, gần nhà bác, gần nhà bà, đầu ngõ nhà tôi, đầu ngõ nhà em, đầu ngõ nhà bác, đầu ngõ nhà bà, ngõ nhà tôi, ngõ nhà em, ngõ nhà bác, ngõ nhà bà, phố tôi, phố nhà tôi, phố em, xóm tôi, xóm nhà tôi, xóm em, thôn tôi, khu nhà tôi, chỗ nhà tôi, chỗ tôi ở, chỗ nhà bác, chỗ nhà bà
# Chữ đứng trước tên người: "cụ Mùi" không phải là mùi.
engine-title-words = ông, bà, cụ, bác, cô, chú, anh, chị, thầy, em, cháu, cậu, mợ, dì, thím, ong, ba, cu, bac, co, chu, chi, thay
# Sau các chữ trên mà không phải tên ai: "nhà bà bị mất nước" là nhà của người nói.
engine-no-name-words = bị, mất, có, không, thì, cứ, lại, đã, chưa
# Mở đầu như chỉ chỗ mà không phải chỗ ("gần đây", "gần 2 tháng nay", "cong an"): chữ mở đầu và chữ sau nó.
engine-no-spot-words = gần đây, gần nay, gần cả, gần như, gần hết, gần xong, gần nửa, gần một, gần hai, gần mười, gần vài, gần mấy, gần chục, gần tháng, gần tuần, gần năm, gần ngày, gần giờ, gần tiếng, gần phút, gần hôm, gần sáng, gần trưa, gần chiều, gần tối, gần đêm, gần Tết, gần chết, cong an, cong nhan, cong ty, cong cong, cong trinh, canh chua, góc nhìn, bờ vực, tổ ong, tổ kiến, tổ chim, tổ mối, tổ chức, tổ quốc, đội ơn, tổ trước, tổ gần, tổ cạnh, tổ ở, tổ giữa, tổ ngay, tổ đầu, tổ cuối, tổ đối, tổ sát, tổ sau, tổ đùng, tổ tướng, tổ lắm, tổ quá, tổ ra, tổ bằng, tổ như, tổ chỗ, tổ bên, tổ tổ, tổ hơn, tổ đoạn, tổ trong, tổ ngoài, tổ tại
# Chỗ chỉ người nói biết: "ngay chỗ tôi đứng", "trước cổng nhà tôi"; rồi các chữ có thể đi cùng.
engine-here-words = đây, ở đây, ngay đây, tại đây, chỗ này, chỗ đây, chỗ tôi, chỗ em, chỗ cháu, chỗ con, chỗ mình, chỗ bác, chỗ bà, chỗ ông, chỗ cô, chỗ chú, chỗ tui, chỗ đứng, tôi đứng, em đứng, cháu đứng, con đứng, mình đứng, bác đứng, bà đứng, ông đứng, cô đứng, chú đứng, đang đứng, tôi ngồi, đang ngồi, nhà tôi, nhà em, nhà cháu, nhà con, nhà mình, nhà tui, nhà bà, nhà ông, nhà bác, nhà cô, nhà chú, nhà anh, nhà chị, chỗ t, chỗ tớ, t đứng, tớ đứng, tui đứng, t ngồi, tớ ngồi, mình ngồi, bà ngồi, ông ngồi, bác ngồi, em ngồi, nhà t, nhà tớ, nhà ta, nhà tao, nhà chúng tôi, nhà này, nhà đây, chỗ anh, chỗ chị, anh đứng, chị đứng, đang dừng, đang đỗ, đang đậu
# Chỉ đứng một mình thì mới là chỗ người nói: "cạnh bà Lan" thì không.
engine-beside-me-words = trước mặt, trước mắt, cạnh tôi, cạnh em, cạnh mình, cạnh cháu, cạnh con, cạnh bác, cạnh bà, cạnh ông, cạnh cô, cạnh chú, cạnh anh, cạnh chị, cạnh tớ, cạnh tui, cạnh nó, bên nó, trước nó, trước mặt nó, ngay nó, sát nó, cạnh đây, bên đây, ngay đó, ngay đấy, tại chỗ, đang chụp, đang chụp ảnh, đang chụp hình, đứng chụp, đang đứng chụp, đứng chụp ảnh, em chụp, em vừa chụp, tôi chụp, tôi vừa chụp, cháu chụp, cháu vừa chụp, mình chụp, mình vừa chụp, vừa chụp, mới chụp
engine-here-more-words = ngay, trước, cạnh, cổng, cửa, ngõ, chỗ, đứng, ngồi, đang, hiện, giờ, luôn, bà, ông, cụ, tui, tớ, t, nè, nek, này, thôi, hẳn, lun, ý, í, á, đầu, cuối, bên, kế, phía, sát, chứ, đâu, rồi, nhé, thì, anh, chị, dừng, đỗ, đậu, xe
# Lời ừ, lời không, lời cảm ơn: không bao giờ là một chỗ.
engine-no-place-words = đúng, đúng rồi, đúng chỗ, phải, phải rồi, ừ, ừm, uh, ờ, vâng, dạ, ok, oke, okie, oki, chuẩn, chính xác, có, được, được rồi, rồi, xong, xong rồi, gửi, gửi đi, gửi luôn, gửi giúp, không, không phải, không đúng, ko, k, sai, sai rồi, sai chỗ, nhầm, nhầm rồi, nhầm chỗ, chưa, chưa đúng, chưa được, thôi, thôi khỏi, khỏi, bỏ qua, để sau, cảm ơn, cám ơn, chào, alo, yes, no, thanks, bà, ông, cụ, trên kia, trên kia kìa, đằng kia, đằng kia kìa, đằng ấy, đằng đó, ngoài kia, ngoài kia kìa, dưới kia, dưới kia kìa, bên kia kìa, kia kìa, trên ấy, dưới ấy
# Afraid to be known by the place; a place that is far away.
engine-hidden-place-words = không nói chỗ, chẳng nói chỗ, không nói ra chỗ, không dám nói chỗ, không muốn nói chỗ, không nói rõ chỗ, không chỉ chỗ, không nói đâu, không nói địa chỉ, không cho địa chỉ, không khai địa chỉ, không muốn khai chỗ, nói ra họ biết, nói ra nó biết, nói ra người ta biết, nói ra là họ biết, nói ra là nó biết, nói chỗ là nó biết, nói chỗ là họ biết, nói chỗ thì họ biết, biết ngay là ai, biết ngay là tôi, biết ngay là bà, biết ngay là bác, biết ngay bác, biết ngay nhà tôi, lộ mất, lộ ra, sợ lộ, không nói được đâu, ko nói đc đâu, không nói đc đâu, không nói được chỗ, biết em báo, biết tôi báo, biết bà báo, biết bác báo, biết ông báo, biết mình báo, biết là tôi báo, biết là em báo, biết là mình báo, biết bác mách, biết bà mách, biết tôi mách, chả dám nói, chẳng dám nói, không dám nói, ko dám nói, k dám nói, họ thù, nó thù, thù tôi, thù bà, bị thù, không nói nhà tôi, không nói nhà, sợ họ biết, sợ nó biết, sợ người ta biết
engine-far-words = ở xã khác, bên xã khác, xã khác, huyện khác, tỉnh khác, ngoài xã mình, ngoài tỉnh, không thuộc xã này, không phải xã này, không ở xã này, không phải ở xã mình
engine-far-off-words = ở, tận, ở tận, mãi, mãi tận, mãi bên, mãi trên, mãi dưới, mãi ngoài, mãi trong, tít, tít bên, tít trên, tít ngoài, bên, trên, ngoài, dưới, trong
engine-city-words = hà nội, sài gòn, thành phố, tp, hải phòng, đà nẵng, huế, cần thơ, hà nam, nam định, thanh hóa, phủ lý, hưng yên, hải dương, bắc ninh, quảng ninh, nghệ an, lào cai, phú thọ
engine-unknown-place-words = không nhớ, chả nhớ, chẳng nhớ, ko nhớ, hổng nhớ, không biết tên, không biết phố, không biết thôn, chả biết, chẳng biết, quên mất tên, quên tên, không rõ tên, không rõ phố
# Lời nói rằng không phải chỗ nào đó: nói trọn, rồi nói còn dở ("không phải phố Bến").
engine-wrong-place-words = không phải chỗ đó, không phải chỗ đấy, không phải chỗ ấy, không phải chỗ này, không phải ở đó, không phải ở đấy, không phải ở đây, không phải đó, không phải đấy, không phải đâu, không phải thế, không đúng chỗ, không đúng chỗ đó, không đúng rồi, chưa đúng chỗ, sai chỗ, sai chỗ rồi, sai rồi, nhầm chỗ, nhầm chỗ rồi, nhầm rồi, ko phải chỗ đó, ko phải chỗ ấy, ko phải đó, ko phải đâu, k phải chỗ đó, k phải đó
engine-not-words = không phải, không báo, không báo cái, thôi không báo, thôi không báo cái, khỏi báo, khỏi báo cái, không cần báo, không cần báo cái, đừng báo cái, thôi cái, mà thôi cái, sao lại ghi, sao lại viết, sao lại để, sao lại là, sao ghi là, ai bảo ghi, không phải báo, thực ra không phải, thực ra không phải báo, thực ra không phải là, thật ra không phải, thật ra không phải là, thực chất không phải, chính ra không phải, ra là không phải, không phải tôi báo, không phải em báo, không phải bác báo, không phải là, chứ không phải, không đúng, chẳng phải, đâu phải, ko phải, k phải, kg phải, chưa đúng, sai, nhầm, hông phải, hổng phải, hok phải, chả phải, đâu có phải
engine-number-lead = số
engine-number-words = một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười

# Những chữ đệm ở đầu và cuối câu, rồi những chữ chưa nói lên chuyện gì, cách nhau bằng dấu phẩy.
engine-polite-first = dạ
engine-polite-last = ạ, à, em, ơi, nhé
engine-hollow-words = dạ, đi, luôn, nhá, nha, tôi, em, mình, bác, cháu, cô, chú, anh, chị, con, ơi, ạ, à, nhé, với, cho, giúp, hộ, xin, muốn, cần, được, là, có, thì, mà, này, ấy, đó, kia, ở, tại, một, cái, việc, chuyện, vấn, đề, sự, cố, báo, cáo, phản, ánh, gửi, kiến, nghị, cán, bộ, xã, rồi, quá, lắm
# Chữ đứng đầu tên một khu dân cư, người dân hay bỏ đi khi nói.
engine-place-kinds = phố, thôn, xóm, khu, tổ, làng, ấp
# Người viết tiếng Anh để chữ ấy ở sau: "Cau quarter".
engine-place-kinds-behind = quarter

engine-understood = Dạ, em ghi là: { $what }.
engine-changed = Mấy câu hỏi của em vừa đổi nên em xin hỏi lại { $you } từ đây ạ.
engine-text-kept = Em đã ghi lời { $you } kể.
engine-text-added = Em đã ghi thêm lời { $you } kể.
engine-photo-kept = Em đã giữ ảnh của { $you }, lát nữa em kèm vào.
engine-photo-added = Em đã kèm thêm ảnh của { $you }.
engine-photos-surplus = Ảnh nhiều quá, còn { $count } ảnh em chưa kèm được ạ.
engine-photo-late = Em nhận đủ ảnh rồi ạ.
engine-voice-kept = Em đã giữ lời { $you } nói.
engine-voice-late = Lời kể em ghi xong rồi ạ, câu này { $you } viết hoặc bấm nút nhé.
engine-location-kept = Em đã giữ vị trí { $you } gửi.
engine-location-late = Chỗ đó em ghi rồi ạ, muốn đổi thì { $you } bấm "Sửa".
engine-contact-unasked = Em chưa cần số điện thoại ở đây, nên em không giữ lại số này ạ.
engine-file-expired = Em chưa lấy được tệp { $you } vừa gửi. { $You } gửi lại giúp em nhé.
engine-edited = Em đã sửa lại câu ấy ạ.
engine-edit-unfit = Em chưa hiểu câu { $you } vừa sửa, nên em vẫn giữ như trước ạ.
engine-missed = Em chưa hiểu ý { $you }.
engine-missed-human = Em xin lỗi, em vẫn chưa hiểu. { $You } gọi { PHONE($phone) } để cán bộ giúp, hoặc trả lời lại nhé.
engine-missed-unsent = Em chưa nhận được vị trí. { $You } bấm 📍, hoặc gõ tên { $hamlet } và gần nhà ai nhé.
# Một chỗ mà phố nào cũng có ("nhà văn hóa").
engine-missed-which = Chỗ ấy nhiều { $hamlet } cùng có ạ. { $You } bấm tên { $hamlet } dưới đây, hoặc bấm 📍 để gửi vị trí nhé.
engine-missed-here = Chỗ ấy em chưa thấy được ạ. { $You } bấm 📍 để gửi vị trí, hoặc gõ tên { $hamlet }, gần nhà ai nhé.
# Xin nghe lại câu đang hỏi; có chữ ở dòng sau thì là chuyện khác.
engine-repeat-words = đọc lại, nhắc lại, nói lại cho, nói lại xem, nói lại giúp, nói lại đi, cháu nói lại, em nói lại, cho nghe lại, nghe lại xem, nghe chưa rõ, cháu ghi gì, em ghi gì, cháu ghi những gì, em ghi những gì, ghi những gì rồi, ghi thế nào rồi, ghi sao rồi, cháu viết gì, em viết gì, viết những gì rồi, đọc bà nghe, đọc ông nghe, đọc bác nghe, đọc tôi nghe, đọc cô nghe, đọc cho bà, đọc cho ông, đọc cho tôi, hỏi lại câu, nghe lại, đọc to lên, đọc to
engine-repeat-unless-words = sai, nhầm, sửa, đổi, thiếu, thêm, gửi, đúng, ổn, được rồi, không cần, khỏi
# Hỏi vì sao em hỏi câu này; rồi không biết viết thì nói.
engine-why-asked-words = xin số làm gì, lấy số làm gì, hỏi số làm gì, cần số làm gì, cho số làm gì, số để làm gì, xin số để làm gì, hỏi làm gì, hỏi để làm gì, hỏi làm chi, hỏi chi, sao lại hỏi, sao phải hỏi, sao hỏi, xin ảnh làm gì, ảnh để làm gì, cần ảnh làm gì, chụp làm gì, chụp để làm gì, lấy số làm chi, xin số làm chi, sao phải cho số, sao cần số, sao lại cần số
engine-cannot-write-words = không biết viết, không biết chữ, mù chữ, không biết gõ, không biết nhắn, chả biết viết, chẳng biết viết, ko biết viết, ko biết chữ, k biết viết, k biết chữ, không viết được, không gõ được
engine-question-voice = Không sao ạ, { $you } bấm 🎤 rồi nói, em ghi lại giúp nhé.
engine-missed-words = Chỗ này { $you } viết vài chữ hoặc bấm 🎤 để nói nhé.
engine-missed-short = { $You } kể rõ hơn một chút nhé.
engine-missed-long = Tin này hơi dài nên em chưa ghi được. { $You } viết ngắn lại nhé.

engine-voice = 🔊 ghi âm { $count } giây
engine-photos = { $count ->
    [0] không có
   *[other] { $count } tấm
}
engine-photos-more = Em đã nhận { $count } ảnh. { $You } gửi thêm, hoặc bấm "Xong" nhé.
engine-photos-none = Không có ảnh
engine-photos-none-words = không, không có, không ảnh, chả có ảnh, chẳng có ảnh, làm gì có ảnh, đâu có ảnh, chả có hình, chưa có, chưa có ảnh, không chụp, không chụp được, không biết chụp, không biết chụp ảnh, bỏ qua, thôi khỏi, khỏi, ko, k, skip, no, ảnh để lát gửi, ảnh để sau gửi, ảnh để sau, lát gửi ảnh, lát nữa gửi ảnh, tí gửi ảnh, tí nữa gửi ảnh, chốc gửi ảnh, mai gửi ảnh, gửi ảnh sau, chụp ảnh sau, để chụp sau, mai chụp, lát chụp, chưa chụp được, chưa chụp ảnh, giờ chưa chụp được, không tiện chụp, không có máy ảnh, không có máy chụp, máy không chụp được, điện thoại không chụp được, tối quá không chụp được, không biết gửi ảnh, không gửi được ảnh, ảnh thì không có, ảnh thì chịu, khỏi cần ảnh, không cần ảnh
# Để lát nữa mới chụp, hay không có ai chụp: đi tiếp. Còn đang đi chụp thì em chờ.
engine-photos-later-words = ảnh lát gửi, ảnh lát nữa gửi, ảnh tí gửi, ảnh tí nữa gửi, ảnh tý gửi, ảnh tý nữa gửi, ảnh chốc gửi, ảnh chốc nữa gửi, ảnh mai gửi, ảnh tối gửi, ảnh gửi sau, ảnh để sau, gửi ảnh sau, ảnh chụp sau, lát gửi ảnh, tí gửi ảnh, mai gửi ảnh, hình lát gửi, hình gửi sau, ảnh bổ sung sau, lấy ai chụp, ai chụp cho, không ai chụp, chẳng ai chụp, chả ai chụp, không có ai chụp, biết nhờ ai chụp, không chụp được, không chụp đc, không nhìn rõ mà chụp
engine-photos-person-words = tôi, em, mình, cháu, bác, bà, ông, tui, tớ, con, cô, chú, tôi sẽ, thì, cho, nhé, sẽ
engine-photos-coming-words = đợi tôi chụp, đợi em chụp, đợi bác chụp, để tôi chụp, để em chụp, để mình chụp, để bác chụp, để bà nhờ, đang chụp, ra chụp, đi chụp, chạy ra chụp, nhờ cháu chụp, nhờ thằng cháu chụp, nhờ con bé chụp, nhờ nó chụp, nhờ con chụp, nhờ người chụp, đợi tí chụp, chờ tí chụp, chờ chút chụp, đợi gửi ảnh, chờ gửi ảnh, đang gửi ảnh, ảnh đang gửi, ảnh đang tải
# Có ảnh sau khi đã hỏi ảnh: gửi vào đây lúc nào cũng được.
engine-photos-here-words = có ảnh, có ảnh này, có ảnh đây, có cái ảnh, có cái ảnh này, có tấm ảnh, có tấm ảnh này, có mấy tấm ảnh, có hình, có hình này, có hình đây, ảnh này, ảnh đây, ảnh đây này, gửi ảnh, gửi ảnh này, gửi thêm ảnh, gửi cái ảnh, gửi thêm cái ảnh, thêm cái ảnh, gửi hình, gửi thêm hình, chụp được ảnh, chụp được ảnh rồi, vừa chụp được ảnh, chụp ảnh rồi, chụp được cái ảnh, chụp được tấm ảnh, chụp được mấy ảnh, gửi kèm ảnh, kèm ảnh, kèm cái ảnh, thêm ảnh
engine-photos-welcome = Vâng, { $you } cứ gửi ảnh vào đây, em kèm vào ạ.
engine-photos-coming = Vâng, em chờ ảnh ạ. Nếu không chụp được, { $you } bấm nút dưới đây nhé.
engine-photos-done = Xong
engine-photos-done-words = xong, xong rồi, đủ rồi, hết rồi, được rồi, gửi rồi, tiếp, ok, done
engine-photos-again = Câu này em chờ ảnh ạ. { $count ->
    [0] Không có ảnh thì { $you } bấm nút dưới đây nhé.
   *[other] Đủ ảnh rồi thì { $you } bấm "Xong" nhé.
}
engine-photos-simple = { $You } bấm 📷 để chụp hoặc chọn ảnh. Không gửi ảnh thì { $you } gõ 1.
engine-place-near = gần { $landmark }
engine-place-pin = vị trí { $you } gửi
engine-pin-words = gửi vị trí, vị trí, vị trí của tôi, gửi vị trí của tôi, chia sẻ vị trí, định vị, gửi định vị, không biết gửi vị trí, không gửi được vị trí

### Khi lời nói có thể hiểu hai cách; rồi tên của từng ý, để ghép vào câu và làm nút (không quá 20 chữ cái).
engine-which-of-two = Ý { $you } là { $one } hay { $other } ạ?
engine-which-of-two-unsent = Em CHƯA gửi ạ. { engine-which-of-two }
act-answer = trả lời câu trên
act-yes = đồng ý
act-no = không đồng ý
act-stop = dừng việc này
act-later = để lúc khác
act-back = quay lại câu trước
act-edit = sửa lại
act-skip = bỏ qua câu này
act-human = gặp cán bộ
act-own_reports = xem phản ánh cũ
act-question = hỏi thông tin
act-report = báo việc hỏng
act-place = chỉ chỗ
act-oneself = nói về mình
act-own_data = xem dữ liệu
act-language = đổi ngôn ngữ

# Không giữ cả bản nháp.
engine-drop-draft-words = xóa hết, xóa hết đi, xóa đi, xóa luôn, xóa bản nháp, xóa nháp, xóa cái này đi, xóa phản ánh này, xóa hẳn, bỏ hẳn, hủy hẳn, bỏ hết đi, đừng giữ, đừng lưu, không cần giữ, không cần lưu, khỏi giữ, khỏi lưu
engine-keep-draft-words = đừng xóa, không xóa, chưa xóa, khoan xóa, khỏi xóa, giữ lại, đừng bỏ
engine-draft-dropped = Vâng, em đã bỏ hẳn bản nháp, chưa gửi đi đâu cả. { $You } cần em giúp gì nữa không ạ?
# Gác việc dở lại.
engine-put-off = Vâng, em CHƯA gửi gì cả và giữ bản nháp cho { $you } một tuần. Lúc nào tiện, { $you } bấm "Làm tiếp việc dở" ạ.
# Chưa gửi vội, chỉ chờ một lát.
engine-moment-words = khoan, khoan đã, khoan hẵng, gượm, gượm đã, đợi tí, đợi tý, đợi chút, đợi xíu, đợi đã, đợi một lát, đợi một chút, đợi mình, đợi tôi, chờ tí, chờ tý, chờ chút, chờ xíu, chờ đã, chờ một lát, chờ một chút, từ từ, từ từ đã, chưa gửi vội, đừng gửi vội, để tôi hỏi, để em hỏi, để mình hỏi, để bác hỏi, để bà hỏi, để ông hỏi, để cháu hỏi, để tôi xem, để em xem, để bác xem, để bà xem, để mình xem
engine-waiting-to-send = Vâng, em chờ { $you } ạ, em CHƯA gửi gì cả. Có thêm ảnh thì { $you } cứ gửi vào đây nhé.
engine-stepped-aside = Em tạm cất việc dở, chưa gửi gì cả. Muốn làm tiếp, { $you } bấm "Làm tiếp việc dở" nhé.
engine-unfinished = Em chào { $you }. Việc này CHƯA gửi đi, { $you } trả lời nốt câu dưới thì em gửi được ạ.
# Lời chữa ngay trong một câu ("0912 345 678 à nhầm 0912 345 679"); ở đầu câu: lời kể sang việc khác ("còn cái ổ gà nữa"), rồi lời thêm vào điều vừa kể.
engine-slip-words = nhầm, tôi nói nhầm, bà nói nhầm, bác nói nhầm, ông nói nhầm, em nói nhầm, ấy nói nhầm, ấy bà nói nhầm, à nhầm, lộn, à lộn, sai rồi, à không, ý tôi là, sửa lại là, sửa lại, sorry, no wait, i mean, nhầm rồi, nhầm r, à nhầm rồi, ấy nhầm, ơ nhầm, ừ nhầm, ôi nhầm, ấy chết nhầm, chết nhầm, nhầm to, nhầm đấy, ghi nhầm, báo nhầm, viết nhầm, kể nhầm, gõ nhầm, nói nhầm, ghi sai, viết sai, báo sai, nói sai, kể sai, gõ sai, ghi lộn, lộn rồi, báo lộn, ấy chết lộn, ấy chết, thôi chết, sai, sai r, sai bét, ý mình là, ý em là, ý cháu là, ý bác là, ý bà là, ý ông là, ý tớ là, ý t là, không đúng, không đúng rồi, chưa đúng, chưa đúng rồi, ghi chưa đúng, bấm nhầm, chọn nhầm, chọn sai
engine-other-matter-words = còn cái, à còn cái, à còn, còn cả cái, còn cả, còn một cái, còn một, còn mấy cái, còn … nữa, còn nữa, còn việc, còn việc nữa, với cả cái, với cả, với lại cái, với lại, báo thêm cái, báo thêm, báo luôn cái, báo cả cái, báo cả, thêm cái, thêm một cái, tiện thể báo, tiện thể, nhân tiện, nhân tiện báo, ngoài ra, ngoài ra còn, ngoài ra còn cái, cả cái
engine-addition-words = à quên, a quên, ơ quên, quên mất, tôi quên, tôi quên mất, bác quên, bổ sung, bổ sung thêm, nói thêm, thêm là, thêm nữa, thêm nữa là, thêm một ý, nhắn thêm, ghi thêm, viết thêm, cho thêm là, ghi cho tôi thêm, ghi thêm cho tôi, quên chưa nói, quên chưa kể, quên không nói, còn quên, thêm giúp tôi, thêm giúp, thêm hộ, thêm hộ tôi, cho tôi thêm, thêm vào, thêm vào là, viết vào là, ghi vào là, ghi giúp thêm, kể thêm, nhắc thêm, à mà quên, à còn, còn nữa là
# Chữ xin bỏ lời đã kể ("bỏ cái đoạn …"); chữ đệm quanh lời ấy.
engine-removal-words = bỏ, bỏ bớt, bỏ giúp, bỏ hộ, bỏ giùm, bỏ cho tôi, bỏ giúp tôi, bỏ hộ tôi, xóa, xóa bỏ, xóa giúp, xóa hộ, xóa giúp tôi, xóa hộ tôi, cắt, cắt bớt, gạch, gạch bỏ, đừng ghi, đừng để, đừng nêu, không ghi, không cần ghi, khỏi ghi, đừng viết
engine-removed-part-words = đoạn, cái đoạn, câu, cái câu, chữ, cái chữ, phần, cái phần, ý, cái ý, chỗ, cái chỗ, từ, cái từ, dòng, khúc, cái khúc, vụ, cái vụ, chuyện, cái chuyện, lời, cái, đoạn nói, câu nói, cái câu nói, chỗ nói, đoạn kể, phần kể, đoạn về, phần về, câu về, chữ về
engine-told-first-words = là, đây, đấy là, cái này là, việc này là, thành, thì, mà, dạ, ừ, ờ, à, ơ, ủa, vâng, thôi
engine-told-last-words = cơ, ý, ấy, ạ, nhé, nha, đi, đấy, thế, đúng, cháu, em, con, mới đúng, mới phải, mới chuẩn, mới chính xác, mới là đúng, thì đúng hơn, thì mới đúng, mới đúng cơ, mới đúng ạ
# Sau chữ này là điều đúng ("sửa số thành …").
engine-become-words = là, thành, sang, lại là, lại thành, lại sang

# Có người qua đời, không phải đi lạc: người thân, chữ qua đời, chữ nói không lạc, rồi chữ của người đi lạc hay chỉ là lo.
engine-kin-words = ông, bà, bố, mẹ, ba, má, thầy, u, bầm, cụ, chồng, vợ, anh, chị, em, chú, bác, cô, dì, thím, mợ, cậu, con, cháu, ông nội, bà nội, ông ngoại, bà ngoại, bố chồng, mẹ chồng, bố vợ, mẹ vợ
engine-died-words = mất rồi, mới mất, vừa mất, vừa mới mất, đã mất, mất hôm, mất đêm, mất sáng, mất trưa, mất chiều, mất tối, mất lúc, mất được, mất ở nhà, mất tại nhà, mất ở viện, mất ở bệnh viện, mất mấy, mất từ, mất năm, mất tuần, mất tháng, mất thì khai, qua đời, chết rồi, chết hôm, chết đêm, chết sáng nay, tắt thở đêm
engine-not_missing-words = không phải đi lạc, không phải lạc, không đi lạc
engine-missing-words = đi mất, đi đâu, chưa về, không về, không thấy, ko thấy, chưa thấy, tìm, lạc, mất tích, mất liên lạc, bỏ nhà, bỏ đi, sợ ông, sợ bà, sợ bố, sợ mẹ, sợ ba, sợ má, sợ cụ, sợ anh, sợ chị, sợ em, sợ con, sợ cháu, sợ nó, sợ là, sợ rằng, nhỡ, lỡ, hay là, không biết còn sống
