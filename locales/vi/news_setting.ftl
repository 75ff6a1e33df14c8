### Người dân chọn lúc nào và nơi nào để nhận tin của xã.

news_setting-menu = Cách nhận tin
news_setting-words = cách nhận tin, đổi cách nhận tin, đổi giờ nhận tin, giờ nhận tin, chọn giờ nhận tin, đổi giờ gửi tin, gửi tin lúc nào, bao giờ gửi tin, gửi gộp tin, gộp tin, gom tin, gửi nhiều tin quá, tin nhiều quá, /gionhantin, gửi lắm thế, gửi lắm tin thế, gửi gì mà lắm, gửi gì mà lắm thế, gửi gì lắm thế, nhắn lắm thế, nhắn gì lắm thế, nhắn gì mà lắm thế, gửi nhiều thế, gửi nhiều quá, nhắn nhiều quá, nhắn nhiều thế, nhắn tin nhiều quá, nhắn tin lắm thế, tin gì mà lắm thế, tin gì mà nhiều thế, tin lắm thế, tin lắm quá, nhiều tin quá, lắm tin quá, gửi ít thôi, nhắn ít thôi, gửi bớt đi, nhắn bớt đi
news_setting-doing = chọn dở cách nhận tin

news_setting-how = { $quiet ->
    [no] Hiện giờ { $how }, cả ban đêm.
   *[other] Hiện giờ { $how }; từ { $begin } đến { $end } thì em không nhắn.
 } { $You } muốn đổi gì ạ?
news_setting-how-label = Cách nhận tin
news_setting-how-again = Em chưa rõ { $you } muốn đổi gì. { $You } bấm một nút dưới đây nhé.
news_setting-how-simple = { $You } bấm một nút dưới đây. Ví dụ muốn mỗi ngày chỉ một tin nhắn thì bấm "Gộp mỗi ngày".
news_setting-how-now = Có tin gửi ngay
news_setting-how-now-words = gửi ngay, gửi luôn, nhắn ngay
news_setting-how-daily = Gộp mỗi ngày
news_setting-how-daily-words = mỗi ngày, hằng ngày, hàng ngày, ngày một lần, mỗi ngày một lần
news_setting-how-weekly = Gộp mỗi tuần
news_setting-how-weekly-words = mỗi tuần, hằng tuần, hàng tuần, tuần một lần, mỗi tuần một lần
news_setting-how-quiet = Giờ không nhắn
news_setting-how-quiet-words = giờ yên lặng, đổi giờ yên lặng, đổi giờ không nhắn, chọn giờ không nhắn, giờ đừng nhắn, giờ nghỉ của tôi
news_setting-how-places = Tin của nơi khác
news_setting-how-places-words = gửi tin của thôn khác nữa, gửi tin của phố khác nữa, gửi tin của xóm khác nữa, gửi cả tin của thôn khác, gửi cả tin phố khác, nhận tin của thôn khác, nhận tin của phố khác, nhận tin nơi khác, nhận cả tin thôn khác, nhận cả tin phố khác, muốn nhận tin của thôn khác, thêm tin thôn khác, thêm tin của thôn khác, thêm tin phố khác, thêm tin của nơi khác, tin của thôn khác, tin của phố khác, tin nơi khác

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
news_setting-begin-never-words = cả đêm, cả ban đêm, lúc nào cũng được, không cần
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
