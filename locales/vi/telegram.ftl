# Những chữ riêng của Telegram: nút gửi vị trí và số điện thoại, rồi danh mục lệnh bên ô nhập.

telegram-location = 📍 Gửi vị trí
telegram-contact = 📞 Gửi số của { $you }
telegram-noted = Dạ vâng ạ.

telegram-command-viecmoi = Xem phản ánh đang chờ trả lời
telegram-command-baoviec = Đổi cách em báo việc mới
telegram-command-phananh = Báo một việc cần sửa, kèm ảnh và vị trí
telegram-command-hoi = Hỏi giấy tờ, thủ tục
telegram-command-cuatoi = Xem các phản ánh đã gửi
telegram-command-canbo = Lấy số điện thoại gặp cán bộ
telegram-command-dulieu = Xem, sửa hoặc xoá dữ liệu của mình
telegram-command-giup = Xem cách nói chuyện với em
telegram-command-huy = Dừng việc đang làm
