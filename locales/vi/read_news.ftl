### Người dân đọc tin của xã: tin đang có, tin cũ.

read_news-menu = Xem tin của { $commune }
read_news-words = xem tin, có thông báo j mới, thông báo j mới, có thông báo j, có tin j mới, có tin j, có j mới, xã có j mới, có j hot, xã có gì hot, có tin gì hay, xem tin xã, tin của xã, tin xã, tin mới, có tin gì mới, có tin gì mới không, có gì mới, có gì mới không, xã có tin gì, xã có tin gì mới, xã có tin gì mới không, xã có gì mới, có tin gì không, có thông báo gì, có thông báo gì mới, có thông báo gì không, có thông báo gì mới không, xã có thông báo gì, xem thông báo, thông báo mới, thông báo của xã, tin tức, tin tức của xã, bảng tin, hôm nay có tin gì, /tin, có tin mới không, có tin gì hay không, có tin gì mới chưa, dạo này có tin gì, dạo này xã có tin gì, xã báo gì mới, xã có báo gì không, xã báo tin gì không, loa báo gì, loa nói gì, loa vừa đọc gì, loa xã đọc gì, nghe loa không rõ, không nghe rõ loa, tin trên loa, có thông báo mới không, xem tin mới, đọc tin, đọc thông báo, cho xem tin, cho xem thông báo, cho nghe tin, loa xã đọc gì thế, loa phường đọc gì, loa vừa thông báo gì, loa báo cái gì, loa nãy đọc gì, loa xã nãy đọc gì, loa xã vừa đọc gì, loa vừa báo gì, xã vừa thông báo gì
read_news-doing = xem dở tin của { $commune }
# Hỏi về một loại tin mà có một trong những lời này thì hỏi tin: "lịch cắt điện", "mai có cắt nước không".
read_news-time-words = lịch, hôm nay, tối nay, chiều nay, ngày mai, sáng mai, tuần này, tuần sau, tuần tới, tháng này, tháng tới, cuối tuần, sắp tới, ngày nào, hôm nào, bao giờ, khi nào, lúc nào, mấy giờ, có tin, thông báo, mai có
# Một trong những lời này và một loại tin, không gì khác, là hỏi tin loại ấy: "tin điện".
read_news-bare-words = tin, tin về, có tin, có tin gì về, thông báo, thông báo về
read_news-opening-words = lịch, tin, tin về, có tin, thông báo, thông báo về, có thông báo

read_news-one = { $count ->
    [0] Lúc này { $commune } chưa có tin mới. { $You } muốn xem tin cũ không ạ?
    [1] { $news }
   *[other] { $Commune } đang có { $count } tin:
    { $news }
    { $You } muốn đọc tin nào ạ?
    }
read_news-one-label = Tin
read_news-one-again = Em chưa rõ { $you } muốn xem tin nào. { $You } bấm một nút dưới đây nhé.
read_news-one-simple = { $You } bấm tên tin muốn đọc, hoặc gõ số thứ tự. Ví dụ gõ 1.
read_news-one-enough = Không cần nữa
read_news-one-enough-words = không, không cần, thôi, xong, đủ rồi, cảm ơn, no
read_news-past = Xem tin cũ
read_news-past-words = tin cũ, tin đã qua, tin trước đây, tin tuần trước, xem lại tin, xem lại tin cũ, thông báo cũ, xem thông báo cũ, các tin cũ
read_news-past-short-words = có, có ạ, vâng, ừ
read_news-older = Đây là những tin đã hết hạn. { $You } muốn đọc tin nào ạ?
read_news-older-label = Tin cũ
read_news-older-again = Em chưa rõ { $you } muốn xem tin nào. { $You } bấm một nút dưới đây nhé.
read_news-older-simple = { $You } bấm tên tin muốn đọc, hoặc gõ số thứ tự. Ví dụ gõ 1.
read_news-shown = { $news }
read_news-no-past = { $Commune } chưa có tin cũ nào ạ.
read_news-none = Lúc này { $commune } chưa có tin nào. Muốn em nhắn khi có tin, { $you } gõ "chọn tin" nhé.
read_news-none-of = Lúc này { $commune } chưa có tin { $topic }. Muốn em nhắn khi có, { $you } gõ "nhận tin { $topic }" nhé.
read_news-enough = Vâng ạ. Khi nào cần, { $you } nhắn "tin mới" nhé.
