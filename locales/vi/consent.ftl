### Lời xin phép khi có điều cần lưu. Đổi ý nghĩa câu "consent-question" thì phải đổi cả số CONSENT trong mã.
consent-question = Em xin lưu lời nhắn của { $you } 90 ngày và phản ánh 5 năm, chỉ cán bộ { $unit } xem để giải quyết việc { $you } nhờ. { $You } đồng ý không ạ?
consent-again = Em giữ tạm lời { $you } rồi, { $you } đồng ý thì em mới gửi đi được ạ.
consent-again-human = Em xin lỗi, chưa có lời đồng ý thì em chưa gửi đi được ạ. { $You } bấm một nút dưới đây, hoặc gọi { PHONE($phone) } để gặp cán bộ nhé.
consent-agree = Đồng ý
consent-nod = { $You } đồng ý thì bấm "Đồng ý" ạ.
consent-decline = Không đồng ý
consent-thanks = Dạ, em cảm ơn { $you }.
consent-declined = Dạ không sao ạ, em không giữ lại lời nào, { $you } vẫn xem được thủ tục. Chỉ khi gửi phản ánh hay câu hỏi em mới cần lưu lời của { $you } ạ.
# Khi người ta hỏi việc khác hoặc để lúc khác.
consent-held = Lời lúc nãy { $you } nhờ em CHƯA gửi, em giữ tạm 24 giờ. Lúc nào đồng ý cho em lưu để gửi, { $you } bấm "Đồng ý" ạ.
consent-more = Em có lưu thì cán bộ mới đọc, giải quyết và trả lời { $you } được. Muốn xem, sửa, xóa hay rút lại lúc nào, { $you } nhắn "dữ liệu của tôi" ạ.
