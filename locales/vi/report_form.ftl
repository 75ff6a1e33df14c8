### Mẫu gửi phản ánh cho máy không trò chuyện được (trình duyệt tắt JavaScript).

report_form-title = Gửi phản ánh
report_form-why = Máy này chưa bật JavaScript nên em chưa trò chuyện được. { $You } gọi { PHONE($phone) }, hoặc gửi phản ánh bằng mẫu dưới đây ạ.
report_form-call = Gọi { PHONE($phone) }
report_form-danger = Việc nguy cấp, { $you } gọi { EMERGENCY("police") } (công an), { EMERGENCY("fire") } (cứu hỏa) hoặc { EMERGENCY("ambulance") } (cấp cứu).
report_form-choose = Chọn một mục
report_form-category = { $You } muốn báo việc gì ạ?
report_form-category-missing = { $You } chọn một loại việc nhé.
report_form-details = Chuyện thế nào, từ bao giờ?
report_form-details-missing = { $You } viết vài chữ kể chuyện nhé.
report_form-details-long = { $You } kể ngắn lại một chút nhé.
report_form-neighbourhood = Ở { $hamlet } nào?
report_form-place = Gần đâu?
report_form-place-missing = { $You } chọn { $hamlet }, hoặc viết gần nhà ai nhé.
report_form-place-long = { $You } viết ngắn lại, một mốc gần đó thôi ạ.
report_form-phone = Số điện thoại để cán bộ gọi; bỏ trống là giấu tên
report_form-phone-unknown = Em chưa nhận ra số ấy. { $You } viết lại cho đủ, hoặc bỏ trống nhé.
report_form-agreed-missing = { $You } đánh dấu "Đồng ý" thì em mới gửi đi được ạ.
report_form-incomplete = Em chưa gửi được. { $You } xem các chỗ ghi chữ đỏ dưới đây nhé.
report_form-warned = Em chưa gửi phản ánh. Xong việc gấp, { $you } bấm "Gửi phản ánh" lần nữa nhé.
report_form-gone = Loại việc này { $commune } vừa đổi nên em chưa gửi được. { $You } chọn lại loại việc nhé.
report_form-known = Phản ánh này em đã gửi rồi ạ. Mã của { $you }: { CODE($code) }.
report_form-another = Gửi phản ánh khác
