### Người dân chọn loại tin của xã mà mình muốn nhận.

my_topics-menu = Chọn tin muốn nhận
my_topics-words = chọn tin, chọn tin nhận, chọn loại tin, đổi tin nhận, đăng ký tin, đăng ký nhận tin, đăng kí tin, đăng kí nhận tin, nhận tin, tôi muốn nhận tin, nhận tin của xã, nhận thông báo, đăng ký nhận thông báo, đăng ký thông báo, tin tôi nhận, tôi đang nhận tin gì, bớt tin, bớt tin loại này, bỏ tin loại này, đừng gửi tin loại này, bớt tin lại, gửi ít tin thôi, /nhantin
my_topics-doing = chọn dở loại tin muốn nhận
# Sau những lời này là loại tin: "đăng ký tin cắt nước", "đừng gửi tin điện nữa".
my_topics-lead-words = tôi, tao, tớ, mình, em, con, cháu, bác, cô, chú, anh, chị, ông, bà, cụ, muốn, cho, xin, nhờ, hãy, làm, ơn, giúp, nhớ, ad, admin, này, từ, giờ, nay
my_topics-on-words = đăng ký tin, đăng ký nhận tin, đăng kí tin, đăng kí nhận tin, đăng ký cho tôi tin, đăng ký thông báo, đăng ký nhận thông báo, nhận tin, nhận lại tin, gửi lại tin, gửi tôi tin, gửi cho tôi tin, theo dõi tin, nhận thông báo, thêm tin, nhắn cho tôi khi, nhắn cho bác khi, nhắn cho cô khi, nhắn cho chú khi, nhắn cho ông khi, nhắn cho bà khi, nhắn tin cho tôi khi, nhắn tin cho bác khi, nhắn tin cho cô khi, nhắn tin cho chú khi, nhắn tin cho ông khi, nhắn tin cho bà khi, báo cho tôi khi, báo cho bác khi, báo cho cô khi, báo cho chú khi, báo cho ông khi, báo cho bà khi, đk tin, đk nhận tin, dk tin, dk nhận tin, đki tin, đki nhận tin, dki nhận tin, muốn nhận tin, xin nhận tin, cho nhận tin, nhắn tin khi, báo tin khi
# "Gửi tin cắt nước cho tôi": không có "cho tôi" thì có thể là gửi phản ánh.
my_topics-send-words = gửi tin, nhắn tin, báo tin, gửi thông báo, gửi lịch, báo lịch
my_topics-to-me-words = cho tôi, cho tao, cho tớ, cho mình, cho em, cho con, cho cháu, cho bác, cho cô, cho chú, cho anh, cho chị, cho ông, cho bà, cho cụ, tới tôi, đến tôi
my_topics-off-words = đừng gửi tin, đừng gửi tôi tin, đừng gửi cho tôi tin, đừng gửi thông báo, đừng nhắn tin, đừng báo tin, đừng có gửi tin, không gửi tin, không nhận tin, không muốn nhận tin, không cần tin, không cần nhận tin, ngừng gửi tin, dừng gửi tin, thôi gửi tin, thôi nhận tin, thôi không nhận tin, bỏ tin, bỏ nhận tin, bỏ đăng ký tin, bớt tin, tắt tin, tắt thông báo, hủy tin, hủy nhận tin, hủy đăng ký tin, hủy đăng ký nhận tin, không nhận thông báo, ngừng tin, dừng tin, đừng nhắn, đừng gửi cho, đừng nhắn cho, đừng báo cho, không nhắn, khỏi nhắn, khỏi gửi
# Những lời này đứng trước loại tin mà không thuộc tên nó: "nhận tin về điện".
my_topics-about-words = về, báo, loại, các, mấy, những, cái, lịch, có, nào, sắp, của, xã, cho, tôi, bác
my_topics-nothing = Bỏ hết tin
my_topics-nothing-words = bỏ tất cả tin, bỏ tất cả các tin, bỏ mọi tin, bỏ hết các tin, hủy hết tin, hủy tất cả tin, tắt hết tin, tắt hết thông báo, thôi hết tin, đừng gửi tin nữa, đừng gửi tin gì nữa, đừng gửi tin nào nữa, đừng gửi thông báo nữa, đừng nhắn tin nữa, không nhận tin nữa, không nhận tin nào nữa, không muốn nhận tin nữa, thôi không nhận tin nữa, ngừng gửi tin, dừng gửi tin, thôi nhận tin, hủy đăng ký tin, hủy nhận tin, tắt thông báo, unsubscribe, đừng nhắn nữa, thôi đừng nhắn nữa, đừng nhắn gì nữa, đừng nhắn tin gì nữa, đừng gửi tin, đừng nhắn tin, không gửi tin nữa, không nhắn tin nữa, khỏi gửi tin nữa, khỏi nhắn tin nữa, không muốn nhận tin, không nhận thông báo nữa, không cần tin nữa, thôi khỏi gửi tin
my_topics-everywhere = Nhận tin cả { $commune }
my_topics-everywhere-words = nhận tin cả xã, tin cả xã, cả xã, toàn xã
my_topics-at-home = Chỉ tin nơi tôi ở
my_topics-at-home-words = chỉ tin phố tôi, chỉ phố tôi, chỉ thôn tôi, chỉ xóm tôi, tin phố tôi, chỉ chỗ tôi
my_topics-commune = cả { $commune }
my_topics-less = Bớt tin loại này
my_topics-less-of = Bớt: { $topic }
my_topics-undo-on = Thôi không nhận
my_topics-undo-off = Nhận lại tin này

