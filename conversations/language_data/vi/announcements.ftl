### Xem tin, chọn tin, hỏi tin thật hay giả, điểm danh.

ask_about_news-words = hỏi về tin, hỏi về tin xã, hỏi về tin của xã, hỏi thêm về tin, hỏi thêm về tin này, hỏi về thông báo, hỏi thêm về thông báo, hỏi cán bộ về tin, hỏi cán bộ về thông báo, hỏi người viết tin
ask_about_news-lead-words = hỏi thêm về tin, hỏi thêm về thông báo, hỏi thêm về, hỏi về tin, hỏi về thông báo, hỏi về, hỏi thêm tin, hỏi thêm

check_news-words = kiểm tra tin, kiểm tra tin nhắn, kiểm tra thông báo, xem tin thật hay giả, tin thật hay giả, tin này có thật không, tin này có thật, có thật không, có thật không ạ, tin có thật không, tin nhắn này có thật không, thông báo này có thật không, kiểm tra số, kiểm tra đường dẫn, kiểm tra link, hỏi tin lạ, kiểm tra mã tin, /kiemtra

# Có một trong những lời này thì lời còn lại là cái được hỏi.
check_news-ask-words = có thật không, có thật hay không, có thật không ạ, có đúng thật không, có phải thật không, thật không, thật hay giả, giả hay thật, thật hay lừa, có phải lừa đảo không, có lừa đảo không, lừa đảo không, lừa đảo à, có phải lừa không, có phải tin giả không, tin giả không, có tin được không, có đáng tin không, đáng tin không, tin này của xã không, có phải của xã không, phải của xã không, có phải của ủy ban không, tin này có phải của xã không, có phải tin của xã không, tin nhắn này có phải của xã không, thông báo này có phải của xã không, có phải thông báo của xã không, có phải xã gửi không, có phải của xã gửi không, xã gửi phải không, xã có gửi tin này không, xã có gửi không, xã có thông báo thế không, số này của ai, số này có phải của xã không, số này của xã không, số này có phải số của xã không, link này có phải của xã không, đường dẫn này có phải của xã không, trang này có phải của xã không, trang này của xã không, mã tin, kiểm tra mã, kiểm tra tin, xem giúp tin này, kiểm tra giúp tin, kiểm tra hộ tin, kiểm tra giúp em tin, kiểm tra giúp bác tin
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
check_news-fraud-words = mật khẩu, cập nhật vneid, nâng cấp vneid, kích hoạt vneid, cập nhật định danh, cập nhật căn cước, cập nhật dữ liệu căn cước, cập nhật sinh trắc, cập nhật thông tin đất đai, cập nhật bhxh, cập nhật vssid, otp, mã otp, đọc mã, mã xác nhận, mã xác thực, mã kích hoạt, tải ứng dụng, cài ứng dụng, cài app, tải app, file apk, quét mã qr, trúng thưởng, trúng giải, nhận quà, nhận thưởng, hoàn tiền, hoàn thuế, chuyển khoản, chuyển tiền, nạp tiền, đặt cọc, đóng phí, nộp phạt online, phạt nguội, khóa tài khoản, khóa sim, khóa thuê bao, cắt hai chiều, việc nhẹ lương cao, cộng tác viên, liên quan đến vụ án, lệnh bắt, rửa tiền, giữ bí mật, bấm vào link, bấm vào đường link, bấm vào đường dẫn, nhấn vào link, truy cập link, theo đường link, vào link, cài cái app, tải cái app, tải ứng dụng lạ, bắt cài, bắt tải, xưng điện lực, xưng công an, xưng cán bộ, xưng ngân hàng, tự xưng, giả điện lực, không thì cắt điện
# Đòi tiền: chữ bảo đưa, rồi tiền hay chỗ nhận.
check_news-pay-words = chuyển, chuyển gấp, chuyển khoản, ck, bắn, nạp, nộp, đóng, đặt, gửi, đưa, trả, ứng
check_news-money-words = triệu, tr, củ, trăm, nghìn, ngàn, tiền, tk, stk, tài khoản, số tài khoản, usd, đô, phí

