### Trang của cán bộ: in bảng tin tuần, lời đọc loa, và ghi ai đã đọc loa.

console-outlets = Bảng tin và loa
console-outlets-none = Chưa có tin nào còn hạn để in hay đọc loa. Tin đã gửi sẽ hiện ở đây.
console-outlets-board = Tin trong tuần
console-outlets-board-span = Từ { $first } đến { $last }. Tin còn hạn lúc in: { $at }.
console-outlets-board-what = { $count } tin còn hạn, khổ A4, đen trắng, để dán bảng tin.
console-outlets-print-board = Tải bảng tin để in (PDF)
console-outlets-newest = Xem tin mới nhất ở
console-outlets-warning = Hỏi { $commune }: { $phone }. { $Commune } không bao giờ hỏi mật khẩu, mã OTP hay tiền qua tin nhắn.
console-outlets-loudspeaker = Lời đọc loa
console-outlets-loudspeaker-span = Tin còn hạn lúc in: { $at }.
console-outlets-total = Đọc hết khoảng { $time }, tính { $pace } tiếng một phút.
console-outlets-print-loudspeaker = Tải lời đọc tất cả (PDF)
console-outlets-print-one = Tải lời đọc { $code }
console-outlets-takes = { $minutes ->
    [0] { $seconds } giây
   *[other] { $minutes } phút { $seconds } giây
}
console-outlets-opening = Kính thưa bà con. Sau đây là thông báo của Ủy ban nhân dân { $unit }.
console-outlets-about = Tin về: { $topic }. Mã tin { $code }.
console-outlets-place = Nơi áp dụng: { $place }.
console-outlets-until = Tin có giá trị đến { $time }.
console-outlets-closing = Bà con cần hỏi thêm, xin gọi Ủy ban nhân dân { $unit }, số { $phone }. Xin cảm ơn bà con.
console-outlets-read = Đã đọc loa
console-outlets-unread = Chưa đọc loa
console-outlets-read-by = { $who } đọc lúc { $at }
console-outlets-mark = Đã đọc loa { $code }
console-outlets-marked = Đã ghi: { $code } đã đọc loa.
console-announcement-refused-unread = Tin này chưa gửi hoặc đã dừng, nên không ghi đọc loa được
