### Lời xin phép khi có điều cần lưu. Đổi ý nghĩa câu "consent-question" hay "consent-more" thì phải đổi cả số CONSENT trong mã.
consent-heard = Em nghe rồi ạ: { $what }.
consent-received = { $kind ->
    [photo] Em nhận được ảnh rồi ạ; xong câu này em hỏi tiếp là việc gì, ở đâu.
    [voice] Em nhận được lời nói rồi ạ; xong câu này em hỏi tiếp là việc gì, ở đâu.
   *[other] Em nhận được rồi ạ.
}
# Để gửi cán bộ, hoặc để nhớ điều { $you } dặn.
consent-question = Em lưu lời { $you } để gửi cán bộ nhé?
consent-question-kept = Em lưu lại để giúp { $you } việc này nhé?
consent-mended = Dạ, em ghi lời { $you } vừa sửa rồi ạ.
consent-again = Em giữ tạm lời { $you } rồi, { $you } đồng ý thì em mới gửi đi được ạ.
consent-again-human = Em xin lỗi, chưa có lời đồng ý thì em chưa gửi đi được ạ. { $You } bấm một nút dưới đây, hoặc gọi { PHONE($phone) } để gặp cán bộ nhé.
consent-agree = Đồng ý
consent-nod = { $You } đồng ý thì bấm "Đồng ý" ạ.
consent-decline = Không
consent-why = Đọc thêm
consent-thanks = Dạ, em cảm ơn { $you }.
consent-declined = Dạ không sao ạ, em không giữ lại lời nào, { $you } vẫn xem được thủ tục. Chỉ khi gửi phản ánh hay câu hỏi em mới cần lưu lời của { $you } ạ.
# Khi người ta hỏi việc khác hoặc để lúc khác.
consent-held = Lời lúc nãy { $you } nhờ em CHƯA gửi, em giữ tạm 24 giờ. Lúc nào đồng ý cho em lưu để gửi, { $you } bấm "Đồng ý" ạ.
# Để làm gì, ai giữ, bao lâu, có quyền gì.
consent-more = Để giải quyết việc { $you } nhờ, { $unit } giữ lời nhắn 90 ngày, phản ánh 5 năm, chỉ cán bộ xem. Xem, sửa, xóa hay rút lại lúc nào cũng được: { $you } nhắn "dữ liệu của tôi".
