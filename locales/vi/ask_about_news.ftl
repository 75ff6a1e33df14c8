### Người dân hỏi thêm về một tin; cán bộ viết tin ấy nhận được câu hỏi.

ask_about_news-menu = Hỏi về tin { $commune }
ask_about_news-doing = hỏi dở về tin của { $commune }
ask_about_news-more = Hỏi thêm
# Nút "Hỏi thêm" nói câu này.
ask_about_news-about = hỏi thêm về { $code }
# Cán bộ đọc câu hỏi như thế này.
ask_about_news-passed-as = Về tin { $code }: { $question }

ask_about_news-which = { $You } muốn hỏi về tin nào ạ?
ask_about_news-which-label = Tin
ask_about_news-which-again = Em chưa rõ { $you } hỏi về tin nào. { $You } bấm một nút, hoặc gõ mã tin.
ask_about_news-which-simple = { $You } bấm tên tin muốn hỏi, hoặc gõ số thứ tự. Ví dụ gõ 1.
ask_about_news-question = { $You } muốn hỏi thêm gì về tin ấy? Em chuyển tới cán bộ viết tin.
ask_about_news-question-label = Câu hỏi
ask_about_news-question-again = { $You } viết câu hỏi giúp em nhé, từ { $least } đến { $most } chữ cái.
ask_about_news-question-simple = { $You } gõ câu hỏi. Ví dụ: { $hamlet_name } có cắt không.

ask_about_news-none = Lúc này { $commune } chưa có tin nào để hỏi thêm ạ.
ask_about_news-passed_on = Em đã chuyển câu hỏi tới cán bộ viết tin. Có trả lời, em nhắn { $you } ngay.
ask_about_news-refused-many = { $You } có nhiều câu hỏi đang chờ cán bộ trả lời rồi. { $You } chờ thêm giúp em nhé.
