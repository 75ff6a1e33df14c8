### Chuyện ngoài việc: người dân hỏi thăm, khen, giận, gửi dấu không có chữ. Em đáp một câu ngắn, tử tế.

small_talk-robot = Em là trợ lý tự động của xã, không phải người thật. Cần gặp người thì { $you } gọi { PHONE($phone) } ạ.
small_talk-robot-words = em là ai, em là người hay máy, em là người thật hay máy, em là người thật hay máy đấy, em có phải người không, em có phải người thật không, có phải người thật không, em là robot à, em là máy à, bạn là người hay máy, bạn là ai, mày là ai, ai đấy, ai đang trả lời đấy, are you a robot, are you human, who are you
small_talk-name = Em là Cầu Nối, trợ lý tự động của xã. { $You } cần em giúp việc gì ạ?
small_talk-name-words = em tên gì, em tên là gì, tên em là gì, bạn tên gì, tên gì đấy, em bao nhiêu tuổi, em bao nhiêu tuổi rồi, em mấy tuổi, em quê ở đâu, what is your name, how old are you
small_talk-feelings = Em cảm ơn { $you } hỏi thăm, em vẫn khỏe ạ. { $You } cần em giúp việc gì không?
small_talk-feelings-words = em khỏe không, em có khỏe không, khỏe không, bác khỏe không, bạn khỏe không, em ăn cơm chưa, ăn cơm chưa, ăn sáng chưa, ăn tối chưa, em đang làm gì đấy, em có mệt không, how are you, hi how are you, hi there how are you, hello how are you, nice to meet you
small_talk-here = Dạ em đây, { $you } cứ hỏi ạ. Ví dụ: "làm khai sinh cần gì", "đèn đường hỏng".
small_talk-here-words = có ai không, có ai ở đấy không, có ai đó không, có ai trả lời không, cho hỏi, cho hỏi chút, cho hỏi tí, cho hỏi với, cho hỏi tý, cho hỏi cái này, cho tôi hỏi, cho tôi hỏi chút, cho tôi hỏi với, cho em hỏi, cho bác hỏi, cho bà hỏi, cho ông hỏi, cho cô hỏi, cho chú hỏi, tôi muốn hỏi, tôi cần hỏi, tôi hỏi chút, tôi hỏi cái này, bác hỏi tí, bác hỏi cái này, bác hỏi cái này tí, hỏi chút, hỏi tí, hỏi cái này, hỏi cái này tí, em ơi cho hỏi, giúp với, is anyone there, anyone there, can I ask something, I have a question, may I ask
small_talk-bye = Dạ, em chào { $you }. Cần gì { $you } nhắn em bất cứ lúc nào ạ.
small_talk-bye-words = tạm biệt, chào nhé, bye, bye bye, bai, chúc ngủ ngon, ngủ ngon, ngủ ngon nhé, chúc em ngủ ngon, chúc một ngày tốt lành, chúc mừng năm mới, chúc em năm mới vui vẻ, hẹn gặp lại, good night, goodbye, see you
small_talk-yes = Dạ vâng ạ. { $You } cần gì nữa cứ nhắn em nhé.
small_talk-yes-words = đồng ý, tôi đồng ý, đồng ý nhé, tôi đồng ý nhé, nhất trí, ok, oke, okê, okie, ok em, ok nhé, oke bạn, ừ, ừm, uh, uhm, vâng, vâng ạ, dạ, dạ vâng, được, được rồi, rồi, thế à, vậy à, hiểu rồi, biết rồi, haha, hihi, hehe, kkk, yes, okay, I see
small_talk-later = Dạ, khi nào cần { $you } nhắn em nhé.
small_talk-later-words = thôi không cần nữa, không cần nữa, thôi không cần, để sau, để xem đã, lát nữa nhắn, mai hỏi tiếp, không có gì, không hỏi gì nữa, hết rồi, no thanks, later, maybe later
small_talk-praise = Em cảm ơn { $you } ạ. { $You } cần gì nữa cứ nhắn em nhé.
small_talk-praise-words = cảm ơn con, cảm ơn con nhiều, được rồi cảm ơn, được rồi cảm ơn em, được rồi cảm ơn con, được rồi cảm ơn cháu, thế thì tốt quá, giỏi quá, em giỏi quá, em giỏi thế, giỏi thế, hay quá, tốt quá, ngoan quá, dễ thương quá, tuyệt vời, nhanh thế, cảm ơn em nhiều nhé, cảm ơn nhiều nhé, cảm ơn cháu, cảm ơn cháu nhiều, cảm ơn em nhiều, thank you so much, thank you very much, well done, great, yêu em, làm quen nhé
small_talk-alone = Em là máy nên chưa biết tâm sự, em mong { $you } vui hơn. { $You } gọi con cháu, hàng xóm hay chi hội người cao tuổi nhé; cần cán bộ thì gọi { PHONE($phone) } ạ.
small_talk-alone-words = chán quá, buồn quá, mệt quá, tôi buồn quá, không có ai nói chuyện, kể chuyện đi, kể chuyện cười đi, hát đi, nói chuyện với tôi đi, I am bored, I am sad, tell me a joke
small_talk-rude = Em xin lỗi vì chưa giúp được { $you }. { $You } viết lại việc cần hỏi, hoặc gọi { PHONE($phone) } để gặp cán bộ ạ.
small_talk-rude-words = đồ ngu, ngu thế, ngu quá, ngu vậy, ngu như, ngu lắm, ngu ngốc, ngu xuẩn, mày ngu, óc chó, óc lợn, đồ điên, mày điên, điên à, dốt thế, dốt quá, dốt vậy, vô dụng, vô tích sự, cút, cút đi, cút mẹ, biến đi, im đi, câm mồm, im mồm, mất dạy, vớ vẩn, chán mày, đồ khốn, khốn nạn, khốn kiếp, đồ chó, đồ chó chết, chó má, thằng chó, ăn hại, lũ ăn hại, bọn ăn hại, đồ rác rưởi, bot rác, bot ngu, máy ngu, mẹ mày, bố mày, tiên sư, địt, địt mẹ, đụ, đụ má, đù má, đéo, đéo mẹ, lồn, cặc, buồi, cái lồn, cái l, như cứt, như cc, đm, dm, đmm, dmm, đcm, dcm, đkm, vcl, vl, vãi lồn, clgt, clm, bực mình, bực quá, tức quá, stupid, idiot, useless, shut up, fuck
# Viết không dấu cũng không thể là chữ khác; "dien a" thì có thể là "điện ạ", nên không ở đây.
small_talk-rude-plain-words = do ngu, ngu lam, ngu nhu bo, ngu nhu cho, may ngu, bot ngu, ngu ngoc, ngu xuan, oc cho, oc lon, may dien, vo dung, vo tich su, cut me, cam mom, im mom, khon nan, khon kiep, bon an hai, lu an hai, do an hai, dit me, dit con me, du ma, deo me, con me may, dmm, dcm, vcl, clgt, buc minh, stupid, idiot, useless, shut up, fuck, fucking
small_talk-wordless = Em chưa đọc được tin không có chữ. { $You } viết vài chữ, không cần dấu, hoặc chọn một mục dưới đây nhé.
small_talk-number = Em chưa rõ số này là gì, { $you } viết thêm vài chữ nhé. Mã nối máy thì { $you } nhắn như: nối 482 913.
small_talk-short = { $You } viết thêm vài chữ nhé. Ví dụ: "làm khai sinh cần gì", "đèn đường hỏng".
small_talk-long = Tin này dài quá, em chưa hiểu hết. { $You } viết lại thật ngắn điều cần hỏi, hoặc bấm "Gửi phản ánh" nhé.
small_talk-script = Em chỉ đọc được tiếng Việt và tiếng Anh ạ. I can read Vietnamese and English.
small_talk-english = Em chưa hiểu câu tiếng Anh này. Press "English" below and I will speak English.
small_talk-english-words = the, is, are, how, what, where, when, who, why, can, do, does, my, your, you, to, for, need, want, get, make, please, have, with, i, we, and, of, in, help
# Những chữ tiếng Anh mà viết không dấu cũng không thể là tiếng Việt.
small_talk-english-only-words = is, are, was, how, what, where, when, who, why, does, your, you, for, need, want, get, make, please, have, has, with, we, and, of, our, his, her, they, someone, there, here, from, this, help, house, people, since, yesterday, police, road, street, water, power, fire, official, file, complaint, denounce, report, accident, ambulance

