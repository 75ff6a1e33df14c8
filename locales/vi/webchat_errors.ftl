### Khi trang trò chuyện không nhận được điều gì đó.

webchat-error-foreign = Trang này không được phép gửi tin tới đây ạ.
webchat-error-full = Lúc này em chưa nhận thêm tin được. { $You } thử lại sau ít phút, hoặc gọi điện cho { $commune } nhé.
webchat-error-unreachable = Lúc này em chưa nhận tin được. { $You } thử lại sau ít phút; việc gấp thì gọi điện cho { $commune } nhé.
webchat-error-unknown = Em chưa nhận ra { $you }. { $You } tải lại trang nhé.
webchat-error-file = Em không tìm thấy tệp này. { $You } gửi lại giúp em nhé.
webchat-error-receipt = Em không thấy mã này trong các phản ánh của { $you }. { $You } xem lại mã nhé.
webchat-error-secret = Mã phản ánh hoặc mã bí mật chưa đúng. { $You } xem lại tờ giấy đã ghi nhé.
webchat-error-link = Đường dẫn này đã dùng rồi hoặc đã quá hạn. { $You } dùng mã phản ánh và mã bí mật nhé.
webchat-error-tries = Lúc này có nhiều lần nhập mã chưa đúng, nên em xin nghỉ một lúc để giữ kín cho { $you }. { $You } thử lại sau, hoặc gọi điện cho { $commune } nhé.
webchat-error-busy = Lúc này đông người quá, em làm chưa kịp. { $You } thử lại sau ít phút nhé.
webchat-error-nothing = Em không tìm thấy trang này ạ. { $You } mở lại trang trò chuyện nhé.
