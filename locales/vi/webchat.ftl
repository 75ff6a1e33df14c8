# The words of the web chat's page itself. The page fills blanks like { $n } in.

## The frame

webchat-title = Cầu Nối
webchat-to-office = Trang cán bộ
webchat-menu = Việc khác
webchat-menu-close = Đóng
webchat-language = English
webchat-office-open = đang làm việc
webchat-office-closed = nghỉ, mở { $time }
webchat-opens-tomorrow = { $time } mai
webchat-opens-on = { $time } { $weekday }
webchat-skip = Đến ô nhắn tin
webchat-larger = Chữ to hơn
webchat-smaller = Chữ nhỏ lại
webchat-call = Gọi { $phone }
webchat-thread = Cuộc trò chuyện
webchat-typing = Cầu Nối đang viết
webchat-new = Tin mới
webchat-jump = Xem tin mới
webchat-try = Thử ngay

## The line to the server

webchat-line-connecting = Em đang kết nối, { $you } đợi em một chút nhé.
webchat-line-open = Đã kết nối lại rồi ạ.
webchat-line-lost = Em chưa kết nối được. Em đang thử lại, { $you } cứ để trang này mở nhé.
webchat-line-offline = Máy của { $you } đang mất mạng. { $You } cứ nhắn, có mạng là em gửi ngay.
webchat-line-blocked = Trình duyệt này chưa cho lưu nên em chưa trò chuyện được. { $You } gọi số điện thoại ở trên nhé.

## What is not sent

webchat-unsent = Em CHƯA gửi phản ánh.
webchat-unsent-named = CHƯA gửi: { $what }
webchat-unsent-open = Xem lại

## Saying something

webchat-field = { $You } nhắn ở đây
webchat-send = Gửi
webchat-photo = Gửi ảnh
webchat-photos-too-many = Mỗi lần em nhận được { $n } ảnh. { $You } gửi các ảnh còn lại sau nhé.
webchat-location = Gửi vị trí
webchat-location-looking = Đang tìm…
webchat-location-failed = Em chưa lấy được vị trí của { $you }. { $You } gõ tên { $hamlet }, hoặc gần nhà ai nhé.
webchat-voice = Nói
webchat-voice-send = Gửi ghi âm
webchat-voice-drop = Xóa ghi âm
webchat-voice-failed = Máy này chưa cho em dùng micrô. { $You } gõ chữ nhé.
webchat-recording = Em đang nghe: { $n } giây

## The thread

webchat-us = Cầu Nối nói
webchat-you = { $You } nói
webchat-answers = { $You } chọn một mục
webchat-chosen = Đã chọn một mục
webchat-unreadable = Tin này em chưa đọc được
webchat-photo-of-you = Ảnh { $you } gửi
webchat-photo-of-us = Ảnh kèm theo
webchat-voice-of-you = Ghi âm của { $you }, { $n } giây
webchat-location-of-you = Vị trí của { $you }
webchat-sending = Đang gửi…
webchat-sending-file = Em đang chuẩn bị để gửi…
webchat-uploading = Đang gửi, được { $n } phần trăm
webchat-waiting = Chưa gửi được, em sẽ gửi lại.
webchat-refused = Tin này em chưa nhận được.
webchat-again = Gửi lại
webchat-give-up = Bỏ tin này
webchat-not-now = Em chưa làm được ngay lúc này. { $You } thử lại sau một lát nhé.

## The map

webchat-map = Bản đồ: { $place }
webchat-pin = Chỗ { $you } nói
webchat-zoom-in = Phóng to
webchat-zoom-out = Thu nhỏ

## What to keep of a report

webchat-receipt = Mã phản ánh của { $you }
webchat-receipt-of = Mã phản ánh { $code }
webchat-receipt-elsewhere = Mở ở máy khác
webchat-receipt-why = Đổi máy, { $you } vẫn mở lại được cuộc trò chuyện này bằng mã trên và mã bí mật.
webchat-secret-show = Xem mã bí mật
webchat-secret = Mã bí mật của { $you }
webchat-secret-once = { $You } ghi ra giấy nhé, em chỉ hiện một lần. Lần sau xem sẽ là mã mới, mã này hết dùng.
webchat-link-get = Lấy đường dẫn
webchat-link = Đường dẫn của { $you }
webchat-link-once = Đường dẫn này chỉ để { $you } dùng, dùng được một lần, đến { $time } { $day }. { $You } đừng gửi cho người khác.
webchat-link-copy = Chép đường dẫn
webchat-link-share = Gửi cho mình
webchat-link-copied = Đã chép. { $You } dán vào chỗ { $you } hay ghi nhé.
webchat-link-copy-yourself = Em chưa chép được. { $You } giữ tay vào đường dẫn rồi chọn “Sao chép” nhé.