my_topics-words = chọn tin, chọn tin nhận, chọn loại tin, đổi tin nhận, đăng ký tin, đăng ký nhận tin, đăng kí tin, đăng kí nhận tin, nhận tin, tôi muốn nhận tin, nhận tin của xã, nhận thông báo, đăng ký nhận thông báo, đăng ký thông báo, tin tôi nhận, tôi đang nhận tin gì, bớt tin, bớt tin loại này, bỏ tin loại này, đừng gửi tin loại này, bớt tin lại, gửi ít tin thôi, /nhantin
# Sau những lời này là loại tin: "đăng ký tin cắt nước", "đừng gửi tin điện nữa".
my_topics-lead-words = tôi, tao, tớ, mình, em, con, cháu, bác, cô, chú, anh, chị, ông, bà, cụ, muốn, cho, xin, nhờ, hãy, làm, ơn, giúp, nhớ, ad, admin, này, từ, giờ, nay
my_topics-on-words = đăng ký tin, đăng ký nhận tin, đăng kí tin, đăng kí nhận tin, đăng ký cho tôi tin, đăng ký thông báo, đăng ký nhận thông báo, nhận tin, nhận lại tin, gửi lại tin, gửi tôi tin, gửi cho tôi tin, theo dõi tin, nhận thông báo, thêm tin, nhắn cho tôi khi, nhắn cho bác khi, nhắn cho cô khi, nhắn cho chú khi, nhắn cho ông khi, nhắn cho bà khi, nhắn tin cho tôi khi, nhắn tin cho bác khi, nhắn tin cho cô khi, nhắn tin cho chú khi, nhắn tin cho ông khi, nhắn tin cho bà khi, báo cho tôi khi, báo cho bác khi, báo cho cô khi, báo cho chú khi, báo cho ông khi, báo cho bà khi, đk tin, đk nhận tin, dk tin, dk nhận tin, đki tin, đki nhận tin, dki nhận tin, muốn nhận tin, xin nhận tin, cho nhận tin, nhắn tin khi, báo tin khi
# "Gửi tin cắt nước cho tôi": không có "cho tôi" thì có thể là gửi phản ánh.
my_topics-send-words = gửi tin, nhắn tin, báo tin, gửi thông báo, gửi lịch, báo lịch
my_topics-to-me-words = cho tôi, cho tao, cho tớ, cho mình, cho em, cho con, cho cháu, cho bác, cho cô, cho chú, cho anh, cho chị, cho ông, cho bà, cho cụ, tới tôi, đến tôi
my_topics-off-words = đừng gửi tin, đừng gửi tôi tin, đừng gửi cho tôi tin, đừng gửi thông báo, đừng nhắn tin, đừng báo tin, đừng có gửi tin, không gửi tin, không nhận tin, không muốn nhận tin, không cần tin, không cần nhận tin, ngừng gửi tin, dừng gửi tin, thôi gửi tin, thôi nhận tin, thôi không nhận tin, bỏ tin, bỏ nhận tin, bỏ đăng ký tin, bớt tin, tắt tin, tắt thông báo, hủy tin, hủy nhận tin, hủy đăng ký tin, hủy đăng ký nhận tin, không nhận thông báo, ngừng tin, dừng tin, đừng nhắn, đừng gửi cho, đừng nhắn cho, đừng báo cho, không nhắn, khỏi nhắn, khỏi gửi
# Những lời này đứng trước loại tin mà không thuộc tên nó: "nhận tin về điện".
my_topics-about-words = về, báo, loại, các, mấy, những, cái, lịch, có, nào, sắp, của, xã, cho, tôi, bác
my_topics-nothing-words = bỏ tất cả tin, bỏ tất cả các tin, bỏ mọi tin, bỏ hết các tin, hủy hết tin, hủy tất cả tin, tắt hết tin, tắt hết thông báo, thôi hết tin, đừng gửi tin nữa, đừng gửi tin gì nữa, đừng gửi tin nào nữa, đừng gửi thông báo nữa, đừng nhắn tin nữa, không nhận tin nữa, không nhận tin nào nữa, không muốn nhận tin nữa, thôi không nhận tin nữa, ngừng gửi tin, dừng gửi tin, thôi nhận tin, hủy đăng ký tin, hủy nhận tin, tắt thông báo, unsubscribe, đừng nhắn nữa, thôi đừng nhắn nữa, đừng nhắn gì nữa, đừng nhắn tin gì nữa, đừng gửi tin, đừng nhắn tin, không gửi tin nữa, không nhắn tin nữa, khỏi gửi tin nữa, khỏi nhắn tin nữa, không muốn nhận tin, không nhận thông báo nữa, không cần tin nữa, thôi khỏi gửi tin
my_topics-everywhere-words = nhận tin cả xã, tin cả xã, cả xã, toàn xã
my_topics-at-home-words = chỉ tin phố tôi, chỉ phố tôi, chỉ thôn tôi, chỉ xóm tôi, tin phố tôi, chỉ chỗ tôi