# Chuyện phiếm không có trong các lời trên; người báo bị lừa; chữ bé; lời nói ra khi chưa có việc gì mở.
small_talk-chat = Em là trợ lý tự động nên chuyện ấy em chưa biết ạ. Việc giấy tờ, phản ánh thì { $you } cứ nhắn em nhé.
small_talk-scam = Đây giống tin lừa đảo: { $you } đừng bấm đường dẫn, đừng đọc mã, đừng chuyển tiền; lỡ rồi thì gọi ngân hàng khóa tài khoản. { $You } báo ngay Công an xã { PHONE($phone) } hoặc { PHONE("113") } ạ.
small_talk-larger-text = { $You } phóng to chữ bằng cách dùng hai ngón tay kéo giãn màn hình, hoặc vào Cài đặt, chọn Cỡ chữ. Nhờ con cháu chỉnh một lần là xong ạ.
small_talk-about-me = Dạ, em nhớ ạ. Muốn em đổi cách gọi hay nơi ở thì { $you } nhắn như: "gọi tôi là bà", "tôi ở phố Me".
small_talk-nothing-before = Lúc này em chưa hỏi gì nên không có câu trước ạ. { $You } cần việc gì?
small_talk-what-instead = { $You } muốn sửa hay hỏi điều gì ạ? { $You } viết lại vài chữ cho em nhé.
small_talk-what-there = Ở đó có việc gì ạ? { $You } kể vài chữ, ví dụ: "đèn đường hỏng".

# Hỏi về chính Cầu Nối: để làm gì, có mất tiền không.
small_talk-purpose = Em là trợ lý tự động của xã: em chỉ cách làm giấy tờ, và chuyển việc { $you } báo tới cán bộ rồi nhắn lại kết quả. { $You } cần việc gì ạ?
small_talk-purpose-words = cái này để làm gì, cái này là gì, cái này là cái gì, đây là cái gì, đây là gì, em làm được gì, em giúp được gì, em giúp được những gì, em biết làm gì, bạn làm được gì, dùng cái này để làm gì, cái này dùng để làm gì, ứng dụng này để làm gì, Cầu Nối là gì, Cầu Nối để làm gì, what is this, what is this for, what can you do, what do you do
small_talk-price = Nhắn với em miễn phí, xã không thu tiền gì ạ; { $you } chỉ cần có mạng. { $You } cần việc gì?
small_talk-price-words = dùng cái này có mất tiền không, cái này có mất tiền không, dùng có mất tiền không, nhắn có mất tiền không, nhắn tin có mất tiền không, nhắn tin ở đây có tốn tiền không, có tốn tiền không, có phải trả tiền không, dùng cái này tốn bao nhiêu, is this free, is it free, does it cost anything, does this cost anything, do I have to pay for this
