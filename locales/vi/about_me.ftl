### Em hỏi nên gọi người ta thế nào, nhà ở đâu, là ai. Câu nào cũng bỏ qua được.
about_me-menu = Cách gọi, nơi ở
about_me-doing = cho em biết cách gọi
about_me-form = Em xin phép xưng hô cho phải: em nên gọi là ông, bà, bác, cô, chú, anh hay chị ạ?
about_me-form-again = Em chưa rõ cách gọi ấy. { $You } bấm một cách gọi dưới đây, hoặc bấm "Bỏ qua" nhé.
about_me-form-simple = { $You } bấm một cách gọi dưới đây. Ví dụ muốn em gọi là cô thì bấm "Cô", hoặc gõ 2.
about_me-form-age = Em không cần biết tuổi hay ngày sinh, nên em không ghi lại ạ. { $You } bấm cách em nên gọi nhé.
about_me-home = Nhà { $you } ở { $hamlet } nào ạ?
about_me-home-again = Em chưa thấy nơi ấy trong { $commune }. { $You } chọn một nơi, bấm "Xem thêm", hoặc bấm "Bỏ qua" nhé.
about_me-home-simple = { $You } bấm tên { $hamlet }, ví dụ { $hamlet_name }. Không muốn nói thì bấm "Bỏ qua".
about_me-home-age = Em không cần biết tuổi hay ngày sinh, nên em không ghi lại ạ. { $You } bấm nơi { $you } ở nhé.
about_me-kind = { $You } nhắn cho { $commune } là người dân, hộ kinh doanh hay cán bộ ạ?
about_me-kind-again = { $You } chọn một mục dưới đây, hoặc bấm "Bỏ qua" nhé.
about_me-kind-age = Em không cần biết tuổi hay ngày sinh, nên em không ghi lại ạ. { $You } chọn một mục dưới đây nhé.
about_me-kind-simple = Gõ 1 nếu { $you } là người dân, 2 nếu là hộ kinh doanh, 3 nếu là cán bộ.
about_me-known = Dạ, em cảm ơn { $you }, em nhớ rồi ạ. { $You } cần em giúp việc gì?