my_topics-topic-enough-words = xong rồi, đủ rồi, không cần nữa, thôi, no

# Lời than kèm theo khi không muốn nhận tin nữa. Rồi: "khi nào có lịch tiêm thì nhắn tôi": chữ trước loại tin, chữ sau loại tin.
my_topics-tired-words = phiền, phiền lắm, phiền quá, phiền chết, làm phiền, mệt, mệt lắm, mệt quá, nhiều quá, lắm quá, điếc tai, đau đầu, bực mình, bực lắm, đầy máy, tốn máy, không đọc, tôi không đọc, chả đọc
my_topics-when-words = bao giờ có, khi nào có, lúc nào có, hễ có, nếu có, khi có, bao giờ, khi nào, hễ, nếu, hôm nào, bữa nào, ngày nào, lúc nào, hôm nào có, bữa nào có
my_topics-then-words = thì nhắn, thì báo, thì gửi, thì alo, nhớ nhắn, nhớ báo, nhắn tôi, báo tôi, nhắn cho, báo cho, nhắn bác, báo bác, nhắn chú, nhắn cô, nhắn bà, nhắn ông

# Dấu hiệu trong lời chọn tin, mỗi mệnh đề một việc: thôi nhận, nhận, bớt, giữ, bớt, chỉ, trừ, tất cả, tin gì cũng thế, còn lại, nơi ở, cả xã.
my_topics-sign-off-words = tắt, bỏ, hủy, ngừng, ngưng, dừng, khỏi, đừng, chặn, gỡ, off, tắt hết, bỏ hết, tắt đi, bỏ đi, bỏ ra, bỏ nhận, hủy nhận, bỏ đăng ký, hủy đăng ký, đừng gửi, đừng nhắn, đừng báo, đừng có gửi, đừng có nhắn, khỏi gửi, khỏi nhắn, khỏi báo, khỏi nhận, ngừng gửi, ngưng gửi, dừng gửi, ngừng nhắn, thôi gửi, thôi nhắn, thôi nhận, thôi báo, thôi đừng, thôi khỏi, thôi tin, thôi không nhận, thì thôi, không nhận, không gửi, không nhắn, không lấy, không cần, không muốn nhận, không cần nhận, ko nhận, ko cần, k nhận, k cần, chẳng cần, chả cần, chặn tin, dẹp, rút tôi, xóa tôi, gỡ tôi, không muốn nhận thêm, không nhận thêm, không cần thêm, bỏ tất, không muốn, tắt tất, kệ
my_topics-sign-on-words = nhận, lấy, nhắn lại, báo lại, đăng ký lại, bật, mở, thêm, nhắn, gửi, báo, đăng ký, đăng kí, đk, theo dõi, bật lại, mở lại, nhận lại, gửi lại, lấy lại, lấy cả, nhận cả, nhận thêm, cứ gửi, cứ nhắn, muốn nhận, muốn biết, cần biết, cần tin, alo, ghi thêm, thì cần, thì được
my_topics-sign-keep-words = giữ, để lại, cứ để, để nguyên, giữ nguyên, giữ lại, vẫn gửi, vẫn nhắn, vẫn nhận, vẫn lấy, vẫn báo, vẫn cần, đừng tắt, đừng bỏ, đừng hủy, đừng ngừng, không tắt, không bỏ, chừa lại, để
my_topics-sign-less-words = bớt, tắt bớt, bỏ bớt, giảm bớt, gửi ít, nhắn ít, ít thôi
my_topics-sign-only-words = chỉ, chỉ cần, mỗi tin, mỗi cái, mỗi vụ, mỗi loại, duy nhất, riêng mỗi
my_topics-sign-except-words = trừ, trừ ra, ngoại trừ, ngoài
my_topics-sign-every-words = tất cả, tất cả tin, tất cả các tin, mọi tin, mọi loại, toàn bộ, tất tần tật, hết tin, hết các, hết các tin, hết mọi, hết thảy
my_topics-sign-any-words = tin gì, tin nào, gì nữa, nào nữa, gì hết, gì, tin của xã, tin xã, thông báo của xã, tin tức của xã, tin phường, tin tức
my_topics-sign-rest-words = còn lại, các tin khác, mấy tin khác, những tin khác, tin khác, cái khác, mấy cái khác, các loại khác, loại khác, mấy thứ khác, thứ khác, mấy thứ kia, mấy cái kia, mấy tin kia, còn đâu
my_topics-sign-here-words = phố tôi, thôn tôi, xóm tôi, phố nhà tôi, phố em, thôn em, phố mình, thôn mình, phố bà, thôn bà, phố ông, thôn ông, phố bác, thôn bác, phố chú, phố cô, phố này, thôn này, xóm này, chỗ tôi ở, nơi tôi ở, nơi em ở, nơi ở, quanh đây, quanh nhà, gần nhà, chỗ nhà tôi, chỗ mình ở
my_topics-sign-whole-words = cả xã, toàn xã, của cả xã, của toàn xã, cả phường, toàn phường, của cả phường, của toàn phường
my_topics-sign-this-words = loại này, tin này, loại tin này, cái này, loại ấy, loại đó, loại tin ấy, mục này, kiểu này
my_topics-sign-thing-words = thông báo, tin báo, tin nhắn, lịch, báo động, đang nhận, đang được nhận, đang gửi, đang nhắn, đang báo, đang lấy, đang bật, đang theo dõi, đang đăng ký
my_topics-sign-no-more-words = thôi
my_topics-sign-denial-words = không nhận được, chưa nhận được, nhận được, nhận tin nhắn, không, ko, chưa, chẳng, chả, đâu phải
my_topics-beside-words = tin, cả, tbao, hết, đâu, của, nữa, nx, nghen, nha, nhá, vào, máy, về, đây, điện thoại, số, giờ, từ, mai, nay, bữa, trước, ngay, luôn, đi, lại, hộ, giùm, dùm, giúp, cứ, vẫn, còn, thì, mà, chứ, kẻo, biết, như, cũ, và, với, hay, hoặc, khi, lúc, nào, có, sắp, mỗi, lần, kia, ấy, đó, vụ, khoản, phần, những, các, mấy, ạ, ở, u, mệ, tui, mẹ, bố, thầy, ad, oi, ơi, hôm nay, nốt

