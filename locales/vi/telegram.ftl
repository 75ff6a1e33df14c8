# Những chữ riêng của Telegram: lời giới thiệu, các nút, tên các số ba chữ số, danh mục lệnh.

# Hiện trước khi bấm Bắt đầu (nhiều nhất 512 chữ cái), và trong trang của bot (nhiều nhất 120).
telegram-description = Cầu Nối là trợ lý tự động của { $unit }. Bà con nhắn ở đây để hỏi giấy tờ, thủ tục, báo việc cần sửa như ổ gà, đèn hỏng, và xem phản ánh đã gửi ạ.
telegram-description-danger = Có nguy hiểm thì bà con gọi ngay { EMERGENCY("police") }, { EMERGENCY("fire") } hoặc { EMERGENCY("ambulance") }.
telegram-short-description = Trợ lý tự động của { $unit }: hỏi thủ tục, báo việc cần sửa.
telegram-staff-description = Chỗ riêng của cán bộ { $unit }: nhận và trả lời phản ánh của bà con.
telegram-staff-short-description = Chỗ riêng của cán bộ { $unit }.

telegram-location = 📍 Gửi vị trí
telegram-contact = 📞 Gửi số điện thoại
telegram-noted = Dạ vâng ạ.
telegram-copy = Chép mã
telegram-cancel = Dừng
telegram-not-this = Không phải
telegram-unsent = Em CHƯA gửi phản ánh.
telegram-private = Nhắn riêng với em

telegram-call-child = bảo vệ trẻ em
telegram-call-rescue = tìm kiếm cứu nạn
telegram-call-police = công an
telegram-call-fire = cứu hỏa, cứu nạn
telegram-call-ambulance = cấp cứu y tế

telegram-command-viecmoi = Xem phản ánh đang chờ trả lời
telegram-command-baoviec = Đổi cách em báo việc mới
telegram-command-phananh = Báo một việc cần sửa, kèm ảnh và vị trí
telegram-command-hoi = Hỏi giấy tờ, thủ tục
telegram-command-cuatoi = Xem các phản ánh đã gửi
telegram-command-canbo = Lấy số điện thoại gặp cán bộ
telegram-command-dulieu = Xem, sửa hoặc xóa dữ liệu của mình
telegram-command-giup = Xem cách nói chuyện với em
telegram-command-huy = Dừng việc đang làm
