### Người dân đọc tin của xã: tin đang có, tin cũ.

read_news-menu = Xem tin của { $commune }
read_news-doing = xem dở tin của { $commune }

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
read_news-past = Xem tin cũ
read_news-older = Đây là những tin đã hết hạn. { $You } muốn đọc tin nào ạ?
read_news-older-label = Tin cũ
read_news-older-again = Em chưa rõ { $you } muốn xem tin nào. { $You } bấm một nút dưới đây nhé.
read_news-older-simple = { $You } bấm tên tin muốn đọc, hoặc gõ số thứ tự. Ví dụ gõ 1.
read_news-shown = { $news }
read_news-no-past = { $Commune } chưa có tin cũ nào ạ.
read_news-none = Lúc này { $commune } chưa có tin nào. Muốn em nhắn khi có tin, { $you } gõ "chọn tin" nhé.
read_news-none-of = Lúc này { $commune } chưa có tin { $topic }. Muốn em nhắn khi có, { $you } gõ "nhận tin { $topic }" nhé.
read_news-enough = Vâng ạ. Khi nào cần, { $you } nhắn "tin mới" nhé.