news_setting-words = cách nhận tin, đổi cách nhận tin, đổi giờ nhận tin, giờ nhận tin, chọn giờ nhận tin, đổi giờ gửi tin, gửi tin lúc nào, bao giờ gửi tin, gửi gộp tin, gộp tin, gom tin, gửi nhiều tin quá, tin nhiều quá, /gionhantin, gửi lắm thế, gửi lắm tin thế, gửi gì mà lắm, gửi gì mà lắm thế, gửi gì lắm thế, nhắn lắm thế, nhắn gì lắm thế, nhắn gì mà lắm thế, gửi nhiều thế, gửi nhiều quá, nhắn nhiều quá, nhắn nhiều thế, nhắn tin nhiều quá, nhắn tin lắm thế, tin gì mà lắm thế, tin gì mà nhiều thế, tin lắm thế, tin lắm quá, nhiều tin quá, lắm tin quá, gửi ít thôi, nhắn ít thôi, gửi bớt đi, nhắn bớt đi

news_setting-how-now-words = gửi ngay, gửi luôn, nhắn ngay
news_setting-how-daily-words = mỗi ngày, hằng ngày, hàng ngày, ngày một lần, mỗi ngày một lần
news_setting-how-weekly-words = mỗi tuần, hằng tuần, hàng tuần, tuần một lần, mỗi tuần một lần
news_setting-how-quiet-words = giờ yên lặng, đổi giờ yên lặng, đổi giờ không nhắn, chọn giờ không nhắn, giờ đừng nhắn, giờ nghỉ của tôi
news_setting-how-places-words = gửi tin của thôn khác nữa, gửi tin của phố khác nữa, gửi tin của xóm khác nữa, gửi cả tin của thôn khác, gửi cả tin phố khác, nhận tin của thôn khác, nhận tin của phố khác, nhận tin nơi khác, nhận cả tin thôn khác, nhận cả tin phố khác, muốn nhận tin của thôn khác, thêm tin thôn khác, thêm tin của thôn khác, thêm tin phố khác, thêm tin của nơi khác, tin của thôn khác, tin của phố khác, tin nơi khác

