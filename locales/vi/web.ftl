### Khi máy chủ không nhận một yêu cầu hay một kết nối.

web-refused-malformed = Máy chủ chưa đọc được yêu cầu này ạ. { $You } tải lại trang rồi thử lại nhé.
web-refused-address_too_long = Đường dẫn này dài quá ạ. { $You } mở lại trang trò chuyện nhé.
web-refused-head_too_large = Trình duyệt gửi kèm nhiều thứ quá nên em chưa nhận được. { $You } xóa cookie của trang này rồi mở lại nhé.
web-refused-too_slow = Mạng chậm quá nên em chưa nhận đủ. { $You } thử lại ở chỗ mạng khỏe hơn nhé.
web-refused-uploads_full = Đang có nhiều tệp gửi lên cùng lúc nên em chưa nhận kịp. { $You } đợi một lát rồi gửi lại giúp em nhé.
web-refused-connections_full = Đang có đông người quá nên em chưa nhận thêm được. { $You } đợi một lát rồi mở lại trang nhé.
web-refused-wrong_host = Địa chỉ này không phải của trang Cầu Nối ạ. { $You } mở lại bằng địa chỉ mà { $commune } đã báo nhé.
