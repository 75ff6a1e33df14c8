### Người dân chọn lúc nào và nơi nào để nhận tin của xã.

news_setting-menu = Cách nhận tin
news_setting-doing = chọn dở cách nhận tin

news_setting-how = { $quiet ->
    [no] Hiện giờ { $how }, cả ban đêm.
   *[other] Hiện giờ { $how }; từ { $begin } đến { $end } thì em không nhắn.
 } { $You } muốn đổi gì ạ?
news_setting-how-label = Cách nhận tin
news_setting-how-again = Em chưa rõ { $you } muốn đổi gì. { $You } bấm một nút dưới đây nhé.
news_setting-how-simple = { $You } bấm một nút dưới đây. Ví dụ muốn mỗi ngày chỉ một tin nhắn thì bấm "Gộp mỗi ngày".
news_setting-how-now = Có tin gửi ngay
news_setting-how-daily = Gộp mỗi ngày
news_setting-how-weekly = Gộp mỗi tuần
news_setting-how-quiet = Giờ không nhắn
news_setting-how-places = Tin của nơi khác

news_setting-at = Mỗi lần vào mấy giờ ạ? { $You } bấm một giờ, hoặc gõ giờ khác.
news_setting-at-label = Giờ gửi
news_setting-at-again = Em chưa rõ giờ nào. { $You } gõ như "6 giờ chiều" giúp em.
news_setting-at-simple = { $You } bấm một giờ dưới đây, hoặc gõ như "6 giờ chiều".
news_setting-day = Em gửi vào ngày nào trong tuần ạ?
news_setting-day-label = Ngày gửi
news_setting-day-again = Em chưa rõ ngày nào. { $You } bấm một ngày nhé.
news_setting-day-simple = { $You } bấm một ngày dưới đây, ví dụ thứ Bảy.
news_setting-begin = Từ mấy giờ tối thì em thôi không nhắn ạ?
news_setting-begin-label = Từ giờ
news_setting-begin-again = Em chưa rõ giờ nào. { $You } gõ như "9 giờ tối" giúp em.
news_setting-begin-simple = { $You } bấm một giờ dưới đây. Muốn nhận cả ban đêm thì bấm "Nhắn cả đêm".
news_setting-begin-never = Nhắn cả đêm
news_setting-end = Đến mấy giờ sáng thì em nhắn lại ạ?
news_setting-end-label = Đến giờ
news_setting-end-again = Em chưa rõ giờ nào. { $You } gõ như "6 giờ sáng" giúp em.
news_setting-end-simple = { $You } bấm một giờ dưới đây, hoặc gõ như "6 giờ sáng".
news_setting-place = { $You } muốn nhận thêm tin của nơi nào ạ? Nơi có ✔ là đang nhận, bấm lại thì thôi.
news_setting-place-label = Nơi khác
news_setting-place-again = Em chưa rõ nơi nào. { $You } bấm một nơi, hoặc bấm "Xem thêm".
news_setting-place-simple = { $You } bấm tên { $hamlet } dưới đây. Em sẽ nhắn thêm tin của nơi ấy.

news_setting-often-now = có tin là em nhắn ngay
news_setting-often-daily = em gộp tin, nhắn mỗi ngày một lần lúc { $at }
news_setting-often-weekly = em gộp tin, nhắn mỗi tuần một lần lúc { $at } { $day }
news_setting-planned = Vâng ạ, từ nay { $how }.
news_setting-planned-joined = Vâng ạ, từ nay { $how }. Tin khẩn cấp và tin không chờ được thì em vẫn nhắn ngay.
news_setting-quiet-set = Vâng ạ, từ { $begin } đến { $end } em không nhắn tin của { $commune }. Tin khẩn cấp thì em vẫn nhắn ngay.
news_setting-no-quiet = Vâng ạ, từ nay có tin thì ban đêm em cũng nhắn.
news_setting-place_set = Vâng ạ, từ nay em nhắn thêm tin của { $place }.
news_setting-place_set-off = Vâng ạ, từ nay em không nhắn thêm tin của { $place } nữa.
news_setting-undo = Để như cũ
news_setting-refused-consent = Muốn nhận tin, { $you } nhắn "chọn tin" và đồng ý cho em lưu nhé.
news_setting-refused-gone = Lựa chọn ấy nay không còn nữa. { $You } nhắn "cách nhận tin" để chọn lại nhé.
news_setting-refused-everywhere = { $You } đang nhận tin của cả { $commune } rồi ạ. Muốn nhận ít hơn, { $you } nhắn "chọn tin" rồi bấm "Chỉ tin nơi tôi ở".
news_setting-everywhere = { $You } đang nhận tin của cả { $commune } rồi ạ. Muốn nhận ít hơn, { $you } nhắn "chọn tin" rồi bấm "Chỉ tin nơi tôi ở".
