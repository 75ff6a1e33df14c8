### Người dân góp ý về chính trợ lý này.

app_feedback-menu = Góp ý cho ứng dụng
app_feedback-words = góp ý cho ứng dụng, góp ý ứng dụng, góp ý về ứng dụng, góp ý ứng dụng này, góp ý cho app, góp ý về app, góp ý app này, góp ý cho phần mềm, góp ý cho phần mềm này, góp ý về phần mềm này, góp ý cho chatbot, góp ý về chatbot, góp ý cho cái chatbot, góp ý về cái chatbot, góp ý cho trợ lý, góp ý cho cầu nối, góp ý về cầu nối, tôi muốn góp ý cho ứng dụng này, tôi muốn góp ý cho phần mềm này, tôi muốn góp ý cho app này, chê ứng dụng này, khen ứng dụng này, /gopyapp
app_feedback-doing = góp ý cho ứng dụng
app_feedback-subject-words = app, ứng dụng, phần mềm, chatbot, chat bot, con bot, bot này, cái bot, trợ lý, cho cầu nối, về cầu nối
app_feedback-lead-words = góp ý, đóng góp ý kiến, đề nghị, ước gì, giá mà
app_feedback-verdict-words = khó dùng, khó xài, khó sử dụng, khó hiểu, khó nhìn, khó đọc, khó bấm, dễ dùng, dễ xài, dễ hiểu, dùng khó, dùng dễ, dùng tốt, dùng hay, dùng tiện, dùng chán, chậm quá, nhanh quá, rối quá, rắc rối quá, phức tạp quá, rườm rà quá, hay quá, hay thật, hay lắm, tốt quá, tốt lắm, tiện quá, tiện lắm, tuyệt vời, dở quá, dở lắm, tệ quá, chán quá, vô dụng, chẳng hiểu gì, không hiểu gì, chả hiểu gì, không hiểu tôi nói gì, trả lời sai, trả lời lung tung, trả lời linh tinh, trả lời vòng vo, hỏi nhiều quá, hỏi lắm quá, chữ nhỏ quá, chữ bé quá, bị lỗi, lỗi suốt, bị treo, treo suốt, bị đơ, lag quá, nên có thêm, nên thêm, cần có thêm, cần thêm, thiếu phần, thiếu mục
app_feedback-others-words = vneid, vssid, vetc, evn, zalo, facebook, ngân hàng, dịch vụ công, cổng dịch vụ, điện lực, bảo hiểm, sổ sức khỏe, etax, thuế, trường, định danh, shopee, tiktok, momo, viettel, kế toán

app_feedback-text = { $You } thấy em dở chỗ nào, hay cần thêm gì ạ? { $You } cứ nói thẳng, em ghi lại hết.
app_feedback-text-again = { $You } viết giúp em vài chữ nhé. Ví dụ: "chữ nhỏ quá".
app_feedback-text-words = Chỗ này em chỉ đọc được chữ thôi ạ. { $You } gõ giúp em vài chữ nhé.
app_feedback-text-simple = { $You } cứ gõ như nói chuyện ạ. Ví dụ: "trả lời chậm quá".
app_feedback-feedback_kept = Em cảm ơn { $you }, em đã ghi lại lời góp ý này cho người làm ra em ạ.
app_feedback-refused-many = Em cảm ơn { $you }, em đã ghi nhiều lời góp ý của { $you } rồi nên mai mình nói tiếp nhé.

my_data_page-feedback = Lời góp ý về ứng dụng
my_data_page-kept-feedback = Lời góp ý về chính ứng dụng này