news_setting-begin-never-words = cả đêm, cả ban đêm, lúc nào cũng được, không cần

# Lời nhắn có một trong những lời này, và không có từ nào ngoài các danh sách này, là đổi cách nhận tin.
news_setting-off-words = đừng, không, thôi nhận, thôi gửi, thôi nhắn, thôi gộp, thôi gom, ngừng, dừng
news_setting-now-words = gửi ngay khi có, gửi ngay khi có tin, gửi luôn khi có tin, nhắn ngay khi có tin, báo ngay khi có tin, có tin thì gửi ngay, có tin là gửi ngay, có tin gửi ngay, có tin là báo ngay, có tin thì báo ngay, có tin là nhắn ngay, có tin thì nhắn ngay, có tin nhắn ngay, gửi tin ngay, nhắn tin ngay, gửi từng tin, gửi từng tin một, gửi luôn từng tin
news_setting-daily-words = mỗi ngày, hằng ngày, hàng ngày, ngày một lần, ngày 1 lần, ngày gửi một lần, ngày nhắn một lần, một ngày một lần, từng ngày
news_setting-weekly-words = mỗi tuần, hằng tuần, hàng tuần, tuần một lần, tuần 1 lần, tuần gửi một lần, tuần nhắn một lần, từng tuần
news_setting-send-words = gửi, nhắn, gộp, gom, nhận
news_setting-joined-words = gộp, gửi gộp, gộp tin, gom tin, gửi gom
news_setting-never-words = gửi cả ban đêm, gửi cả đêm, nhắn cả ban đêm, nhắn cả đêm, gửi tin cả ban đêm, gửi tin cả đêm, nhắn tin cả ban đêm, gửi bất cứ lúc nào, nhắn bất cứ lúc nào, gửi lúc nào cũng được, nhắn lúc nào cũng được, bỏ giờ yên lặng, tắt giờ yên lặng
news_setting-night-words = ban đêm, buổi đêm, buổi tối, ban tối, đêm khuya, nửa đêm, lúc khuya, giờ ngủ, đêm hôm, lúc tôi ngủ, đêm, tối muộn, khuya
news_setting-after-words = sau, từ, quá, ngoài
news_setting-before-words = trước
news_setting-place-words = gửi tin, gửi cả tin, gửi thêm tin, nhận tin, nhận cả tin, nhận thêm tin, thêm tin, nhắn tin, nhắn cả tin, gửi thông báo, nhận thông báo
news_setting-other-words = tôi, tao, tớ, mình, em, con, cháu, bác, cô, chú, anh, chị, ông, bà, cụ, nhà, muốn, cho, xin, nhờ, hãy, làm ơn, giúp, nhớ, ad, admin, này, từ giờ, từ nay, nay, gửi, nhắn, báo, nhận, tin, thông báo, của, xã, vào, lúc, khoảng, đến, tới, đi, nhé, nhá, nha, ạ, với, dạ, vâng, ơi, à, nữa, thôi, cả, thêm, lại, hết, các, vào lúc, mỗi, một lần, 1 lần, có, được, chỉ, thì, là, buổi, và, về, ở, phố, thôn, xóm, mấy, cũng, hộ, giùm, dùm, thế, vậy, sáng, ban, ngày, buổi sáng, ban ngày, trưa, chiều, cứ

