### Dữ liệu của chính người đang nói: xem, sửa, xóa, rút lại đồng ý. Nói lúc nào em cũng nghe.

my_data-menu = Dữ liệu của tôi
my_data-doing = xem lại dữ liệu của mình

my_data-act = { $You } muốn em làm gì với dữ liệu của { $you } ạ?
my_data-act-see = Xem dữ liệu
my_data-act-fix = Sửa dữ liệu
my_data-act-erase = Xóa dữ liệu
my_data-act-withdraw = Rút lại đồng ý
my_data-act-none = Không cần
my_data-act-again = { $You } chọn một việc dưới đây nhé.
my_data-act-simple = Gõ 1 để xem, 2 để sửa, 3 để xóa, 4 để rút lại đồng ý.
my_data-act-help = Xem là đọc mọi thứ { $commune } đang giữ về { $you }. Rút lại đồng ý thì em thôi giữ lời { $you } nhắn, còn xóa thì em quên hẳn { $you }.

my_data-shown = Em mở trang này cho { $you }, xem được một lần trong { $hours } giờ. { $You } đừng gửi đường dẫn cho ai khác nhé.
my_data-link = Xem dữ liệu của tôi
my_data-fixed = { $You } nhắn "đổi cách gọi" để sửa cách gọi, nơi ở. Phản ánh gửi rồi thì bấm "Phản ánh của tôi" rồi "Viết thêm", cán bộ đọc lời mới ạ.

my_data-erase = { $what ->
    [open] Em sẽ xóa lời nhắn, cách gọi, nơi ở của { $you }; phản ánh đang giải quyết vẫn giữ nhưng bỏ tên. Xóa ngay thì { $you } sẽ không nhận được trả lời, { $you } chắc chắn xóa không ạ?
    [followed] Em sẽ xóa lời nhắn, cách gọi, nơi ở của { $you }; phản ánh có người khác theo dõi vẫn giữ nhưng bỏ tên. Xóa rồi không lấy lại được, { $you } chắc chắn xóa không ạ?
    [added] Em sẽ xóa lời nhắn, cách gọi, nơi ở của { $you }; lời { $you } thêm vào phản ánh người khác giữ đến khi xong việc, bỏ tên và số. Xóa rồi không lấy lại được, { $you } chắc chắn xóa không ạ?
    [settled] Em sẽ xóa lời nhắn, ảnh, cách gọi, nơi ở của { $you } và lời trong phản ánh; em chỉ giữ mã và ngày. Xóa rồi không lấy lại được, { $you } chắc chắn xóa không ạ?
   *[none] Em sẽ xóa lời nhắn, ảnh, cách gọi, nơi ở của { $you }. Xóa rồi không lấy lại được, { $you } chắc chắn xóa không ạ?
}
my_data-erase-now = Xóa ngay
my_data-erase-wait = Chờ trả lời rồi xóa
my_data-erase-no = Giữ như cũ
my_data-erase-again = { $You } chọn một mục dưới đây nhé, chưa chọn thì em chưa xóa gì.
my_data-erase-simple = Gõ 1 thì em xóa ngay. Không muốn xóa thì gõ "không".
my_data-erase-help = Phản ánh cán bộ đang làm, hoặc có người khác theo dõi, phải giữ để làm cho xong. Em bỏ tên và số điện thoại trong đó.
my_data-erased = { $reports ->
    [0] Em đã xóa xong. Em chỉ giữ ngày { $you } đồng ý và ngày xin xóa, không có tên; lần sau { $you } nhắn, em hỏi lại từ đầu ạ.
   *[other] Em đã xóa xong. Em chỉ giữ { $reports } phản ánh không có tên, ngày { $you } đồng ý và ngày xin xóa; phản ánh chưa xong thì cán bộ vẫn làm, nhưng em không nhắn lại { $you } được nữa ạ.
}
my_data-waits = Vâng ạ, { $reports } phản ánh của { $you } được trả lời xong thì em xóa ngay. Đổi ý muốn xóa luôn, { $you } nhắn "xóa dữ liệu của tôi".

my_data-withdraw = Rút lại thì em bỏ lời { $you } đã nhắn, nơi ở, bản đang viết dở; phản ánh đã gửi vẫn được giải quyết. { $You } rút lại chứ ạ?
my_data-withdraw-yes = Rút lại
my_data-withdraw-no = Giữ như cũ
my_data-withdraw-again = { $You } chọn một mục dưới đây nhé.
my_data-withdraw-simple = Gõ 1 để rút lại, 2 để giữ như cũ.
my_data-withdrawn = { $draft ->
    [0] { $You } đã rút lại đồng ý, em đã bỏ các lời nhắn. Phản ánh đã gửi vẫn được giải quyết; cần giúp thì { $you } gọi { PHONE($phone) } ạ.
   *[other] { $You } đã rút lại đồng ý, em đã bỏ lời nhắn và bản viết dở. Phản ánh đã gửi vẫn được giải quyết; cần giúp thì { $you } gọi { PHONE($phone) } ạ.
}
my_data-cancelled = Vâng, em dừng ở đây, dữ liệu của { $you } em giữ như cũ ạ.
my_data-kept = Vâng ạ, em giữ như cũ. { $You } cần gì nữa cứ nhắn em nhé.
