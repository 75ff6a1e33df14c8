### Một người dùng nhiều kênh (trang chat, Telegram, Zalo…): nối lại làm một, gỡ ra, chọn kênh nhắn trước.
my_channels-menu = Nhắn từ máy khác
my_channels-doing = nối với máy khác
my_channels-here = Nơi này

my_channels-act = { $You } đang nhắn với em qua: { $channels }. { $You } muốn làm gì ạ?
my_channels-act-get = Xin mã nối
my_channels-act-have = Nhập mã
my_channels-act-part = Thôi nhắn ở một nơi
my_channels-act-first = Chọn nơi nhắn trước
my_channels-act-enough = Không cần nữa
my_channels-act-again = Em chưa rõ ý { $you }. { $You } bấm một mục dưới đây, hoặc nhắn mã gồm 6 số.
my_channels-act-simple = Lần đầu nối thì { $you } bấm "Xin mã nối". Đã có mã ở bên kia thì bấm "Nhập mã".
my_channels-act-help = Nối rồi thì nhắn ở đâu { $you } cũng thấy phản ánh của mình. { $You } xin mã ở bên này, rồi nhắn mã ấy ở bên kia.

my_channels-not-there = Em chưa nhắn được qua { $channel } ạ. { $You } nhận tin ngay ở đây, hoặc nhắn "nối với Telegram" nhé.

my_channels-code = { $You } nhắn cho em 6 số của mã nhé.
my_channels-code-again = Em chưa thấy mã. { $You } nhắn đủ 6 số, như 482 913.
my_channels-code-simple = Mã là 6 số em đưa ở bên kia, { $you } chép lại như 482 913. Quên mã thì { $you } mở bên kia xin mã mới nhé.

my_channels-join = Nối rồi, { $you } nhắn ở hai nơi em đều nhận ra, phản ánh xem chung. Chỉ gộp khi mã là của chính { $you }; { $you } gộp chung chứ ạ?
my_channels-join-yes = Gộp chung
my_channels-join-no = Để riêng
my_channels-join-again = { $You } bấm "Gộp chung" hoặc "Để riêng" nhé.
my_channels-join-simple = Mã là của chính { $you } thì bấm "Gộp chung". Mã của người khác thì bấm "Để riêng".

my_channels-which = { $You } muốn thôi nhắn ở nơi nào ạ?
my_channels-which-again = Em chưa rõ nơi nào. { $You } bấm một nơi dưới đây nhé.
my_channels-which-simple = { $You } bấm tên nơi không dùng nữa, hoặc gõ số thứ tự. Ví dụ gõ 1.

my_channels-first = Có tin thì em nhắn { $you } ở nơi nào trước ạ?
my_channels-first-last = Nơi vừa nhắn
my_channels-first-again = Em chưa rõ nơi nào. { $You } bấm một nơi dưới đây nhé.
my_channels-first-simple = { $You } hay xem nơi nào nhất thì bấm nơi ấy, hoặc gõ số thứ tự.
my_channels-known = Dạ, em nhớ rồi: có tin em nhắn { $you } ở nơi ấy trước.

my_channels-offered = Trong 10 phút tới, { $you } mở bên kia và nhắn cho em: nối { $code }
    Mã chỉ dùng một lần, { $you } đừng đưa ai khác nhé.
my_channels-linked = Nối xong rồi ạ. Từ giờ { $you } nhắn em ở nơi nào cũng được, phản ánh vẫn đủ cả.
my_channels-kept = Việc dở chỉ giữ được một: em giữ việc { $kept }, bỏ việc { $dropped } vì đã lâu hơn.
my_channels-notice = { $channel } vừa nối với { $you }. Không phải { $you } thì bấm "Gỡ ra" ngay nhé.
my_channels-untie = Gỡ ra
my_channels-unlinked = Em đã gỡ { $channel } ra. Phản ánh của { $you } vẫn còn đủ ở đây ạ.
my_channels-unlinked-here = Em đã gỡ nơi này ra. Phản ánh và việc dở nằm lại ở bên kia ạ.
my_channels-parted = Nơi này vừa được gỡ khỏi người đã nối. { $You } vẫn nhắn em ở đây như thường ạ.
my_channels-enough = Vâng ạ. { $You } cần gì nữa cứ nhắn em nhé.

my_channels-refused-wrong = Mã ấy chưa đúng ạ. { $You } xem lại 6 số ở bên kia rồi nhắn lại, như: nối 482 913.
my_channels-refused-expired = Mã ấy đã quá 10 phút. { $You } mở bên kia, xin mã mới rồi nhắn lại em nhé.
my_channels-refused-used = Mã ấy đã dùng một lần rồi. { $You } mở bên kia, xin mã mới rồi nhắn lại em nhé.
my_channels-refused-own = Đây là mã của chính { $you }: mở bên kia rồi nhắn mã ấy ở đó ạ.
my_channels-refused-same = Nơi này đã nối với { $you } rồi, không cần mã nữa ạ.
my_channels-refused-many = { $You } thử nhiều lần quá nên em tạm nghỉ nhận mã. 10 phút nữa { $you } xin mã mới rồi nhắn lại em nhé.
my_channels-refused-alone = { $You } mới nhắn em ở một nơi này, nên chưa có nơi nào để gỡ ạ.
my_channels-refused-gone = Nơi ấy đã được gỡ rồi, { $you } không phải làm gì nữa ạ.
my_channels-refused-late = Nút ấy chỉ dùng được trong 30 ngày. Muốn gỡ, { $you } nhắn "gỡ máy" nhé.
my_channels-refused-newer = Nơi nối sau chưa gỡ được nơi có trước. { $You } mở bên kia rồi nhắn "gỡ máy" nhé.
