### Trang của một phản ánh, để người gửi cho hàng xóm xem.

report_page-title = Phản ánh { $code }
report_page-state-received = Đã tới { $department }, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { $due }
} có hồi âm.
report_page-state-accepted = { $department } đã nhận việc, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { $due }
} có hồi âm.
report_page-state-in_progress = { $department } đang làm, { $due ->
    [none] xong là báo ngay
   *[other] dự kiến xong trước { $due }
}.
report_page-state-asked = { $department } đang hỏi thêm người đã báo.
report_page-state-answered = { $department } trả lời là đã xong, chờ người đã báo xem lại.
report_page-state-reopened = Chưa xong: { $department } trả lời lại, { $due ->
    [none] sớm nhất có thể
   *[other] chậm nhất { $due }
}.
report_page-state-confirmed = Đã xong, người đã báo xác nhận.
report_page-state-closed = Đã khép lại.
report_page-state-refused = { $department } báo không thuộc việc của { $commune }.
report_page-state-merged = Đã gộp vào một phản ánh khác về cùng việc này.
report_page-state-as_question = Đã chuyển thành câu hỏi cho cán bộ trả lời.
report_page-history = Các bước đã qua
report_page-photo = Ảnh { $number } của cán bộ
report_page-private = Trang này không ghi ai đã báo, số điện thoại hay số nhà. Cần hỏi thêm, bà con gọi { PHONE($phone) } và đọc mã ở trên.
report_page-chat = Mở Cầu Nối
report_page-closed-title = Trang này không còn mở
report_page-closed = Người gửi đường dẫn đã đóng trang, hoặc đường dẫn gõ chưa đúng. Cần hỏi việc của { $commune }, bà con gọi { PHONE($phone) }.
