### Người dân chọn loại tin của xã mà mình muốn nhận.

my_topics-menu = Chọn tin muốn nhận
my_topics-doing = chọn dở loại tin muốn nhận
my_topics-nothing = Bỏ hết tin
my_topics-everywhere = Nhận tin cả { $commune }
my_topics-at-home = Chỉ tin nơi tôi ở
my_topics-commune = cả { $commune }
my_topics-less = Bớt tin loại này
my_topics-less-of = Bớt: { $topic }
my_topics-undo-on = Thôi không nhận
my_topics-undo-off = Nhận lại tin này

my_topics-undo = Để như cũ
my_topics-changed-now = Vâng ạ, từ giờ em nhắn { $you } tin { $names } của { $area }. Các tin khác thì thôi, riêng tin khẩn cấp em vẫn báo.
my_topics-changed-both = Vâng ạ, em thôi gửi tin { $ended }. Tin { $names } của { $area } thì em vẫn nhắn { $you }.
my_topics-changed-none = Vâng ạ, từ giờ em không gửi { $you } tin nào của { $commune }. Riêng tin khẩn cấp về thiên tai em vẫn báo để giữ an toàn.
my_topics-changed-place = Vâng ạ, em chỉ nhắn { $you } tin của { $area }. { $You } chưa chọn loại tin nào: { $you } bấm "Chọn tin muốn nhận" để chọn nhé.
my_topics-off-already = { $You } đang không nhận tin nào của { $commune } ạ. Riêng tin khẩn cấp về thiên tai em báo mọi người để giữ an toàn.

my_topics-topic = { $count ->
    [0] { $You } chưa chọn tin nào ạ. { $You } bấm loại tin muốn nhận; tin khẩn cấp em báo mọi người.
   *[other] { $You } đang nhận tin { $names } của { $area } ạ. { $You } bấm loại muốn nhận thêm; bấm loại có ✔ thì thôi.
}
my_topics-topic-label = Loại tin
my_topics-topic-again = Em chưa rõ loại tin nào. { $You } bấm một loại, hoặc bấm "Xem thêm".
my_topics-topic-simple = { $You } bấm vào một loại tin dưới đây. Ví dụ muốn biết khi nào cắt điện thì bấm "Cắt điện".
my_topics-topic-enough = Xong

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