## Coming back

webchat-return-ask = { $You } đã từng nhắn ở đây?
webchat-return-title = Mở lại cuộc trò chuyện cũ
webchat-return-how = { $You } nhập mã phản ánh và mã bí mật đã ghi ra giấy.
webchat-return-receipt = Mã phản ánh
webchat-return-receipt-like = Giống như: { $prefix } 427
webchat-return-secret = Mã bí mật
webchat-return-secret-like = Mười chữ số, giống như: 5831 904 726
webchat-return-open = Mở lại
webchat-return-leave = Quay lại
webchat-return-empty = Em cần đủ cả hai mã. { $You } nhập nốt nhé.
webchat-return-failed = Em chưa mở được bằng mã này. { $You } xem lại tờ giấy đã ghi giúp em nhé.
webchat-return-lost = { $You } không còn giữ mã? { $You } cứ nhắn lại từ đầu, hoặc gọi số điện thoại ở trên.
webchat-token-title = Mở lại cuộc trò chuyện của { $you }
webchat-token-how = Đường dẫn này mở lại cuộc trò chuyện cũ của { $you } trên máy này. Nếu đây là máy của người khác, { $you } đừng mở.
webchat-token-open = Mở lại
webchat-token-leave = Trò chuyện mới

## Thoát

webchat-sign-out-ask = Máy này là máy dùng chung?
webchat-sign-out-open = Thoát ra
webchat-sign-out-title = Thoát khỏi cuộc trò chuyện
webchat-sign-out-how = Thoát rồi, ai mở máy này cũng không đọc được tin của { $you }. Phản ánh { $you } đã gửi thì cán bộ vẫn giải quyết.
webchat-sign-out-code = Muốn mở lại, { $you } cần mã phản ánh và mã bí mật, hoặc đường dẫn đã lấy. Chưa có thì { $you } khoan hãy thoát nhé.
webchat-sign-out-unsent = Có tin { $you } chưa gửi được. Thoát bây giờ thì tin ấy mất.
webchat-sign-out-here = Thoát ở máy này
webchat-sign-out-everywhere = Thoát ở mọi máy
webchat-sign-out-leave = Quay lại
webchat-signed-out-here = { $You } đã thoát ở máy này
webchat-signed-out-everywhere = { $You } đã thoát ở mọi máy
webchat-signed-out-how = Khi nào cần, { $you } mở lại bằng mã phản ánh và mã bí mật, hoặc bằng đường dẫn đã lấy.
webchat-signed-out-new = Trò chuyện mới

## News while the page is closed

webchat-push-ask = Khi { $you } đóng trang này, em báo lên máy lúc có tin nhé?
webchat-push-on = Báo cho tôi
webchat-push-later = Thôi
webchat-push-install = Để iPhone này báo tin: bấm Chia sẻ → Thêm vào MH chính, rồi mở Cầu Nối từ màn hình chính.
webchat-push-is-on = Máy này sẽ báo khi có tin.
webchat-push-off = Thôi báo
webchat-push-failed = Máy này chưa cho em báo tin. { $You } mở trang này lúc nào cũng đọc được tin ạ.
webchat-push-title = Cầu Nối – { $unit }
webchat-push-body = Có tin nhắn mới. Bấm để đọc.

## Days and times

webchat-today = hôm nay
webchat-yesterday = hôm qua
webchat-day = { $weekday } { $day }
webchat-weekday-0 = Chủ nhật
webchat-weekday-1 = thứ Hai
webchat-weekday-2 = thứ Ba
webchat-weekday-3 = thứ Tư
webchat-weekday-4 = thứ Năm
webchat-weekday-5 = thứ Sáu
webchat-weekday-6 = thứ Bảy
webchat-time = { $hour } giờ { $minute } { $part }
webchat-time-full-hour = { $hour } giờ { $part }
webchat-time-morning = sáng
webchat-time-noon = trưa
webchat-time-afternoon = chiều
webchat-time-evening = tối
webchat-time-night = đêm
