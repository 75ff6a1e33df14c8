### Người dân hỏi một tin, một số máy hay một đường dẫn có phải của xã không.

check_news-menu = Tin này có thật?
check_news-doing = hỏi dở một tin có thật không

check_news-message = { $You } dán tin ấy, số máy hoặc đường dẫn vào đây, đừng bấm vào nó nhé. Tin của { $commune } thì có mã, ví dụ TB 12.
check_news-message-label = Tin cần kiểm tra
check_news-message-again = { $You } dán tin nhắn, số máy, đường dẫn hoặc mã tin vào đây nhé.
check_news-message-simple = { $You } giữ ngón tay trên tin nhắn lạ, bấm sao chép, rồi dán vào đây. Hoặc gõ mã tin, ví dụ TB 12.
check_news-told = { $verdict }

check_news-ours-text = Đúng là tin của { $commune }, mã { $what }.
check_news-ours-code = Đúng là mã tin của { $commune }.
check_news-ours-phone = Số { $what } đúng là của { $owner }.
check_news-ours-link = Trang { $what } là của cơ quan nhà nước. { $You } vẫn đừng đọc mã OTP hay mật khẩu cho ai nhé.
check_news-not_ours-code = Không phải tin của { $commune }: { $commune } không gửi tin nào mã { $what }. { $You } đừng bấm gì trong đó; cần thì gọi { PHONE($phone) } nhé.
check_news-not_ours-changed = Tin này không đúng như tin { $what } { $commune } đã gửi, { $you } đừng làm theo.
check_news-not_ours-link = Không phải của { $commune }: { $commune } không dùng trang { $what }. { $You } đừng bấm vào; cần thì gọi { PHONE($phone) } nhé.
check_news-not_ours-phone = Số { $what } không phải số của { $commune }. { $You } đừng làm theo lời người gọi; cần thì gọi { PHONE($phone) } nhé.
check_news-unsure = Trong tin { $commune } đã gửi không có tin này. { $You } đừng làm theo, gọi { PHONE($phone) } hỏi trước đã nhé.
check_news-unsure-alike = Tin này gần giống tin { $what } của { $commune }, nhưng có chỗ khác, { $you } chỉ làm theo tin của { $commune } dưới đây thôi nhé.
check_news-unsure-part = Tin này mới là một phần của tin { $what } { $commune } gửi, còn thiếu chỗ khác. { $You } đọc cả tin của { $commune } dưới đây nhé.
check_news-unsure-code = { $Commune } có gửi tin mã { $what }. Tin { $you } nhận mà viết khác tin dưới đây thì không phải của { $commune }.

# Xã gửi tin ấy lúc nào, và bây giờ tin còn đúng không.
check_news-sent-open = { $Commune } gửi tin ấy lúc { TIME($sent) }, đến nay chưa có thay đổi.
check_news-sent-until = { $Commune } gửi tin ấy lúc { TIME($sent) }, còn hiệu lực đến { TIME($until) }.
check_news-sent-over = { $Commune } gửi tin ấy lúc { TIME($sent) }, nay đã hết hạn, { $you } đừng làm theo nữa.
check_news-sent-stopped = { $Commune } gửi tin ấy lúc { TIME($sent) }, nhưng sau đó đã dừng, { $you } đừng làm theo nữa.
check_news-sent-corrected = { $Commune } gửi tin ấy lúc { TIME($sent) }, nhưng sau đó đã đính chính, { $you } làm theo tin { $code } ở cuối nhé.
check_news-drill = Đó là tin diễn tập, không có chuyện gì xảy ra.

# Chỗ khác nhau giữa tin người dân đưa và tin của xã; chữ khác nằm trong « ».
check_news-replaced = – Tin { $you } nhận viết “{ $theirs }”, { $commune } viết “{ $ours }”.
check_news-added = – Tin { $you } nhận viết “{ $theirs }”, { $commune } không viết { $words }.
check_news-dropped = – { $Commune } viết “{ $ours }”, tin { $you } nhận thiếu { $words }.
check_news-more = – Và { $count } chỗ khác nữa.
check_news-wrote = Cả tin của { $commune } viết thế này:
check_news-wrote-marked = Cả tin của { $commune } viết thế này, chữ trong « » là chữ mà tin { $you } nhận không có:
check_news-correction = Tin đính chính của { $commune }:

check_news-page-title = Tin này có phải của { $commune } không?
check_news-page-label = Dán tin nhắn, số máy, đường dẫn hoặc gõ mã tin, ví dụ TB 12
check_news-page-send = Kiểm tra
check_news-page-safe = Trang này không lưu lại điều { $you } dán vào. Cán bộ { $commune } không bao giờ hỏi mã OTP hay mật khẩu.
