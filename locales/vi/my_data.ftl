### Dữ liệu của chính người đang nói: xem, sửa, xóa, rút lại đồng ý. Nói lúc nào em cũng nghe.

my_data-menu = Dữ liệu của tôi
my_data-words = dữ liệu của tôi, dữ liệu cá nhân, dữ liệu cá nhân của tôi, quyền dữ liệu, quyền của tôi với dữ liệu, my data, /dulieu
# Chỉ khi không có câu nào đang hỏi: trong câu khác "sửa" là sửa câu trước.
my_data-at-home-words = sửa, sửa lại, xóa, xóa hết, xóa đi
my_data-doing = xem lại dữ liệu của mình

my_data-act = { $You } muốn em làm gì với dữ liệu của { $you } ạ?
my_data-act-see = Xem dữ liệu
my_data-act-see-words = cho tôi xem thông tin của tôi, cho xem thông tin của tôi, coi thông tin của tôi, cho tôi coi thông tin của tôi, coi dữ liệu của tôi, em biết những gì về tôi, xã biết gì về tôi, xã biết những gì về tôi, xem dữ liệu, xem dữ liệu của tôi, xem dữ liệu cá nhân, cho tôi xem dữ liệu của tôi, tải dữ liệu của tôi, xem thông tin của tôi, em biết gì về tôi, see my data, download my data, tôi muốn xem dữ liệu, tôi muốn xem dữ liệu của tôi, cho tôi xem dữ liệu, cho xem dữ liệu, dữ liệu của tôi có gì, em đang giữ gì về tôi, em đang giữ những gì về tôi, xã giữ gì về tôi, xã đang giữ những gì về tôi, see my data please
my_data-act-fix = Sửa dữ liệu
my_data-act-fix-words = sửa dữ liệu, sửa dữ liệu của tôi, sửa dữ liệu cá nhân, đính chính dữ liệu, correct my data, tôi muốn sửa dữ liệu, tôi muốn sửa dữ liệu của tôi, cho tôi sửa dữ liệu, sửa lại dữ liệu của tôi, dữ liệu của tôi sai
my_data-act-erase = Xóa dữ liệu
my_data-act-erase-words = xóa hết mọi thứ, tôi muốn xóa hết, tôi muốn xóa hết mọi thứ, xóa hết mọi thứ của tôi, xóa hết mọi thứ về tôi, xóa hết thông tin, xóa hết thông tin của tôi đi, xóa hết lời nhắn của tôi, xóa tin nhắn của tôi, xóa dữ liệu, xóa dữ liệu của tôi, xóa hết dữ liệu của tôi, xóa dữ liệu cá nhân, xóa thông tin của tôi, xóa hết thông tin của tôi, xóa tài khoản, quên tôi đi, delete my data, erase my data, tôi muốn xóa dữ liệu, tôi muốn xóa dữ liệu của tôi, tôi muốn xóa hết dữ liệu, tôi muốn xóa hết dữ liệu của tôi, xóa hết dữ liệu, xóa số điện thoại của tôi, xóa hết về tôi
my_data-act-withdraw = Rút lại đồng ý
my_data-act-withdraw-words = tôi không muốn lưu nữa, không muốn lưu nữa, đừng lưu nữa, thôi đừng lưu nữa, rút lại đồng ý, rút đồng ý, rút lại sự đồng ý, tôi rút lại đồng ý, tôi không đồng ý nữa, không đồng ý nữa, withdraw consent, withdraw my consent, tôi muốn rút lại đồng ý, cho tôi rút lại đồng ý, tôi không cho lưu nữa, tôi không muốn cho lưu nữa, không cho lưu nữa, đừng lưu lời tôi nữa
# Chỉ ở câu này: ở câu khác "sửa", "xóa" là sửa, xóa câu trả lời.
my_data-act-see-short-words = xem, coi, đọc, xem đi
my_data-act-fix-short-words = sửa, sửa lại, đổi
my_data-act-erase-short-words = xóa, xóa đi, xóa hết, bỏ, bỏ đi
my_data-act-withdraw-short-words = rút, rút lại, rút đi
my_data-act-none = Không cần
my_data-act-none-words = không, không cần nữa, thôi không, không làm gì, giữ như cũ, no
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
my_data-erase-now-words = xóa, xóa ngay, xóa đi, xóa luôn, xóa hết, có, vâng, ừ, uh, chắc, chắc rồi, đồng ý, yes
my_data-erase-wait = Chờ trả lời rồi xóa
my_data-erase-wait-words = chờ trả lời rồi xóa, chờ trả lời, chờ, để sau, đợi, đợi trả lời, chờ xong rồi xóa
my_data-erase-no = Giữ như cũ
my_data-erase-no-words = giữ như cũ, làm tiếp, tiếp tục, để nguyên, thôi không xóa, thôi không xóa nữa, khoan, giữ, giữ lại, không xóa, không, đừng xóa, chưa, no
my_data-erase-again = { $You } chọn một mục dưới đây nhé, chưa chọn thì em chưa xóa gì.
my_data-erase-simple = Gõ 1 thì em xóa ngay. Không muốn xóa thì gõ "không".
my_data-erase-help = Phản ánh cán bộ đang làm, hoặc có người khác theo dõi, phải giữ để làm cho xong. Em bỏ tên và số điện thoại trong đó.
my_data-erased = { $reports ->
    [0] Em đã xóa xong. Em chỉ giữ ngày { $you } đồng ý và ngày xin xóa, không có tên; lần sau { $you } nhắn, em hỏi lại từ đầu ạ.
   *[other] Em đã xóa xong. Em chỉ giữ { $reports } phản ánh, ngày { $you } đồng ý và ngày xin xóa, không có tên; lần sau { $you } nhắn, em hỏi lại từ đầu ạ.
}
my_data-waits = Vâng ạ, { $reports } phản ánh của { $you } được trả lời xong thì em xóa ngay. Đổi ý muốn xóa luôn, { $you } nhắn "xóa dữ liệu của tôi".

my_data-withdraw = Rút lại thì em bỏ lời { $you } đã nhắn, nơi ở, bản đang viết dở; phản ánh đã gửi vẫn được giải quyết. { $You } rút lại chứ ạ?
my_data-withdraw-yes = Rút lại
my_data-withdraw-yes-words = rút lại, rút, có, vâng, ừ, uh, chắc, chắc rồi, ok, rút đi, rút lại đồng ý, đúng, yes
my_data-withdraw-no = Giữ như cũ
my_data-withdraw-no-words = giữ như cũ, làm tiếp, tiếp tục, để nguyên, thôi, khoan, không, không rút, thôi không rút, giữ, chưa, no
my_data-withdraw-again = { $You } chọn một mục dưới đây nhé.
my_data-withdraw-simple = Gõ 1 để rút lại, 2 để giữ như cũ.
my_data-withdrawn = { $draft ->
    [0] { $You } đã rút lại đồng ý, em đã bỏ các lời nhắn. Phản ánh đã gửi vẫn được giải quyết; cần giúp thì { $you } gọi { PHONE($phone) } ạ.
   *[other] { $You } đã rút lại đồng ý, em đã bỏ lời nhắn và bản viết dở. Phản ánh đã gửi vẫn được giải quyết; cần giúp thì { $you } gọi { PHONE($phone) } ạ.
}
my_data-cancelled = Vâng, em dừng ở đây, dữ liệu của { $you } em giữ như cũ ạ.
my_data-kept = Vâng ạ, em giữ như cũ. { $You } cần gì nữa cứ nhắn em nhé.