read_news-words = xem tin, có thông báo j mới, thông báo j mới, có thông báo j, có tin j mới, có tin j, có j mới, xã có j mới, có j hot, xã có gì hot, có tin gì hay, xem tin xã, tin của xã, tin xã, tin mới, có tin gì mới, có tin gì mới không, có gì mới, có gì mới không, xã có tin gì, xã có tin gì mới, xã có tin gì mới không, xã có gì mới, có tin gì không, có thông báo gì, có thông báo gì mới, có thông báo gì không, có thông báo gì mới không, xã có thông báo gì, xem thông báo, thông báo mới, thông báo của xã, tin tức, tin tức của xã, bảng tin, hôm nay có tin gì, /tin, có tin mới không, có tin gì hay không, có tin gì mới chưa, dạo này có tin gì, dạo này xã có tin gì, xã báo gì mới, xã có báo gì không, xã báo tin gì không, loa báo gì, loa nói gì, loa vừa đọc gì, loa xã đọc gì, nghe loa không rõ, không nghe rõ loa, tin trên loa, có thông báo mới không, xem tin mới, đọc tin, đọc thông báo, cho xem tin, cho xem thông báo, cho nghe tin, loa xã đọc gì thế, loa phường đọc gì, loa vừa thông báo gì, loa báo cái gì, loa nãy đọc gì, loa xã nãy đọc gì, loa xã vừa đọc gì, loa vừa báo gì, xã vừa thông báo gì
# Hỏi về một loại tin mà có một trong những lời này thì hỏi tin: "lịch cắt điện", "mai có cắt nước không".
read_news-time-words = lịch, hôm nay, tối nay, chiều nay, ngày mai, sáng mai, tuần này, tuần sau, tuần tới, tháng này, tháng tới, cuối tuần, sắp tới, ngày nào, hôm nào, bao giờ, khi nào, lúc nào, mấy giờ, có tin, thông báo, mai có
# Một trong những lời này và một loại tin, không gì khác, là hỏi tin loại ấy: "tin điện".
read_news-bare-words = tin, tbao, tin về, xã có tin, xã có tin gì về, có tin, có tin gì về, thông báo, thông báo về
read_news-opening-words = lịch, tin, tin về, có tin, thông báo, thông báo về, có thông báo

# Chỉ hỏi xã thông báo gì: một trong những lời này, lúc nào, và không gì khác.
read_news-asking-words = tin tức gì, có tin tức gì, thông báo gì, thông báo những gì, thông báo cái gì, thông báo việc gì, thông báo những việc gì, báo gì, báo những gì, báo những việc gì, đưa tin gì, đưa những tin gì, có tin gì, có những tin gì, nhắn tin gì, nhắn những gì, có thông báo gì, có những thông báo gì, có thông báo nào, có tin nào, tin gì mới
read_news-asking-beside-words = của, ta, hả, hỏi, xã, phường, ủy ban, mình, nhà mình, vừa, mới, vừa rồi, vừa qua, qua, rồi, trong, tuần, tháng, hôm, bữa, mấy hôm, mấy hôm nay, mấy bữa nay, nay, nào, gì, hôm qua, tuần rồi, tuần qua, tuần vừa rồi, tháng rồi, dạo này, lâu nay, gần đây, thế, vậy, nhỉ, không, không em, mà, tôi, chưa, biết, thì, đã, đang, những, các, cho, bà, ông, u

read_news-one-enough-words = không, không cần, thôi, xong, đủ rồi, cảm ơn, no
read_news-past-words = tin cũ, tin đã qua, tin trước đây, tin tuần trước, xem lại tin, xem lại tin cũ, thông báo cũ, xem thông báo cũ, các tin cũ
read_news-past-short-words = có, có ạ, vâng, ừ