my_topics-topic = Em nhắn tin của { $area } ạ. { $You } bấm loại tin muốn nhận; loại có ✔ là đang nhận, bấm lại thì thôi.
my_topics-topic-label = Loại tin
my_topics-topic-again = Em chưa rõ loại tin nào. { $You } bấm một loại, hoặc bấm "Xem thêm".
my_topics-topic-simple = { $You } bấm vào một loại tin dưới đây. Ví dụ muốn biết khi nào cắt điện thì bấm "Cắt điện".
my_topics-topic-enough = Xong
my_topics-topic-enough-words = xong rồi, đủ rồi, không cần nữa, thôi, no

my_topics-offer = Có tin mới của { $commune } thì em nhắn { $you } nhé. { $You } muốn nhận loại nào ạ?
my_topics-hint = Muốn em nhắn khi { $commune } có tin mới, { $you } gõ "chọn tin" nhé.
my_topics-subscribed = Vâng ạ, có tin { $names } của { $area } thì em nhắn { $you }.
my_topics-unsubscribed = Vâng ạ, từ giờ em không gửi { $you } tin { $names } nữa.
my_topics-unsubscribed_all = Vâng ạ, từ giờ em không gửi { $you } tin của { $commune } nữa. Riêng tin khẩn cấp về thiên tai em vẫn báo để giữ an toàn.
my_topics-area_set = Vâng ạ, từ giờ em nhắn { $you } tin của { $area }.
my_topics-safety = Tin { $topic } em gửi tới mọi người, vì lỡ một tin có thể nguy hiểm. Loại này em không bỏ được, { $you } thông cảm nhé.
my_topics-enough = Vâng ạ. Muốn đổi, { $you } nhắn "chọn tin" nhé.
my_topics-refused-safety = Tin khẩn cấp em gửi tới mọi người, vì lỡ một tin có thể nguy hiểm. Loại này em không bỏ được, { $you } thông cảm nhé.
my_topics-refused-gone = Loại tin ấy nay không còn nữa. { $You } nhắn "chọn tin" để xem các loại đang có nhé.
my_topics-refused-home = Em chưa biết { $you } ở đâu. { $You } nhắn "tôi ở" và tên { $hamlet }, rồi chọn lại nhé.
my_topics-refused-consent = Muốn nhận tin, { $you } nhắn "chọn tin" và đồng ý cho em lưu nhé.

# Một nhóm Telegram mở đường dẫn của cán bộ.
my_topics-group_joined = Từ giờ em gửi vào nhóm tin { $names } của { $area }. Muốn thôi, quản trị nhóm xóa em khỏi nhóm là được.
my_topics-refused-no-group = Đường dẫn này dành cho nhóm Telegram. { $You } thêm em vào nhóm bằng đường dẫn ấy nhé.
my_topics-refused-link = Đường dẫn này đã dùng hoặc hết hạn. Nhóm xin cán bộ { $commune } đường dẫn mới nhé.
# Lời than kèm theo khi không muốn nhận tin nữa. Rồi: "khi nào có lịch tiêm thì nhắn tôi": chữ trước loại tin, chữ sau loại tin.
my_topics-tired-words = phiền, phiền lắm, phiền quá, phiền chết, làm phiền, mệt, mệt lắm, mệt quá, nhiều quá, lắm quá, điếc tai, đau đầu, bực mình, bực lắm, đầy máy, tốn máy, không đọc, tôi không đọc, chả đọc
my_topics-when-words = bao giờ có, khi nào có, lúc nào có, hễ có, nếu có, khi có, bao giờ, khi nào, hễ, nếu
my_topics-then-words = thì nhắn, thì báo, thì gửi, thì alo, nhớ nhắn, nhớ báo, nhắn tôi, báo tôi, nhắn cho, báo cho, nhắn bác, báo bác, nhắn chú, nhắn cô, nhắn bà, nhắn ông
