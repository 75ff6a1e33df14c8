### Người dân hỏi một tin, một số máy hay một đường dẫn có phải của xã không.

check_news-menu = Tin này có thật?
check_news-words = kiểm tra tin, kiểm tra tin nhắn, kiểm tra thông báo, xem tin thật hay giả, tin thật hay giả, tin này có thật không, tin này có thật, có thật không, có thật không ạ, tin có thật không, tin nhắn này có thật không, thông báo này có thật không, kiểm tra số, kiểm tra đường dẫn, kiểm tra link, hỏi tin lạ, kiểm tra mã tin, /kiemtra
check_news-doing = hỏi dở một tin có thật không

check_news-message = { $You } dán tin ấy, số máy hoặc đường dẫn vào đây, đừng bấm vào nó nhé. Tin của { $commune } thì có mã, ví dụ TB 12.
check_news-message-label = Tin cần kiểm tra
check_news-message-again = { $You } dán tin nhắn, số máy, đường dẫn hoặc mã tin vào đây nhé.
check_news-message-simple = { $You } giữ ngón tay trên tin nhắn lạ, bấm sao chép, rồi dán vào đây. Hoặc gõ mã tin, ví dụ TB 12.
check_news-told = { $verdict }

# Có một trong những lời này thì lời còn lại là cái được hỏi.
check_news-ask-words = có thật không, có thật hay không, có thật không ạ, có đúng thật không, có phải thật không, thật không, thật hay giả, giả hay thật, thật hay lừa, có phải lừa đảo không, có lừa đảo không, lừa đảo không, lừa đảo à, có phải lừa không, có phải tin giả không, tin giả không, có tin được không, có đáng tin không, đáng tin không, tin này của xã không, tin này có phải của xã không, có phải tin của xã không, tin nhắn này có phải của xã không, thông báo này có phải của xã không, có phải thông báo của xã không, có phải xã gửi không, có phải của xã gửi không, xã gửi phải không, xã có gửi tin này không, xã có gửi không, xã có thông báo thế không, số này của ai, số này có phải của xã không, số này của xã không, số này có phải số của xã không, link này có phải của xã không, đường dẫn này có phải của xã không, trang này có phải của xã không, trang này của xã không, mã tin, kiểm tra mã, kiểm tra tin, xem giúp tin này, kiểm tra giúp tin, kiểm tra hộ tin, kiểm tra giúp em tin, kiểm tra giúp bác tin
# Đứng trước hay sau tin, cách tin bằng dấu câu hoặc xuống dòng, mà không đổi nghĩa của tin. Không thêm lời nào có thể đổi nghĩa
# ("tin giả", "không", "sau").
check_news-frame-words = ạ, à, em, ơi, nhé, dạ, dạ vâng, em nhé, em ạ, em ơi, cháu ơi, cô ơi, chú ơi, bác ơi, anh ơi, chị ơi, ad ơi, xã ơi, ủy ban ơi, alo, chào em, chào cháu, chào xã, em chào cô, cháu chào cô, chuyển tiếp, tin chuyển tiếp, tin nhắn chuyển tiếp, đã chuyển tiếp, fw, fwd, forwarded, forwarded message, kính gửi bà con, kính thưa bà con, thưa bà con, bà con ơi, mọi người ơi, cả nhà ơi, mã, mã tin, tin, tin này, tin nhắn này, thông báo này, tin nhắn, thông báo, ủy ban nhân dân, ubnd, ủy ban nhân dân xã, ubnd xã
# Đứng ngay trước tin, không cần dấu câu.
check_news-before-words = cho hỏi, cho bác hỏi, cho tôi hỏi, cho cô hỏi, cho chú hỏi, cho em hỏi, cho cháu hỏi, cho mình hỏi, em cho bác hỏi, em cho cô hỏi, xã cho hỏi, em ơi cho bác hỏi
# Đứng ngay sau tin, không cần dấu câu.
check_news-after-words = có thật không, có thật không ạ, có thật không em, có thật hay không, có đúng thật không, có phải thật không, thật hay giả, có phải tin của xã không, tin này có thật không, tin này có phải của xã không, co that khong
# Bên một số máy hay một đường dẫn thì lời này cũng là hỏi.
check_news-whose-words = phải của xã, phải số của xã, phải số xã, phải của ủy ban, phải số ủy ban, phải cán bộ xã, phải công an xã, phải trang của xã, của xã không, số của xã không, số của ai, là của ai, là số nào, số ai, kiểm tra giúp, kiểm tra hộ
# Hỏi bằng lời này mà em không biết tin ấy thì đáp bằng lời cảnh báo lừa đảo.
check_news-fraud-ask-words = lừa, lừa đảo
# Lời thường có trong tin lừa đảo: lời cảnh báo đi trước.
check_news-fraud-words = cập nhật vneid, nâng cấp vneid, kích hoạt vneid, cập nhật định danh, cập nhật căn cước, cập nhật dữ liệu căn cước, cập nhật sinh trắc, cập nhật thông tin đất đai, cập nhật bhxh, cập nhật vssid, otp, mã otp, đọc mã, mã xác nhận, mã xác thực, mã kích hoạt, tải ứng dụng, cài ứng dụng, cài app, tải app, file apk, quét mã qr, trúng thưởng, trúng giải, nhận quà, nhận thưởng, hoàn tiền, hoàn thuế, chuyển khoản, chuyển tiền, nạp tiền, đặt cọc, đóng phí, nộp phạt online, phạt nguội, khóa tài khoản, khóa sim, khóa thuê bao, cắt hai chiều, việc nhẹ lương cao, cộng tác viên, liên quan đến vụ án, lệnh bắt, rửa tiền, giữ bí mật, bấm vào link, bấm vào đường link, bấm vào đường dẫn, nhấn vào link, truy cập link, theo đường link, vào link, cài cái app, tải cái app, tải ứng dụng lạ, bắt cài, bắt tải, xưng điện lực, xưng công an, xưng cán bộ, xưng ngân hàng, tự xưng, giả điện lực, không thì cắt điện
# Đòi tiền: chữ bảo đưa, rồi tiền hay chỗ nhận.
check_news-pay-words = chuyển, chuyển gấp, chuyển khoản, ck, bắn, nạp, nộp, đóng, đặt, gửi, đưa, trả, ứng
check_news-money-words = triệu, tr, củ, trăm, nghìn, ngàn, tiền, tk, stk, tài khoản, số tài khoản, usd, đô, phí

check_news-ours-text = Đúng là tin của { $commune }, mã { $what }.
check_news-ours-code = Đúng là mã tin của { $commune }.
check_news-ours-phone = Số { $what } đúng là của { $owner }.
check_news-ours-link = Trang { $what } là của cơ quan nhà nước. { $You } vẫn đừng đọc mã OTP hay mật khẩu cho ai nhé.
check_news-not_ours-code = Không phải tin của { $commune }: { $commune } không gửi tin nào mã { $what }. { $You } đừng bấm gì trong đó; cần thì gọi { PHONE($phone) } nhé.
check_news-not_ours-changed = Tin này không đúng như tin { $what } { $commune } đã gửi, { $you } đừng làm theo.
check_news-not_ours-link = Không phải của { $commune }: { $commune } không dùng trang { $what }. { $You } đừng bấm vào; cần thì gọi { PHONE($phone) } nhé.
check_news-not_ours-phone = Số { $what } không phải số của { $commune }. { $You } đừng làm theo lời người gọi; cần thì gọi { PHONE($phone) } nhé.
check_news-unsure = Trong tin { $commune } đã gửi không có tin này. { $You } gọi { PHONE($phone) } hỏi cho chắc rồi hãy làm theo nhé.
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
