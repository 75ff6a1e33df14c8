### Chuyện ngoài việc: người dân hỏi thăm, khen, giận, gửi dấu không có chữ. Em đáp một câu ngắn, tử tế.

small_talk-robot = Em là trợ lý tự động của { $commune }, không phải người thật. Cần gặp người thì { $you } gọi { PHONE($phone) } ạ.
small_talk-name = Em là Cầu Nối, trợ lý tự động của { $commune }. { $You } cần em giúp việc gì ạ?
small_talk-feelings = Em cảm ơn { $you } hỏi thăm, em vẫn khỏe ạ. { $You } cần em giúp việc gì không?
small_talk-here = Dạ em đây, { $you } cứ hỏi ạ. Ví dụ: "làm khai sinh cần gì", "đèn đường hỏng".
small_talk-bye = Dạ, em chào { $you }. Cần gì { $you } nhắn em bất cứ lúc nào ạ.
small_talk-yes = Dạ vâng ạ. { $You } cần gì nữa cứ nhắn em nhé.
small_talk-later = Dạ, khi nào cần { $you } nhắn em nhé.
small_talk-praise = Em cảm ơn { $you } ạ. { $You } cần gì nữa cứ nhắn em nhé.
small_talk-alone = Em hiểu { $you } đang buồn, đang mệt; em là máy nên chưa biết tâm sự. { $You } gọi người thân, hàng xóm, hội phụ nữ hay hội người cao tuổi nhé, cần cán bộ thì gọi { PHONE($phone) } ạ.
small_talk-rude = Em xin lỗi vì chưa giúp được { $you }. { $You } viết lại việc cần hỏi, hoặc gọi { PHONE($phone) } để gặp cán bộ ạ.
small_talk-wordless = Em chưa đọc được tin không có chữ. { $You } viết vài chữ, không cần dấu, hoặc gửi ảnh, ghi âm cho em nhé.
small_talk-number = Em chưa rõ số này là gì, { $you } viết thêm vài chữ nhé. Mã nối máy thì { $you } nhắn như: nối 482 913.
small_talk-short = { $You } viết thêm vài chữ nhé. Ví dụ: "làm khai sinh cần gì", "đèn đường hỏng".
small_talk-long = Tin này dài quá, em chưa hiểu hết. { $You } viết lại thật ngắn điều cần hỏi, hoặc bấm "Gửi phản ánh" nhé.
small_talk-script = Em chỉ đọc được tiếng Việt và tiếng Anh ạ. I can read Vietnamese and English.

# Chuyện phiếm không có trong các lời trên; người báo bị lừa; chữ bé; lời nói ra khi chưa có việc gì mở.
small_talk-chat = Em là trợ lý tự động nên chuyện ấy em chưa biết ạ. Việc giấy tờ, phản ánh thì { $you } cứ nhắn em nhé.
small_talk-cheated = { $You } gọi ngay số của ngân hàng in sau thẻ, nhờ khóa thẻ và tài khoản; đừng đọc thêm mã nào. Rồi { $you } báo Công an { $commune } { PHONE($phone) } hoặc { EMERGENCY("police") }, giữ lại số gọi đến và tin nhắn ạ.
small_talk-scam-then = { $You } cúp máy, chặn số ấy; công an thật không bắt chuyển tiền qua điện thoại. { $You } kể ngay với người nhà, còn sợ thì gọi Công an { $commune } { PHONE($phone) } ạ.
small_talk-scam = Đây giống tin lừa đảo: { $you } đừng bấm đường dẫn, đừng đọc mã, đừng chuyển tiền; lỡ rồi thì gọi ngân hàng khóa tài khoản. { $You } báo ngay Công an { $commune } { PHONE($phone) } hoặc { EMERGENCY("police") } ạ.
small_talk-larger-text = { $You } phóng to chữ bằng cách dùng hai ngón tay kéo giãn màn hình, hoặc vào Cài đặt, chọn Cỡ chữ. Nhờ con cháu chỉnh một lần là xong ạ.
small_talk-about-me = Dạ vâng ạ. Muốn em đổi cách gọi hay nơi ở thì { $you } nhắn như: "gọi tôi là bà", "tôi ở { $hamlet_name }".
small_talk-nothing-before = Lúc này em chưa hỏi gì nên không có câu trước ạ. { $You } cần việc gì?
small_talk-what-instead = { $You } muốn sửa hay hỏi điều gì ạ? { $You } viết lại vài chữ cho em nhé.
small_talk-what-there = Ở đó có việc gì ạ? { $You } kể vài chữ, ví dụ: "đèn đường hỏng".

# Hỏi về chính Cầu Nối: để làm gì, có mất tiền không.
small_talk-purpose = Em là trợ lý tự động của { $commune }: em chỉ cách làm giấy tờ, và chuyển việc { $you } báo tới cán bộ rồi nhắn lại kết quả. { $You } cần việc gì ạ?
small_talk-price = Nhắn với em miễn phí, { $commune } không thu tiền gì ạ; { $you } chỉ cần có mạng. { $You } cần việc gì?