roll_call-words = điểm danh, điểm danh an toàn, trả lời điểm danh, báo điểm danh, /diemdanh
roll_call-safe-words = tôi an toàn, em an toàn, con an toàn, cháu an toàn, mình an toàn, cả nhà an toàn, nhà tôi an toàn, cả nhà tôi an toàn, gia đình an toàn, gia đình tôi an toàn, tôi vẫn an toàn, báo an toàn, an toàn rồi
# Lời thường lúc đang điểm danh: người nói, rồi "cần giúp" (sau đó nói gì cũng được) hoặc "an toàn".
roll_call-who-words = ở nhà, trong nhà, đâu, dạ, vâng, thưa, alo, tôi, tui, em, con, cháu, mình, bác, cô, chú, anh, chị, ông, bà, cụ, nhà, cả nhà, gia đình, mọi người, tất cả, vợ chồng, mẹ con, bố con, bố mẹ, ông bà, chúng tôi, chúng em, chúng con, bọn em, ai cũng, hiện, hiện tại, giờ, bây giờ, nay, vẫn, vẫn còn, đang, đều, cũng, đã, được, rất, hoàn toàn, báo, báo là, ở đây, rồi, hết, hết rồi, cả, cả rồi, nhé, nha, ạ, ơi, à, xã, cán bộ, cảm ơn, cám ơn, không sao, ok
roll_call-help-words = cần giúp, cần giúp đỡ, cần giúp gấp, cần cứu, cần cứu giúp, cần hỗ trợ, cần hỗ trợ gấp, cứu với, cứu tôi, cứu tôi với, cứu em với, cứu con với, cứu nhà tôi với, xin cứu, không an toàn, chưa an toàn, không còn an toàn
roll_call-well-words = an toàn, ổn cả, đều ổn, vẫn ổn cả, bình an, bình yên, bình yên vô sự, an toàn cả
# Người bên cạnh cần giúp: "bà Tư nhà bên cần giúp"; lời báo ổn thì phải nói rõ là ai.
roll_call-neighbour-words = bên cạnh, nhà bên, nhà bên cạnh, hàng xóm, nhà hàng xóm, kế bên, nhà kế bên, sát vách, nhà sát vách, cạnh nhà, nhà đối diện, đối diện nhà, nhà trước mặt, nhà phía sau, nhà cuối ngõ, nhà đầu ngõ
roll_call-us-words = ở nhà, trong nhà, tôi, tui, em, con, cháu, mình, bác, cô, chú, anh, chị, ông, bà, cụ, nhà, cả nhà, gia đình, mọi người, vợ chồng, mẹ con, bố con, bố mẹ, ông bà, chúng tôi, chúng em, bọn em, ai cũng
roll_call-fine-words = ổn, ổn cả, ổn rồi, không sao, không sao cả, không bị gì, chưa bị gì, không việc gì, chưa sao, không hề gì, bình thường
roll_call-idle-words = gì, gì không, gì nữa, ai không, không, gì đâu, làm gì
# Whoever needs help asks when somebody comes.
roll_call-when-words = mấy giờ có người, bao giờ có người, khi nào có người, bao giờ đến, mấy giờ đến, khi nào đến, bao giờ tới, mấy giờ tới, khi nào tới, có ai đến, có ai tới, ai đến chưa, có người đến, chưa ai đến, chưa ai tới

roll_call-state-safe-words = an toàn, tôi an toàn, cả nhà an toàn, ổn, ổn cả, không sao, bình an, có, safe
roll_call-state-need-words = cần giúp, tôi cần giúp, giúp tôi với, cứu với, không an toàn, không, chưa, help
roll_call-state-label-words = tình hình, an toàn
roll_call-need-move-words = đưa đi, đưa đi nơi an toàn, chở đi, sơ tán, cần thuyền, thuyền
roll_call-need-doctor-words = ốm, đau, bị thương, cần thuốc, thuốc, bác sĩ
roll_call-need-food-words = nước, nước uống, đồ ăn, mì tôm, đói, khát
roll_call-need-other-words = khác, cái khác, việc khác
roll_call-need-label-words = cần gì, việc cần, giúp gì
roll_call-place-label-words = chỗ, chỗ ở, địa chỉ, địa điểm, vị trí
roll_call-place-confirm-yes-words = đúng, đúng rồi, phải, phải rồi, vâng, ừ, ok, chuẩn, dạ, có, gửi, gửi đi, yes, 👍, 👌, ✅, 🆗
roll_call-place-confirm-no-words = chọn lại, sai, sai rồi, không, không phải, không đúng, chưa, chưa đúng, no
